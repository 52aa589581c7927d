import { memo, type ReactNode, type RefObject, startTransition, useEffect, useMemo, useState } from 'react'
import { inTextLanguage } from '../i18n/messages'
import { type Chunk, chunksOf } from './chunks'
import styles from './LazyRows.module.css'

/** Rows mounted in one step. A text of no more rows is mounted at once, whole. */
const chunkRows = 40
/** A chunk is mounted at the latest after so many milliseconds of work elsewhere. */
const patience = 400

/** For lists in which every item is one row. */
export const oneRow = (): number => 1

interface LazyRowsProps<Item> {
  readonly list: RefObject<HTMLDivElement | null>
  readonly items: readonly Item[]
  /** How many rows an item shows; the same function between renders. */
  readonly rowsOf: (item: Item) => number
  /** The assumed height of a row before it is seen, in rem. */
  readonly rowHeight: number
  /** Positions of items that must be on the page now. */
  readonly wanted: readonly number[]
  /** Whether the items are rows of one list, rather than lists themselves. */
  readonly isList: boolean
  readonly className?: string | undefined
  /** The language of a text whose rows these are: they are laid out in its direction. */
  readonly language?: string
  /** Shows an item; the same function as long as it shows the same. */
  readonly children: (item: Item, position: number) => ReactNode
}

/**
 * A long list that is on screen at once: first the rows that are needed, then the others when there is time, or when
 * they are scrolled to. In the end all rows are on the page, in order, for screen readers, selection and marks. Chunks
 * that are not visible are not laid out, so that a long text costs no more than a short one.
 */
export function LazyRows<Item>(props: LazyRowsProps<Item>) {
  const { list, items, rowsOf, rowHeight, wanted, isList, className, language, children } = props
  const chunks = useMemo(() => chunksOf(items, rowsOf, chunkRows), [items, rowsOf])
  const own = language === undefined ? {} : inTextLanguage(language)
  const [mounted, setMounted] = useState<ReadonlySet<number>>(new Set([0]))
  const needed = wanted
    .map((position) => chunks.findLastIndex(({ start }) => start <= position))
    .filter((index) => index >= 0 && !mounted.has(index))
  if (needed.length > 0) setMounted(new Set([...mounted, ...needed]))
  const next = chunks.findIndex((_chunk, index) => !mounted.has(index))

  useEffect(() => {
    if (next < 0) return undefined
    const mount = (more: readonly number[]) => setMounted((before) => new Set([...before, ...more]))
    const request = requestIdleCallback(() => startTransition(() => mount([next])), { timeout: patience })
    // A reader who scrolls ahead does not have to wait.
    const near = new IntersectionObserver(
      (entries) => {
        const seen = entries.filter(({ isIntersecting }) => isIntersecting)
        if (seen.length > 0)
          mount(seen.map(({ target }) => Number(target instanceof HTMLElement && target.dataset['chunk'])))
      },
      { root: list.current?.closest('[data-scroller]') ?? null, rootMargin: '100% 0px' },
    )
    for (const chunk of list.current?.querySelectorAll('[data-chunk]:empty') ?? []) near.observe(chunk)
    return () => {
      cancelIdleCallback(request)
      near.disconnect()
    }
  }, [next, list])

  return (
    // Chunks are elements between the list and its rows, which HTML lists do not allow.
    <div ref={list} role={isList ? 'list' : undefined} className={className} {...own}>
      {chunks.map((chunk, index) => (
        <ChunkRows
          key={chunk.start}
          chunk={chunk}
          index={index}
          isMounted={mounted.has(index)}
          isList={isList}
          rowHeight={rowHeight}
          show={children}
        />
      ))}
    </div>
  )
}

interface ChunkRowsProps<Item> {
  readonly chunk: Chunk<Item>
  readonly index: number
  readonly isMounted: boolean
  readonly isList: boolean
  readonly rowHeight: number
  readonly show: (item: Item, position: number) => ReactNode
}

const ChunkRows = memo(function ChunkRows<Item>(props: ChunkRowsProps<Item>) {
  const { chunk, index, isMounted, isList, rowHeight, show } = props
  const height = `${chunk.rows * rowHeight}rem`
  return (
    <div
      role={isList ? 'none' : undefined}
      className={styles.chunk}
      data-chunk={index}
      style={isMounted ? { containIntrinsicBlockSize: `auto ${height}` } : { blockSize: height }}
    >
      {isMounted && chunk.items.map((item, at) => show(item, chunk.start + at))}
    </div>
  )
}) as <Item>(props: ChunkRowsProps<Item>) => ReactNode
