import type { Reading } from '#contract/library/reading'
import { message } from '../../i18n/messages'
import { startEngineForReading } from '../../services/search/search-session'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { Absence } from './Absence'
import { HitList } from './HitList'
import { QueryProblem } from './QueryProblem'
import { SavedView } from './SavedView'
import { SearchActions } from './SearchActions'
import statement from './statement.module.css'

/**
 * What was found, or that it is not there, or why the search cannot be understood. Without a search: searches to choose
 * from.
 */
export function ResultsView({ reading }: { readonly reading: Reading }) {
  const engine = useReader((state) => state.searchEngine)
  const answer = useReader((state) => state.searchAnswer)
  const shown = useReader((state) => state.searchShown)
  const isAsking = useReader((state) => state.searchQuery.trim() !== '')
  if (engine === 'failed')
    return (
      <div className={statement.statement} role="alert">
        <p>{message('search.failed')}</p>
        <Button onClick={startEngineForReading}>{message('search.restart')}</Button>
      </div>
    )
  if (!isAsking) return <SavedView />
  if (!answer)
    return engine === 'starting' ? <p className={common.quiet}>{message('search.starting')}</p> : null
  if (!answer.result.ok) return <QueryProblem query={answer.query} error={answer.result.error} />
  if (!shown) return null
  return (
    <>
      <SearchActions />
      <Absence result={answer.result.value} shown={shown} />
      <HitList shown={shown} query={answer.query} reading={reading} />
    </>
  )
}
