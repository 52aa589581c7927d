import { memo } from 'react'
import type { Instrument } from '#core/document/declaration'
import { isParagraphEId, type ParagraphEId } from '#core/document/eid'
import { relatedTo } from '#core/document/relation-index'
import { message } from '../../i18n/messages'
import { selectIsTabStop, selectMark } from '../../store/choice-slice'
import { selectIsBookmarked } from '../../store/places-slice'
import { useReader } from '../../store/store'
import type { Choose } from '../../store/use-choose'
import type { PaneProps } from '../../ui/pane-props'
import { ReferencedText } from '../../ui/ReferencedText'
import { RowTools } from '../../ui/RowTools'
import row from '../../ui/row.module.css'
import styles from './instruments.module.css'

interface InstrumentRowProps {
  readonly instrument: Instrument
  readonly paragraphNumbers: ReadonlyMap<ParagraphEId, number>
  readonly isFirst: boolean
  readonly onChoose: Choose
  readonly beneath: PaneProps['beneath'] | undefined
}

/** One instrument of the register. */
export const InstrumentRow = memo(function InstrumentRow(props: InstrumentRowProps) {
  const { instrument, paragraphNumbers, isFirst, onChoose, beneath } = props
  const mark = useReader(selectMark(instrument.eId))
  const isBookmarked = useReader(selectIsBookmarked(instrument.eId))
  const isTabStop = useReader(selectIsTabStop(instrument.eId, 'instruments', isFirst))
  const find = useReader((state) => state.findReferences)
  const relations = useReader((state) => state.relations)
  const served = relatedTo(relations, instrument.eId).filter(({ eId }) => eId !== instrument.paragraph)
  const paragraph = paragraphNumbers.get(instrument.paragraph) ?? 0
  return (
    <li className={`${row.row} ${styles.instrument}`} data-eid={instrument.eId} data-mark={mark}>
      <button
        type="button"
        className={`${row.handle} ${styles.number}`}
        data-handle
        tabIndex={isTabStop ? 0 : -1}
        aria-label={message('instrument.label', instrument.number, paragraph)}
        aria-current={mark === 'chosen' || undefined}
        onClick={() => onChoose(instrument.eId)}
      >
        {instrument.printedNumber}
      </button>
      <div className={styles.body}>
        <p className={styles.kind}>{message('instrument.kind', instrument.kind)}</p>
        <ReferencedText
          eId={instrument.eId}
          text={instrument.text}
          find={find}
          isTabStop={isTabStop}
          className={styles.words}
        />
        <dl className={styles.facts}>
          <dt>{message('instrument.parties')}</dt>
          {instrument.parties.length === 0 ? (
            <dd>{message('instrument.noParties')}</dd>
          ) : (
            instrument.parties.map((party) => <dd key={party.span.start}>{party.name}</dd>)
          )}
          {served.length > 0 && (
            <>
              <dt>{message('instrument.serves')}</dt>
              <dd className={styles.served}>
                {served.map(({ eId, basis, reason }) =>
                  isParagraphEId(eId) ? (
                    <button
                      key={eId}
                      type="button"
                      className={styles.reference}
                      data-basis={basis}
                      data-reference={eId}
                      title={`${message(`related.${basis}`)}: ${reason}`}
                      aria-label={`${message('paragraph.label', paragraphNumbers.get(eId) ?? 0)}, ${message(`related.${basis}`)}`}
                      onClick={() => onChoose(eId)}
                    >
                      {paragraphNumbers.get(eId)}
                    </button>
                  ) : null,
                )}
              </dd>
            </>
          )}
        </dl>
        {beneath?.(instrument.eId)}
      </div>
      <RowTools isChosen={mark === 'chosen'} isBookmarked={isBookmarked} />
    </li>
  )
})
