import type { Declaration } from '#core/document/declaration'
import { type FrameLine, frameOf } from '#core/document/frame'
import styles from './reader.module.css'

/** Whether a line is a block of names and offices. */
function isSignature({ id }: FrameLine): boolean {
  return /^signature-\d/.test(id)
}

/** The lines in their order; signature blocks that follow one another are one run. */
function runsOf(lines: readonly FrameLine[]): readonly (readonly FrameLine[])[] {
  const runs: FrameLine[][] = []
  for (const line of lines) {
    const open = runs.at(-1)
    if (open?.[0] && isSignature(open[0]) && isSignature(line)) open.push(line)
    else runs.push([line])
  }
  return runs
}

/** The closing line and the signatures, these side by side where there is room. */
export function Conclusions({ declaration }: { readonly declaration: Declaration }) {
  const closing = frameOf(declaration).filter(({ part }) => part === 'closing')
  return runsOf(closing).map((run) => {
    const [first] = run
    if (!first) return null
    if (!isSignature(first))
      return (
        <p key={first.id} className={styles.closing} data-text={first.id}>
          {first.text}
        </p>
      )
    return (
      <div key={first.id} className={styles.signatures}>
        {run.map(({ id, text }) => (
          <p key={id} className={styles.signature} data-text={id}>
            {text}
          </p>
        ))}
      </div>
    )
  })
}
