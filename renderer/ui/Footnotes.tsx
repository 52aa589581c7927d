import type { Footnote } from '#core/document/declaration'
import type { EId } from '#core/document/eid'
import { footnotePart } from '#core/search/texts'
import styles from './Footnotes.module.css'

interface FootnotesProps {
  readonly eId: EId
  readonly footnotes: readonly Footnote[]
}

/** The notes of the official text, under the words they belong to: on a screen there is no foot of the page. */
export function Footnotes({ eId, footnotes }: FootnotesProps) {
  return footnotes.map(({ marker, text }, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- official text: notes never move
    <p key={index} className={styles.footnote}>
      <span className={styles.footnoteMark}>{marker}</span>{' '}
      <span data-text={eId} data-part={footnotePart(index)}>
        {text}
      </span>
    </p>
  ))
}
