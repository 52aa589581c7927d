import { useMemo, useRef } from 'react'
import { orderEvents } from '#core/timeline/event-order'
import { message } from '../../i18n/messages'
import { useChoose } from '../../store/use-choose'
import { PaneFrame } from '../../ui/PaneFrame'
import type { PaneProps } from '../../ui/pane-props'
import { useHandles } from '../../ui/use-handles'
import { useRowClicks } from '../../ui/use-row-clicks'
import { EventRow } from './EventRow'
import styles from './timeline.module.css'

/** What came before, with and after the text: events in the order of time along a vertical line. */
export function TimelinePane({ reading, aside }: PaneProps) {
  const list = useRef<HTMLOListElement>(null)
  const choose = useChoose('timeline')
  useHandles(list, choose)
  useRowClicks(list, choose)
  const events = useMemo(() => orderEvents(reading.events), [reading])
  return (
    <PaneFrame name="timeline" title={message('pane.name', 'timeline')} aside={aside}>
      {events.length === 0 ? (
        <p className={styles.empty}>{message('timeline.empty')}</p>
      ) : (
        <ol ref={list} className={styles.events}>
          {events.map((event, index) => (
            <EventRow key={event.eId} event={event} isFirst={index === 0} onChoose={choose} />
          ))}
        </ol>
      )}
    </PaneFrame>
  )
}
