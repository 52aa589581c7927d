import { memo } from 'react'
import type { Paragraph } from '#core/document/declaration'
import type { Remark } from '#core/document/editorial'
import type { FindCrossReferences } from '#core/references/cross-reference'
import { message } from '../../i18n/messages'
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
  readonly find: FindCrossReferences
  readonly isFirst: boolean
  readonly onChoose: Choose
  readonly beneath: PaneProps['beneath'] | undefined
}

/** One paragraph: its number hung in the margin is the button that chooses it. */
export const ParagraphRow = memo(function ParagraphRow(props: ParagraphRowProps) {
  const { paragraph, remarks, find, isFirst, onChoose, beneath } = props
  const state = useRow(paragraph.eId, 'paragraphs', isFirst)
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see LazyRows
      role="listitem"
      className={`${row.row} ${styles.paragraph}`}
      data-eid={paragraph.eId}
      data-mark={state.mark}
    >
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
      <Remarks remarks={remarks} isTabStop={state.isTabStop} />
      <RowTools state={state} />
      {beneath?.(paragraph.eId, state.isTabStop)}
    </div>
  )
})
