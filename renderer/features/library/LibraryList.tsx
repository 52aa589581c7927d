import { Fragment, type KeyboardEvent, useEffect } from 'react'
import type { LibraryRow } from '#core/library/library-question'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { useRowsInSight } from '../../ui/use-rows-in-sight'
import styles from './library.module.css'
import type { LibraryAnswer } from './use-library'

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
  const { list, height, first, last, places, look, placeFor } = useRowsInSight(found, chosen)
  useEffect(() => {
    if (found > 0) want(first, last)
  }, [want, first, last, found])
  const move = (event: KeyboardEvent) => {
    const place = placeFor(event)
    const row = rows.get(chosen)
    if (place !== null) onChoose(place)
    else if (event.key === 'Enter' && row) onOpen(row)
    else return
    event.preventDefault()
  }
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
        {places.map((place) => {
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
