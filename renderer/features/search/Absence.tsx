import { useShallow } from 'zustand/react/shallow'
import type { Trust } from '#core/document/trust'
import type { SearchResult } from '#core/search/result'
import { message } from '../../i18n/messages'
import { scopeOfImport, trustOfSearched, weaknesses } from '../../services/search/left-out'
import { scopeWords } from '../../services/search/scope-words'
import { selectReading } from '../../store/reading/views'
import type { Shown } from '../../store/search/search-steps'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { respelt } from './respelt'
import statement from './statement.module.css'

interface AbsenceProps {
  readonly result: SearchResult
  readonly shown: Shown
}

/** The statement that something does not occur, with its scope, near spellings, and reasons to doubt it. */
export function Absence({ result, shown }: AbsenceProps) {
  const trust = trustOfSearched(useReader(selectReading))
  // Only a finished search can state that something is not there.
  if (!result.complete) return <Unfinished total={shown.total} />
  const isPartial = shown.official === 0 && shown.total > 0 && shown.searched.officialWords > 0
  if (shown.total > 0 && !isPartial && result.nearSpellings.length === 0) return null
  return (
    <div className={statement.statement} data-absence={shown.total === 0 || undefined}>
      {shown.total === 0 && (
        <>
          <p className={statement.nothing}>{message('search.absent.title')}</p>
          <p data-scope>{absenceWords(result.understood, scopeWords(shown.searched, trust))}</p>
          <Hidden count={result.total} />
        </>
      )}
      {isPartial && (
        <p data-scope>
          {message(
            trust.kind === 'imported' ? 'search.absent.importedText' : 'search.absent.official',
            officialScope(shown, trust),
          )}
        </p>
      )}
      <Imported />
      <Weakened />
      <NearSpellings result={result} />
    </div>
  )
}

/** That the words of an imported text are those of a file which nobody checked. */
function Imported() {
  const words = useReader(scopeOfImport)
  return (
    words !== null && (
      <p className={common.quiet} data-trust="imported">
        {words}
      </p>
    )
  )
}

/** What a statement of an absence does not cover, or reasons to doubt it. */
function Weakened() {
  const sentences = useReader(useShallow(weaknesses))
  return sentences.map((words) => (
    <p key={words} className={statement.incomplete} data-weakness>
      {words}
    </p>
  ))
}

function Unfinished({ total }: { readonly total: number }) {
  return (
    <div className={statement.statement} data-unfinished>
      {total === 0 && <p className={statement.nothing}>{message('search.unfinished')}</p>}
      <p className={statement.incomplete}>{message('search.incomplete')}</p>
    </div>
  )
}

/** “X” does not occur, where one word or phrase was asked for; else: nothing matches. */
function absenceWords(understood: string, scope: string): string {
  if (/^="[^"]*"$/.test(understood)) return message('search.absent.phrase', understood.slice(1), scope)
  if (/^"[^"]*"$/.test(understood)) return message('search.absent.phrase', understood, scope)
  if (/^[^\s"():/*?~]+$/.test(understood)) return message('search.absent.phrase', `“${understood}”`, scope)
  return message('search.absent.query', scope)
}

function officialScope({ searched }: Shown, trust: Trust): string {
  const official = searched.kinds.filter(({ kind }) => kind !== 'event' && kind !== 'term' && kind !== 'note')
  return scopeWords({ ...searched, kinds: official }, trust)
}

function Hidden({ count }: { readonly count: number }) {
  const query = useReader((state) => state.searchQuery)
  const runSearch = useReader((state) => state.runSearch)
  if (count === 0) return null
  return (
    <p className={statement.offers}>
      {message('search.absent.others', count)}
      <Button onClick={() => runSearch(query)}>{message('search.absent.showAll')}</Button>
    </p>
  )
}

function NearSpellings({ result }: { readonly result: SearchResult }) {
  const runSearch = useReader((state) => state.runSearch)
  const kinds = useReader((state) => state.searchKinds)
  return result.nearSpellings.map(({ word, near }) => (
    <p key={word} className={statement.offers}>
      {message('search.near', word)}
      {near.map((spelling) => (
        <Button
          key={spelling}
          data-near
          onClick={() => runSearch(respelt(result.query, word, spelling), kinds)}
        >
          {spelling}
        </Button>
      ))}
    </p>
  ))
}
