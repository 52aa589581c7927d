import { message } from '../../i18n/messages'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { EmptyState } from '../../ui/EmptyState'
import hits from './hits.module.css'
import keeping from './keeping.module.css'

const focusField = (): void => document.querySelector<HTMLElement>('[data-search-field]')?.focus()

/** The reader's own searches: those with a name, and the latest. */
export function SavedView() {
  return (
    <>
      <NamedSearches />
      <History />
    </>
  )
}

function NamedSearches() {
  const saved = useReader((state) => state.searches.saved)
  const runSearch = useReader((state) => state.runSearch)
  const forgetSearch = useReader((state) => state.forgetSearch)
  return (
    <section aria-labelledby="search-saved">
      <h3 id="search-saved" className={hits.groupTitle}>
        {message('search.saved.title')}
      </h3>
      {saved.length === 0 && (
        <EmptyState text={message('search.saved.empty')}>
          <Button onClick={focusField}>{message('search.saved.type')}</Button>
        </EmptyState>
      )}
      <ul>
        {saved.map(({ name, query, kinds }) => (
          <li key={name} className={hits.kept}>
            <button type="button" className={hits.hit} onClick={() => runSearch(query, kinds)}>
              <span className={hits.place} dir="auto">
                {name}
              </span>
              {name !== query && (
                <span className={hits.query} dir="auto">
                  {query}
                </span>
              )}
            </button>
            <Button
              look="quiet"
              aria-label={message('search.saved.delete', name)}
              onClick={(event) => {
                // The button disappears with its row, so the focus moves to a neighbour first.
                const row = event.currentTarget.closest('li')
                const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
                const target = neighbour?.querySelector<HTMLElement>('button')
                if (target) target.focus()
                else focusField()
                forgetSearch(name)
              }}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function History() {
  const history = useReader((state) => state.searches.history)
  const keep = useReader((state) => state.searches.keepHistory)
  const runSearch = useReader((state) => state.runSearch)
  const clearHistory = useReader((state) => state.clearHistory)
  const showView = useReader((state) => state.showSearchView)
  const setKeepHistory = useReader((state) => state.setKeepHistory)
  return (
    <section aria-labelledby="search-history">
      <h3 id="search-history" className={hits.groupTitle}>
        {message('search.history.title')}
        {history.length > 0 && (
          <Button
            look="quiet"
            onClick={() => {
              focusField()
              clearHistory()
            }}
          >
            {message('search.history.clear')}
          </Button>
        )}
      </h3>
      {history.length === 0 && keep && (
        <EmptyState text={message('search.history.empty')}>
          <Button onClick={() => showView('help')}>{message('search.history.examples')}</Button>
        </EmptyState>
      )}
      {history.length === 0 && !keep && <p className={common.quiet}>{message('search.history.off')}</p>}
      <ul>
        {history.map((query) => (
          <li key={query}>
            <button type="button" className={hits.hit} onClick={() => runSearch(query)}>
              <span className={hits.query} dir="auto">
                {query}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <label className={keeping.switch}>
        <input type="checkbox" checked={keep} onChange={(event) => setKeepHistory(event.target.checked)} />
        {message('search.history.keep')}
      </label>
    </section>
  )
}
