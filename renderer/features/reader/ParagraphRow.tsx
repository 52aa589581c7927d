import { memo } from 'react'
import type { Paragraph } from '#core/document/declaration'
import type { Remark } from '#core/document/editorial'
import { message } from '../../i18n/messages'
import { useReader } from '../../store/store'
import type { Choose } from '../../store/use-choose'
import { useRow } from '../../store/use-row'
import type { PaneProps } from '../../ui/pane-props'
import { ReferencedText } from '../../ui/ReferencedText'
import { RowHandle } from '../../ui/RowHandle'
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
  const state = useRow(paragraph.eId, 'paragraphs', isFirst)
  const find = useReader((state) => state.findReferences)
  return (
    <li className={`${row.row} ${styles.paragraph}`} data-eid={paragraph.eId} data-mark={state.mark}>
      <RowHandle
        eId={paragraph.eId}
        state={state}
        onChoose={onChoose}
        className={styles.number}
        label={message('paragraph.label', paragraph.number)}
        title={paragraph.printedNumber === null ? message('paragraph.unnumbered') : undefined}
      >
        {paragraph.printedNumber ?? `[${paragraph.number}]`}
      </RowHandle>
      <ReferencedText
        eId={paragraph.eId}
        text={paragraph.text}
        find={find}
        isTabStop={state.isTabStop}
        className={styles.words}
      />
      <Remarks remarks={remarks} />
      <RowTools state={state} />
      {beneath?.(paragraph.eId)}
    </li>
  )
})
