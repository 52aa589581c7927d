import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { depthsOf } from '#core/import/review/derive'
import { type Entry, isOpen } from '#core/import/review/entry'
import type { ReviewText } from '#core/import/review/review-text'
import { message } from '../../i18n/messages'
import { type Review, selectionOf } from '../../store/import/import-slice'
import { useReader } from '../../store/store'
import hidden from '../../ui/hidden.module.css'
import styles from './import.module.css'
import type { TextLanguage } from './text-language'

/** Rows that are mounted above and below those in sight. */
const margin = 8
/** More of its words do not fit into a row. */
const longestRow = 240

interface EntryListProps {
  readonly review: Review
  readonly language: TextLanguage
}

/**
 * The parts of the text, a row each, indented as they lie in one another. Only those in sight are mounted; the focus
 * stays on the list, whose active row is its active descendant.
 */
export function EntryList({ review, language }: EntryListProps) {
  const list = useRef<HTMLDivElement>(null)
  const change = useReader((state) => state.changeReview)
  const { anchor, active, text } = review
  const { entries } = review.draft
  const selection = selectionOf(review)
  const depths = useMemo(() => depthsOf(entries), [entries])
  const [sight, setSight] = useState({ first: 0, last: 30, height: 0, room: 0 })
  const { height, room } = sight
  const look = useCallback(() => {
    const element = list.current
    const row = element?.querySelector<HTMLElement>('[data-measure]')
    if (!element || !row) return
    const tall = Math.max(1, row.offsetHeight)
    const first = Math.max(0, Math.floor(element.scrollTop / tall) - margin)
    const last = Math.ceil((element.scrollTop + element.clientHeight) / tall) + margin
    const room = element.clientHeight
    setSight((was) =>
      was.first === first && was.last === last && was.height === tall && was.room === room
        ? was
        : { first, last, height: tall, room },
    )
  }, [])
  useLayoutEffect(look)
  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const watcher = new ResizeObserver(look)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [look])
  useLayoutEffect(() => {
    const element = list.current
    if (!element || height === 0) return
    const top = active * height
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + height > element.scrollTop + room) element.scrollTop = top + height - room
  }, [active, height, room])

  const move = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / Math.max(1, height)) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: entries.length - 1,
    }
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const to = Math.min(entries.length - 1, Math.max(0, step))
    change({ active: to, anchor: event.shiftKey ? anchor : to, refused: null })
  }
  const first = Math.min(sight.first, Math.max(0, entries.length - 1))
  const last = Math.min(sight.last, entries.length - 1)
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return (
    <div
      ref={list}
      className={styles.entries}
      data-entries
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select mounts all its options, and shows words only
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={message('import.entries')}
      aria-activedescendant={active >= first && active <= last ? `entry-${active}` : undefined}
      onScroll={look}
      onKeyDown={move}
    >
      <div className={`${styles.entry} ${styles.measure}`} data-measure aria-hidden="true">
        <span>&nbsp;</span>
      </div>
      <div role="presentation" className={styles.sizer} style={{ blockSize: entries.length * height }}>
        {height > 0 &&
          places.map((place) => {
            const entry = entries[place]
            if (!entry) return null
            const isChosen = place >= selection.first && place <= selection.last
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys belong to the list
              <div
                key={place}
                id={`entry-${place}`}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as the list
                role="option"
                tabIndex={-1}
                aria-selected={isChosen}
                aria-setsize={entries.length}
                aria-posinset={place + 1}
                className={styles.entry}
                data-entry={place}
                data-left={entry.left !== null || undefined}
                data-heading={entry.isHeading || entry.kind === 'title' || undefined}
                data-begins={(place > 0 && entries[place - 1]?.division !== entry.division) || undefined}
                style={{ insetBlockStart: place * height, blockSize: height }}
                onClick={(event) =>
                  change({ active: place, anchor: event.shiftKey ? anchor : place, refused: null })
                }
              >
                <EntryRow
                  entry={entry}
                  depth={depths[place] ?? 0}
                  text={text}
                  language={language}
                  isFirst={entries[place - 1]?.division !== entry.division}
                />
              </div>
            )
          })}
      </div>
    </div>
  )
}

interface EntryRowProps {
  readonly entry: Entry
  readonly depth: number
  readonly text: ReviewText
  readonly language: TextLanguage
  /** Whether its division begins with it. */
  readonly isFirst: boolean
}

function EntryRow({ entry, depth, text, language, isFirst }: EntryRowProps) {
  const { start, end, numEnd, kind, left, isHeading, division } = entry
  const num = text.stream.slice(start, numEnd).trim()
  const words = text.stream.slice(numEnd, Math.min(end, numEnd + longestRow)).trim()
  const what =
    left !== null
      ? message('import.leftOut', left)
      : isHeading
        ? message('import.headingOf', kind)
        : message('import.kindName', kind)
  return (
    <>
      <span className={styles.doubt} aria-hidden="true">
        {isOpen(entry) ? '?' : ''}
      </span>
      <span
        className={styles.entryWords}
        style={{ paddingInlineStart: `${depth * 1.25}rem` }}
        dir={language.dir}
      >
        <span {...language}>
          {num !== '' && <span className={styles.num}>{num}</span>} {words}
        </span>
      </span>
      <span className={styles.what}>
        {isOpen(entry) && <span className={hidden.hidden}>{message('import.doubtHere')}, </span>}
        {isFirst && <span className={styles.division}>{message('import.divisionName', division)} · </span>}
        {what}
      </span>
    </>
  )
}
