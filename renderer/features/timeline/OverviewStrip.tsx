import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { nearestMark, overviewOf, spanOf } from '#core/timeline/overview'
import type { TimelineEvent } from '#core/timeline/timeline'
import { shareAlong } from '../../dom/direction'
import { useRevealRow } from '../../store/reading/use-choose'
import styles from './timeline.module.css'

interface OverviewStripProps {
  /** The events shown, in the order of time. */
  readonly events: readonly TimelineEvent[]
  readonly scroller: RefObject<HTMLElement | null>
}

/**
 * The whole timeline in one line, with the years now on screen; a click goes to the nearest event. It repeats for the
 * eye and the mouse what the list says, so it is hidden from screen readers.
 */
export function OverviewStrip({ events, scroller }: OverviewStripProps) {
  const line = useRef<HTMLDivElement>(null)
  const revealRow = useRevealRow('timeline')
  const overview = useMemo(() => overviewOf(events), [events])

  useEffect(() => {
    const root = scroller.current
    if (!root || !overview) return undefined
    const visible = new Set<number>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const year = Number(target instanceof HTMLElement ? target.dataset['year'] : Number.NaN)
          if (isIntersecting) visible.add(year)
          else visible.delete(year)
        }
        if (visible.size === 0) return
        const [from, to] = spanOf(overview, Math.min(...visible), Math.max(...visible))
        line.current?.style.setProperty('--view-from', `${from * 100}%`)
        line.current?.style.setProperty('--view-to', `${(1 - to) * 100}%`)
      },
      { root },
    )
    const observeAll = () => {
      for (const group of root.querySelectorAll('[data-year]')) observer.observe(group)
    }
    // The years of a long timeline come to the page one after another.
    const arrivals = new MutationObserver((records) => {
      if (
        records.some(({ target }) => target instanceof HTMLElement && target.dataset['chunk'] !== undefined)
      )
        observeAll()
    })
    arrivals.observe(root, { childList: true, subtree: true })
    observeAll()
    return () => {
      observer.disconnect()
      arrivals.disconnect()
    }
  }, [scroller, overview])

  if (!overview) return null
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a shortcut for the mouse beside the list, as said above
    <div
      className={styles.overview}
      aria-hidden="true"
      data-overview
      onClick={({ clientX }) => {
        const mark = line.current && nearestMark(overview, shareAlong(line.current, clientX))
        if (mark) revealRow(mark.eId)
      }}
    >
      <span>{overview.from}</span>
      <div ref={line} className={styles.line}>
        <div className={styles.view} data-overview-view />
        {overview.marks.map(({ eId, anchor, at }) => (
          <i
            key={eId}
            className={styles.tick}
            data-anchor={anchor || undefined}
            style={{ insetInlineStart: `${at * 100}%` }}
          />
        ))}
      </div>
      <span>{overview.to}</span>
    </div>
  )
}
