import { memo } from 'react'
import type { Source } from '#core/document/evidence'
import type { RelationIndex } from '#core/document/relation-index'
import { formatEventDate } from '#core/timeline/format-date'
import type { TimelineEvent } from '#core/timeline/timeline'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { copyText } from '../../services/copying/clipboard'
import type { Choose } from '../../store/reading/use-choose'
import { useRow } from '../../store/reading/use-row'
import type { PaneProps } from '../../ui/pane-props'
import { RowHandle } from '../../ui/RowHandle'
import { RowTools } from '../../ui/RowTools'
import row from '../../ui/row.module.css'
import { SourceList } from '../../ui/SourceList'
import { Unbroken } from '../../ui/Unbroken'
import { EventParagraphs } from './EventParagraphs'
import styles from './timeline.module.css'

interface EventRowProps {
  readonly event: TimelineEvent
  readonly sources: readonly Source[]
  readonly relations: RelationIndex
  readonly isFirst: boolean
  readonly onChoose: Choose
  readonly beneath: PaneProps['beneath'] | undefined
}

/** A date with what is not known about it: “May 2004, day not stated”, “19 June 2018, date from one source”. */
function dateInWords({ date, dateRating, rating }: TimelineEvent): string {
  const words = [formatEventDate(date, interfaceWords().locale)]
  if (date.precision === 'month') words.push(message('timeline.onlyMonth'))
  if (date.precision === 'year') words.push(message('timeline.onlyYear'))
  if (dateRating === 'C1' && rating !== 'C1') words.push(message('timeline.dateOneSource'))
  return words.join(', ')
}

/** One event: date as precise as its sources, place, what happened, how well it is supported. */
export const EventRow = memo(function EventRow({
  event,
  sources,
  relations,
  isFirst,
  onChoose,
  beneath,
}: EventRowProps) {
  const state = useRow(event.eId, 'timeline', isFirst)
  const { isTabStop } = state
  return (
    <li className={styles.event} data-anchor={event.anchor || undefined}>
      <div className={`${row.row} ${styles.card}`} data-eid={event.eId} data-mark={state.mark}>
        <RowHandle eId={event.eId} state={state} onChoose={onChoose} className={styles.title}>
          <span className={styles.date}>
            <Unbroken text={dateInWords(event)} />
            {event.anchor && <span className={styles.anchor}>{message('timeline.anchor')}</span>}
          </span>
          <span data-text={event.eId} data-part="title">
            <Unbroken text={event.title} />
          </span>
        </RowHandle>
        <p className={styles.facts}>
          {event.place !== null && (
            <span data-text={event.eId} data-part="place">
              {event.place}
            </span>
          )}
          <span title={message('rating.meaning', event.rating)}>{message('rating.name', event.rating)}</span>
        </p>
        {event.summary && (
          <p className={styles.summary} data-text={event.eId} data-part="summary">
            <Unbroken text={event.summary} />
          </p>
        )}
        {event.conflicts.map((conflict) => (
          <p key={conflict} className={styles.conflict}>
            <strong>{message('timeline.conflict')}.</strong> {conflict}
          </p>
        ))}
        <EventParagraphs event={event} relations={relations} isTabStop={isTabStop} onChoose={onChoose} />
        <SourceList keys={event.sources} sources={sources} isTabStop={isTabStop} onCopy={copyText} />
        <RowTools state={state} />
        {beneath?.(event.eId, isTabStop)}
      </div>
    </li>
  )
})
