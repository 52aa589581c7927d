import { useEffect, useRef } from 'react'
import { blockAt, type ReviewText } from '#core/import/review/review-text'
import { message } from '../../i18n/messages'
import { selectionOf, selectReview } from '../../store/import/import-slice'
import { readerStore, useReader } from '../../store/store'
import { LazyRows, oneRow } from '../../ui/LazyRows'
import styles from './import.module.css'
import type { TextLanguage } from './text-language'

interface OriginalTextProps {
  readonly text: ReviewText
  /** Where what is chosen begins in the words of the file. */
  readonly sight: number
  readonly language: TextLanguage
}

/** The words of the file as they were read, in which what is chosen is marked. */
export function OriginalText({ text, sight, language }: OriginalTextProps) {
  const list = useRef<HTMLDivElement>(null)
  const block = blockAt(text, sight)
  useEffect(() => {
    const show = () =>
      list.current?.querySelector(`[data-block="${block}"]`)?.scrollIntoView({ block: 'nearest' })
    show()
    // What was in sight stays there when the window becomes smaller.
    const scroller = list.current?.parentElement
    if (!scroller) return undefined
    const watcher = new ResizeObserver(show)
    watcher.observe(scroller)
    return () => watcher.disconnect()
  }, [block])
  return (
    <div className={styles.column}>
      <h3 className={styles.columnTitle}>{message('import.original')}</h3>
      <section
        className={styles.original}
        data-scroller
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too
        tabIndex={0}
        aria-label={message('import.original')}
        {...language}
      >
        <LazyRows
          list={list}
          items={text.places}
          rowsOf={oneRow}
          rowHeight={3}
          wanted={[block]}
          isList={false}
        >
          {showBlock}
        </LazyRows>
      </section>
    </div>
  )
}

const showBlock = (place: number, index: number) => <Block key={place} index={index} />

/** Chooses the entry that a place of the file is in. */
function choose(place: number): void {
  const review = selectReview(readerStore.getState())
  const at = review?.draft.entries.findIndex(({ end }) => end > place) ?? -1
  if (at >= 0) readerStore.getState().changeReview({ anchor: at, active: at })
}

function Block({ index }: { readonly index: number }) {
  // A string, so that only the blocks that are marked otherwise are drawn again.
  const marked = useReader((state) => {
    const review = selectReview(state)
    if (!review) return ''
    const { first, last } = selectionOf(review)
    const { entries } = review.draft
    const range = rangeOf(review.text, index)
    const start = Math.max(range.start, entries[first]?.start ?? 0)
    const end = Math.min(range.end, entries[last]?.end ?? 0)
    return end > start ? `${start} ${end}` : ''
  })
  const text = useReader((state) => selectReview(state)?.text)
  if (!text) return null
  const { start, end } = rangeOf(text, index)
  const [from = start, to = start] = marked === '' ? [] : marked.split(' ').map(Number)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the list beside it chooses by keys
    <div className={styles.block} data-block={index} onClick={() => choose(start)}>
      {text.stream.slice(start, from)}
      {to > from && <mark className={styles.marked}>{text.stream.slice(from, to)}</mark>}
      {text.stream.slice(to, end)}
    </div>
  )
}

function rangeOf(
  { places, stream }: ReviewText,
  index: number,
): { readonly start: number; readonly end: number } {
  const next = places[index + 1]
  return { start: places[index] ?? 0, end: next === undefined ? stream.length : next - 1 }
}
