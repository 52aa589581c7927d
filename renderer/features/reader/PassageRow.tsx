import { type CSSProperties, memo } from 'react'
import type { Remark } from '#core/document/editorial'
import { type Instrument, marginNumber, type Unit } from '#core/document/units'
import type { FindCrossReferences } from '#core/references/cross-reference'
import { message } from '../../i18n/messages'
import type { Choose } from '../../store/reading/use-choose'
import { useRow } from '../../store/reading/use-row'
import { Footnotes } from '../../ui/Footnotes'
import type { PaneProps } from '../../ui/pane-props'
import { ReferencedText } from '../../ui/ReferencedText'
import { RowHandle } from '../../ui/RowHandle'
import { RowTools } from '../../ui/RowTools'
import row from '../../ui/row.module.css'
import { ListedInstruments } from './ListedInstruments'
import { Remarks } from './Remarks'
import styles from './reader.module.css'
import { TableText } from './TableText'

interface PassageRowProps {
  readonly unit: Unit
  readonly remarks: readonly Remark[]
  /** The signed instruments that it lists. */
  readonly instruments: readonly Instrument[]
  readonly find: FindCrossReferences
  readonly isFirst: boolean
  readonly onChoose: Choose
  readonly beneath: PaneProps['beneath'] | undefined
}

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

/** The title of the text is the page's only heading of level 1; HTML has six levels. */
function headingAt(level: number): (typeof headings)[number] {
  return headings[level] ?? 'h6'
}

/** Deeper parts are moved in no further, so that a narrow column still holds words. */
const deepest = 4

/** One passage: its number hung in the margin is the button that chooses it. */
export const PassageRow = memo(function PassageRow(props: PassageRowProps) {
  const { unit, remarks, instruments, find, isFirst, onChoose, beneath } = props
  const { eId, kind, level, depth, num, text, isHeading, rows, footnotes } = unit
  const state = useRow(eId, 'paragraphs', isFirst)
  const words = { eId, text, find, isTabStop: state.isTabStop }
  const isUnprinted = kind === 'paragraph' && num === null && marginNumber(unit) !== ''
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see LazyRows
      role="listitem"
      className={`${row.row} ${styles.passage}`}
      data-eid={eId}
      data-mark={state.mark}
      data-kind={isHeading ? 'heading' : kind}
      data-level={level}
      style={{ '--depth': Math.min(depth, deepest) } as CSSProperties}
    >
      <RowHandle
        eId={eId}
        state={state}
        onChoose={onChoose}
        className={styles.number}
        label={message('passage.label', eId)}
        title={isUnprinted ? message('paragraph.unnumbered') : undefined}
      >
        {marginNumber(unit) || <span className={styles.unnumbered}>{message('passage.mark')}</span>}
      </RowHandle>
      {isHeading ? (
        <ReferencedText {...words} as={headingAt(level)} className={`${styles.words} ${styles.heading}`} />
      ) : rows === null ? (
        <ReferencedText {...words} className={styles.words} />
      ) : (
        <TableText eId={eId} rows={rows} />
      )}
      {instruments.length > 0 && (
        <ListedInstruments
          instruments={instruments}
          find={find}
          isTabStop={state.isTabStop}
          onChoose={onChoose}
        />
      )}
      <Footnotes eId={eId} footnotes={footnotes} />
      <Remarks remarks={remarks} isTabStop={state.isTabStop} />
      <RowTools state={state} />
      {beneath?.(eId, state.isTabStop)}
    </div>
  )
})
