import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

/** Rows that are mounted above and below those in sight, so that a turn of the wheel meets words. */
const margin = 8

/** Which rows of a long list are mounted, and where the keys lead in it. */
interface RowsInSight {
  /** Of what scrolls. An element in it with `data-measure` is as high as every row, whatever the size of letters. */
  readonly list: RefObject<HTMLDivElement | null>
  /** Of a row, in CSS pixels; 0 until it is known, and no row is mounted then. */
  readonly height: number
  readonly first: number
  readonly last: number
  /** The places of the rows to mount. */
  readonly places: readonly number[]
  /** To be called when the list is scrolled. */
  readonly look: () => void
  /** Where a key leads from the active row; `null` for other keys. */
  readonly placeFor: (event: KeyboardEvent) => number | null
}

/**
 * A list of which only the rows in sight are mounted, so that 100,000 cost what a screen of them costs. All rows are of one
 * height. The active one is kept in sight.
 *
 * @param count - of all rows
 * @param active - its place; -1 for none
 */
export function useRowsInSight(count: number, active: number): RowsInSight {
  const list = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState({ first: 0, last: 30, height: 0, room: 0 })
  const { height, room } = sight
  const look = useCallback(() => {
    const element = list.current
    const row = element?.querySelector<HTMLElement>('[data-measure]')
    if (!element || !row) return
    const tall = Math.max(1, row.offsetHeight)
    const first = Math.max(0, Math.floor(element.scrollTop / tall) - margin)
    const last = Math.ceil((element.scrollTop + element.clientHeight) / tall) + margin
    const now = { first, last, height: tall, room: element.clientHeight }
    setSight((was) =>
      was.first === first && was.last === last && was.height === tall && was.room === now.room ? was : now,
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
    if (!element || active < 0 || height === 0) return
    const top = active * height
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + height > element.scrollTop + room) element.scrollTop = top + height - room
  }, [active, height, room])

  const placeFor = ({ key }: KeyboardEvent): number | null => {
    const page = Math.max(1, Math.floor(room / Math.max(1, height)) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: Math.max(0, active) + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    }
    const step = steps[key]
    return step === undefined ? null : Math.min(count - 1, Math.max(0, step))
  }
  const first = Math.min(sight.first, Math.max(0, count - 1))
  const last = Math.min(sight.last, count - 1)
  const places =
    height === 0 ? [] : Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return { list, height, first, last, places, look, placeFor }
}
