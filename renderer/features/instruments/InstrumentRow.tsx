import { memo } from 'react'
import { isTextEId } from '#core/document/eid'
import { type RelationIndex, relatedTo } from '#core/document/relation-index'
import type { Instrument } from '#core/document/units'
import type { FindCrossReferences } from '#core/references/cross-reference'
import { inInterfaceLanguage, message } from '../../i18n/messages'
import type { Choose } from '../../store/reading/use-choose'
import { useRow } from '../../store/reading/use-row'
import { Footnotes } from '../../ui/Footnotes'
import { ParagraphButtons } from '../../ui/ParagraphButtons'
import type { PaneProps } from '../../ui/pane-props'
import { ReferencedText } from '../../ui/ReferencedText'
import { RowHandle } from '../../ui/RowHandle'
import { RowTools } from '../../ui/RowTools'
import row from '../../ui/row.module.css'
import styles from './instruments.module.css'

interface InstrumentRowProps {
  readonly instrument: Instrument
  readonly find: FindCrossReferences
  readonly relations: RelationIndex
  readonly isFirst: boolean
  readonly onChoose: Choose
  readonly beneath: PaneProps['beneath'] | undefined
}

/** One instrument of the register. */
export const InstrumentRow = memo(function InstrumentRow(props: InstrumentRowProps) {
  const { instrument, find, relations, isFirst, onChoose, beneath } = props
  const state = useRow(instrument.eId, 'instruments', isFirst)
  const served = relatedTo(relations, instrument.eId).filter(
    ({ eId }) => isTextEId(eId) && eId !== instrument.paragraph,
  )
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see LazyRows
      role="listitem"
      className={`${row.row} ${styles.instrument}`}
      data-eid={instrument.eId}
      data-mark={state.mark}
    >
      <RowHandle
        eId={instrument.eId}
        state={state}
        onChoose={onChoose}
        className={styles.number}
        label={message('instrument.number', instrument.printedNumber, instrument.eId)}
      >
        {instrument.printedNumber}
      </RowHandle>
      <div className={styles.body}>
        <p className={styles.kind}>{message('instrument.kind', instrument.kind)}</p>
        <ReferencedText
          eId={instrument.eId}
          text={instrument.text}
          find={find}
          isTabStop={state.isTabStop}
          className={styles.words}
        />
        <Footnotes eId={instrument.eId} footnotes={instrument.footnotes} />
        <dl className={styles.facts}>
          <dt>{message('instrument.parties')}</dt>
          {instrument.parties.length === 0 ? (
            <dd>
              <bdi {...inInterfaceLanguage()}>{message('instrument.noParties')}</bdi>
            </dd>
          ) : (
            instrument.parties.map((party) => <dd key={party.span.start}>{party.name}</dd>)
          )}
          {served.length > 0 && (
            <>
              <dt>{message('instrument.serves')}</dt>
              <dd className={styles.served}>
                <ParagraphButtons paragraphs={served} isTabStop={state.isTabStop} onChoose={onChoose} />
              </dd>
            </>
          )}
        </dl>
        {beneath?.(instrument.eId, state.isTabStop)}
      </div>
      <RowTools state={state} />
    </div>
  )
})
