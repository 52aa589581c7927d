import {
  Fragment,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { LibraryRow } from '#core/library/library-question'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import styles from './library.module.css'
import type { LibraryAnswer } from './use-library'

/** Rows that are mounted above and below those in sight, so that a turn of the wheel meets words. */
const margin = 8

interface LibraryListProps {
  readonly answer: LibraryAnswer
  /** The place of the chosen row; -1 for none. */
  readonly chosen: number
  /** The text on screen behind this one. */
  readonly open: string | undefined
  readonly onChoose: (place: number) => void
  readonly onOpen: (row: LibraryRow) => void
  readonly want: (first: number, last: number) => void
}

/**
 * The texts found, one line of title and one of facts each. Only those in sight are mounted, so that 100,000 cost what a
 * screen of them costs. The focus stays on the list; the chosen row is its active descendant.
 */
export function LibraryList({ answer, chosen, open, onChoose, onOpen, want }: LibraryListProps) {
  const { found, rows } = answer
  const list = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState({ first: 0, last: 20, height: 0 })
  const { height } = sight
  const look = useCallback(() => {
    const element = list.current
    const row = element?.querySelector<HTMLElement>('[data-measure]')
    if (!element || !row) return
    const tall = Math.max(1, row.offsetHeight)
    const first = Math.max(0, Math.floor(element.scrollTop / tall) - margin)
    const last = Math.ceil((element.scrollTop + element.clientHeight) / tall) + margin
    setSight((was) =>
      was.first === first && was.last === last && was.height === tall ? was : { first, last, height: tall },
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
  const first = Math.min(sight.first, Math.max(0, found - 1))
  const last = Math.min(sight.last, found - 1)
  useEffect(() => {
    if (found > 0) want(first, last)
  }, [want, first, last, found])
  useLayoutEffect(() => {
    const element = list.current
    if (!element || chosen < 0 || height === 0) return
    const top = chosen * height
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + height > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height - element.clientHeight
  }, [chosen, height])

  const move = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / Math.max(1, height)) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      PageDown: Math.max(0, chosen) + page,
      PageUp: chosen - page,
      Home: 0,
      End: found - 1,
    }
    const step = steps[event.key]
    const row = rows.get(chosen)
    if (step !== undefined) onChoose(Math.min(found - 1, Math.max(0, step)))
    else if (event.key === 'Enter' && row) onOpen(row)
    else return
    event.preventDefault()
  }
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return (
    <div
      ref={list}
      className={styles.list}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select mounts all its options, and shows words only
      role="listbox"
      tabIndex={0}
      aria-label={message('library.list')}
      aria-activedescendant={chosen >= first && chosen <= last ? `library-${chosen}` : undefined}
      onScroll={look}
      onKeyDown={move}
    >
      {/* As high as every row, whatever the size of letters; those in the list may still be without words. */}
      <div className={`${styles.row} ${styles.measure}`} data-measure aria-hidden="true">
        <span className={styles.name}>&nbsp;</span>
        <span className={styles.facts}>&nbsp;</span>
      </div>
      <div role="presentation" className={styles.sizer} style={{ blockSize: found * height }}>
        {height > 0 &&
          places.map((place) => {
            const row = rows.get(place)
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys belong to the list
              <div
                key={place}
                id={`library-${place}`}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as the list
                role="option"
                tabIndex={-1}
                aria-selected={place === chosen}
                aria-setsize={found}
                aria-posinset={place + 1}
                className={styles.row}
                style={{ insetBlockStart: place * height, blockSize: height }}
                data-text-row={row?.id}
                onClick={() => onChoose(place)}
                onDoubleClick={() => row && onOpen(row)}
              >
                {row ? <Row row={row} isOpen={row.id === open} /> : message('library.loading')}
              </div>
            )
          })}
      </div>
    </div>
  )
}

function Row({ row, isOpen }: { readonly row: LibraryRow; readonly isOpen: boolean }) {
  const { shortTitle, parties, date, provenance, state } = row
  const { locale } = interfaceWords()
  const own = [
    isOpen ? message('library.isOpen') : '',
    state === null ? '' : message('library.stateName', state),
  ]
  // The parties may be many, and what does not fit is cut.
  const facts = [...own, date === null ? '' : locale.day(date), parties.join(', ')]
  const [first, ...others] = facts.filter((fact) => fact !== '')
  return (
    <>
      <span className={styles.name} dir="auto">
        {shortTitle}
      </span>
      <span className={styles.facts}>
        <span className={isOpen || provenance ? styles.first : undefined}>{first}</span>
        {others.map((fact) => (
          <Fragment key={fact}>
            {' · '}
            <bdi>{fact}</bdi>
          </Fragment>
        ))}
      </span>
    </>
  )
}
