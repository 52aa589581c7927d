import type { Footnote } from '#core/document/declaration'
import type { EId } from '#core/document/eid'
import { footnotePart } from '#core/search/texts'
import styles from './reader.module.css'

interface FootnotesProps {
  readonly eId: EId
  readonly footnotes: readonly Footnote[]
}

/** The notes of the official text, under the words they belong to: on a screen there is no foot of the page. */
export function Footnotes({ eId, footnotes }: FootnotesProps) {
  return footnotes.map(({ marker, text }, index) => (
    <p key={marker} className={styles.footnote}>
      <span className={styles.footnoteMark}>{marker}</span>{' '}
      <span data-text={eId} data-part={footnotePart(index)}>
        {text}
      </span>
    </p>
  ))
}
