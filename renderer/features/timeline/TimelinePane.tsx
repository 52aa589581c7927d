import { useCallback, useMemo, useRef } from 'react'
import type { Reading } from '#contract/library/reading'
import type { EId } from '#core/document/eid'
import { orderEvents } from '#core/timeline/event-order'
import type { TimelineEvent } from '#core/timeline/timeline'
import { groupByYear, type YearGroup } from '#core/timeline/year-groups'
import { inInterfaceLanguage, message } from '../../i18n/messages'
import { useChoose } from '../../store/reading/use-choose'
import { useView } from '../../store/reading/use-view'
import { positionsOf, useWantedRows } from '../../store/reading/use-wanted-rows'
import { useReader } from '../../store/store'
import { isEventHidden } from '../../store/window/layers'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LazyRows } from '../../ui/LazyRows'
import { PaneFrame } from '../../ui/PaneFrame'
import type { PaneProps } from '../../ui/pane-props'
import { useHandles } from '../../ui/use-handles'
import { useRowClicks } from '../../ui/use-row-clicks'
import { EventRow } from './EventRow'
import { LayersMenu } from './LayersMenu'
import { OverviewStrip } from './OverviewStrip'
import styles from './timeline.module.css'

/** The events to show: hidden layers are left out, but not the thing chosen. */
function useShownEvents(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const hiddenLayers = useReader((state) => state.settings.hiddenLayers)
  const chosen = useView((view) => (hiddenLayers.length > 0 ? view.chosen : null))
  return useMemo(
    () =>
      orderEvents(events.filter((event) => event.eId === chosen || !isEventHidden(event, { hiddenLayers }))),
    [events, hiddenLayers, chosen],
  )
}

/** How many rows a year or a gap shows. */
const rowsOf = (group: YearGroup): number => (group.kind === 'gap' ? 1 : group.events.length)

/** What came before, with and after the text: events by year along a vertical line, with true gaps as breaks. */
export function TimelinePane({ reading, aside, beneath }: PaneProps) {
  const list = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const choose = useChoose('timeline')
  useHandles(list, choose)
  useRowClicks(list, choose)
  const events = useShownEvents(reading.events)
  const groups = useMemo(() => groupByYear(events), [events])
  const first = events[0]?.eId
  const relations = useView((view) => view.relations)
  const positions = useMemo(
    () =>
      new Map<EId, number>(
        groups.flatMap((group, position) =>
          group.kind === 'gap' ? [] : group.events.map(({ eId }) => [eId, position] as const),
        ),
      ),
    [groups],
  )
  const wanted = positionsOf(useWantedRows('timeline'), positions)
  const { sources } = reading
  const show = useCallback(
    (group: YearGroup) =>
      group.kind === 'gap' ? (
        <Gap key={`gap-${group.from}`} gap={group} />
      ) : (
        <div key={group.year} className={styles.group} data-year={group.year}>
          <h3 className={styles.year}>{group.year}</h3>
          <ol className={styles.events}>
            {group.events.map((event) => (
              <EventRow
                key={event.eId}
                event={event}
                sources={sources}
                relations={relations}
                isFirst={event.eId === first}
                onChoose={choose}
                beneath={beneath}
              />
            ))}
          </ol>
        </div>
      ),
    [sources, relations, first, choose, beneath],
  )
  return (
    <PaneFrame
      name="timeline"
      title={message('pane.name', 'timeline')}
      scroller={scroller}
      aside={
        <div className={styles.tools}>
          {aside}
          <LayersMenu events={reading.events} />
        </div>
      }
      below={<OverviewStrip events={events} scroller={scroller} />}
    >
      {events.length === 0 && <NoEvents hidden={reading.events.length} isLeftOut={isLeftOut(reading)} />}
      <LazyRows
        key={reading.declaration.id}
        list={list}
        items={groups}
        rowsOf={rowsOf}
        rowHeight={14}
        wanted={wanted}
        isList={false}
        language={reading.declaration.edition.language}
      >
        {show}
      </LazyRows>
    </PaneFrame>
  )
}

/** @param hidden - how many events there are in layers that are not shown */
function NoEvents({ hidden, isLeftOut }: { readonly hidden: number; readonly isLeftOut: boolean }) {
  const layers = useReader((state) => state.settings.hiddenLayers)
  const isNarrow = useReader((state) => state.isNarrow)
  const leavePane = useReader((state) => state.leavePane)
  const toggleLayer = useReader((state) => state.toggleLayer)
  return (
    <div className={styles.empty}>
      {hidden > 0 ? (
        <EmptyState text={message('timeline.allHidden', hidden)}>
          <Button
            onClick={() => {
              for (const layer of layers) toggleLayer(layer)
            }}
          >
            {message('timeline.showAll')}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState text={message(isLeftOut ? 'timeline.leftOut' : 'timeline.empty')}>
          <Button onClick={() => leavePane('timeline')}>
            {message(isNarrow ? 'pane.toText' : 'pane.leave')}
          </Button>
        </EmptyState>
      )}
    </div>
  )
}

/** Years without any event: the line is broken, and the break says how long it is. */
function Gap({ gap }: { readonly gap: Extract<YearGroup, { kind: 'gap' }> }) {
  const { from, to, years } = gap
  return (
    <p className={styles.gap} data-gap={years}>
      <span {...inInterfaceLanguage()}>{message('timeline.gap', from, to)}</span>
      {years > 1 && (
        <span className={styles.gapYears} {...inInterfaceLanguage()}>
          {message('timeline.gapYears', years)}
        </span>
      )}
    </p>
  )
}

/** Whether there may be events that are not shown, because their list was changed or cannot be read. */
function isLeftOut({ problems }: Reading): boolean {
  return problems.some(({ file }) => file.endsWith('/timeline.json'))
}
