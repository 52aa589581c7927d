import { useEffect, useState } from 'react'
import { sayProblem } from '#words/problem'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { scopeOfImport, trustOfSearched, weaknesses } from '../../services/search/left-out'
import { scopeWords } from '../../services/search/scope-words'
import { selectReading } from '../../store/reading/views'
import type { Shown } from '../../store/search/search-steps'
import { type ReaderState, useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import hidden from '../../ui/hidden.module.css'
import styles from './search.module.css'

/**
 * How long counts must stay the same before they are announced, in milliseconds, so that not every key is announced.
 */
const calm = 600

/** Whether everything was examined: if not, an absence is not proved. */
function selectIsComplete({ searchAnswer }: Pick<ReaderState, 'searchAnswer'>): boolean {
  return !searchAnswer?.result.ok || searchAnswer.result.value.complete
}

/** Words for what was found, e.g. `41 places in 23 passages`. */
function foundWords(shown: Shown, isComplete: boolean): string {
  if (shown.total === 0) return message(isComplete ? 'search.absent.title' : 'search.unfinished')
  const places = shown.hits.reduce((sum, { spans }) => sum + spans.length, 0)
  return places === 0 || shown.hits.length < shown.total
    ? message('search.foundWhole', shown.total)
    : message('search.found', places, shown.total)
}

/** What a screen reader says once the counts stay the same. */
function spokenWords(state: ReaderState): string {
  const { searchAnswer, searchShown, searchStep } = state
  if (searchAnswer && !searchAnswer.result.ok)
    return `${message('search.error.title')}. ${sayProblem(interfaceWords().queryProblems, searchAnswer.result.error)}`
  if (!searchShown) return ''
  const isComplete = selectIsComplete({ searchAnswer })
  if (searchShown.total === 0 && !isComplete) return message('search.incomplete')
  if (searchShown.total === 0) {
    const absence = `${message('search.absent.title')}: ${scopeWords(searchShown.searched, trustOfSearched(selectReading(state)))}`
    const imported = scopeOfImport(state)
    return [absence, ...(imported === null ? [] : [imported]), ...weaknesses(state)].join('. ')
  }
  return searchStep === null
    ? foundWords(searchShown, isComplete)
    : message('search.position', searchStep + 1, searchShown.steps.length)
}

function useCalm(words: string): string {
  const [calmWords, setCalmWords] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => setCalmWords(words), calm)
    return () => window.clearTimeout(timer)
  }, [words])
  return calmWords
}

/** How much was found, the reader's position in it, and buttons to move on; announced once it stays the same. */
export function SearchStatus({ isShown }: { readonly isShown: boolean }) {
  const shown = useReader((state) => state.searchShown)
  const step = useReader((state) => state.searchStep)
  const stepSearch = useReader((state) => state.stepSearch)
  const isComplete = useReader(selectIsComplete)
  const spoken = useCalm(useReader(spokenWords))
  return (
    <div className={styles.status} data-empty={!shown || !isShown || undefined}>
      <output id="search-status" className={hidden.hidden}>
        {spoken}
      </output>
      {shown && isShown && (
        <>
          <p className={styles.found} data-found-words aria-hidden="true">
            {foundWords(shown, isComplete)}
          </p>
          {shown.steps.length > 0 && (
            <div className={styles.steps}>
              {step !== null && (
                <span className={styles.position} data-position>
                  {message('search.position', step + 1, shown.steps.length)}
                </span>
              )}
              <Button look="quiet" aria-label={message('search.previous')} onClick={() => stepSearch(-1)}>
                ↑
              </Button>
              <Button look="quiet" aria-label={message('search.next')} onClick={() => stepSearch(1)}>
                ↓
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}
