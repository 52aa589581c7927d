import { memo } from 'react'
import type { Paragraph } from '#core/document/declaration'
import type { Remark } from '#core/document/editorial'
import { message } from '../../i18n/messages'
import { selectIsTabStop, selectMark } from '../../store/choice-slice'
import { selectIsBookmarked } from '../../store/places-slice'
import { useReader } from '../../store/store'
import type { Choose } from '../../store/use-choose'
import type { PaneProps } from '../../ui/pane-props'
import { ReferencedText } from '../../ui/ReferencedText'
import { RowTools } from '../../ui/RowTools'
import row from '../../ui/row.module.css'
import { Remarks } from './Remarks'
import styles from './reader.module.css'

interface ParagraphRowProps {
  readonly paragraph: Paragraph
  readonly remarks: readonly Remark[]
  readonly isFirst: boolean
  readonly onChoose: Choose
  readonly beneath: PaneProps['beneath'] | undefined
}

/** One paragraph: its number hung in the margin is the button that chooses it. */
export const ParagraphRow = memo(function ParagraphRow(props: ParagraphRowProps) {
  const { paragraph, remarks, isFirst, onChoose, beneath } = props
  const mark = useReader(selectMark(paragraph.eId))
  const isBookmarked = useReader(selectIsBookmarked(paragraph.eId))
  const isTabStop = useReader(selectIsTabStop(paragraph.eId, 'paragraphs', isFirst))
  const find = useReader((state) => state.findReferences)
  return (
    <li className={`${row.row} ${styles.paragraph}`} data-eid={paragraph.eId} data-mark={mark}>
      <button
        type="button"
        className={`${row.handle} ${styles.number}`}
        data-handle
        tabIndex={isTabStop ? 0 : -1}
        aria-label={message('paragraph.label', paragraph.number)}
        aria-current={mark === 'chosen' || undefined}
        title={paragraph.printedNumber === null ? message('paragraph.unnumbered') : undefined}
        onClick={() => onChoose(paragraph.eId)}
      >
        {paragraph.printedNumber ?? `[${paragraph.number}]`}
      </button>
      <ReferencedText
        eId={paragraph.eId}
        text={paragraph.text}
        find={find}
        isTabStop={isTabStop}
        className={styles.words}
      />
      <Remarks remarks={remarks} />
      <RowTools isChosen={mark === 'chosen'} isBookmarked={isBookmarked} />
      {beneath?.(paragraph.eId)}
    </li>
  )
})
