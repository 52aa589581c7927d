import { type KeyboardEvent, useEffect, useRef } from 'react'
import { message } from '../../i18n/messages'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import fieldStyles from '../../ui/field.module.css'
import { KindChips } from './KindChips'
import styles from './search.module.css'

/** The field for the search. What was typed stays, even when something is wrong with it. */
export function SearchField({ hasChips }: { readonly hasChips: boolean }) {
  const field = useRef<HTMLInputElement>(null)
  const query = useReader((state) => state.searchQuery)
  const summons = useReader((state) => state.searchSummons)
  const isInvalid = useReader((state) => state.searchAnswer?.result.ok === false)
  const typeSearch = useReader((state) => state.typeSearch)
  const stepSearch = useReader((state) => state.stepSearch)
  const rememberQuery = useReader((state) => state.rememberQuery)
  useEffect(() => {
    // Every request for the search focuses the field again, but not before the first request.
    if (summons === 0) return
    field.current?.focus()
    field.current?.select()
  }, [summons])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    rememberQuery(query)
    stepSearch(event.shiftKey ? -1 : 1)
  }
  return (
    <div className={styles.asking}>
      <div className={styles.fieldBox}>
        <input
          ref={field}
          className={`${fieldStyles.field} ${styles.asked}`}
          data-search-field
          type="text"
          dir="auto"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-label={message('search.field')}
          aria-invalid={isInvalid || undefined}
          aria-describedby="search-status"
          placeholder={message('search.placeholder')}
          value={query}
          onChange={(event) => typeSearch(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {query !== '' && (
          <Button
            look="quiet"
            className={styles.clear}
            aria-label={message('search.clear')}
            onClick={() => {
              typeSearch('')
              field.current?.focus()
            }}
          >
            ✕
          </Button>
        )}
      </div>
      {hasChips && <KindChips />}
    </div>
  )
}
