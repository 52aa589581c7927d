import { type KeyboardEvent, useMemo } from 'react'
import { depthsOf } from '#core/import/review/derive'
import { type Entry, isOpen } from '#core/import/review/entry'
import type { ReviewText } from '#core/import/review/review-text'
import { message } from '../../i18n/messages'
import { type Review, selectionOf } from '../../store/import/import-slice'
import { useReader } from '../../store/store'
import hidden from '../../ui/hidden.module.css'
import { useRowsInSight } from '../../ui/use-rows-in-sight'
import styles from './import.module.css'
import type { TextLanguage } from './text-language'

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
  const change = useReader((state) => state.changeReview)
  const { anchor, active, text } = review
  const { entries } = review.draft
  const selection = selectionOf(review)
  const depths = useMemo(() => depthsOf(entries), [entries])
  const { list, height, first, last, places, look, placeFor } = useRowsInSight(entries.length, active)
  const move = (event: KeyboardEvent) => {
    const to = placeFor(event)
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    change({ active: to, anchor: event.shiftKey ? anchor : to, refused: null })
  }
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
        {places.map((place) => {
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
