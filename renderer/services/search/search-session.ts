import type { Reading } from '#contract/library/reading'
import type { EId } from '#core/document/eid'
import { listingOf } from '#core/document/listing'
import type { Result } from '#core/result'
import type { IndexNotice } from '#core/search/index-file'
import type { QueryError } from '#core/search/query'
import type { SearchOptions, SearchResult } from '#core/search/result'
import { type NoteFacts, type SearchableText, searchableTexts } from '#core/search/texts'
import { message } from '../../i18n/messages'
import { selectReading, selectView } from '../../store/reading/views'
import { serviceOf } from '../current-session'
import type { Create } from '../session'
import { latestOnly } from './latest-only'
import { type RemoteEngine, startEngine } from './search-engine'

/** Hits of one kind that are listed; all are counted. */
const listedHits = 100

/** The search of a session. */
export interface SearchSession {
  /** The text a hit was found in, by kind and id. */
  readonly textOfHit: (kind: string, id: string) => SearchableText | undefined
  /** Searches without the limit of the list, for a record; `null` while there is no engine. */
  readonly searchAll: (
    query: string,
    options: SearchOptions,
  ) => Promise<Result<SearchResult, QueryError> | null>
  /** Starts the worker, or starts it again after it failed. */
  readonly startEngine: () => void
  /** Makes the notes searchable. Unchanged notes have the same objects as before. */
  readonly searchNotes: (facts: ReadonlyMap<string, NoteFacts>) => void
  readonly dispose: () => void
}

/** Searches whenever something is typed and whenever another text is opened. */
export const createSearchSession: Create<SearchSession> = (store, bridge) => {
  let engine: RemoteEngine | null = null
  let notes: ReadonlyMap<string, NoteFacts> = new Map()
  let texts: ReadonlyMap<string, SearchableText> = new Map()

  const latest = latestOnly(
    (query: string) => ask(query, { limit: listedHits }),
    (query, result) => {
      if (result) store.getState().setSearchAnswer({ query, result })
    },
  )

  /** Puts one question to the engine; `null` while there is none. */
  async function ask(
    query: string,
    options: SearchOptions,
  ): Promise<Result<SearchResult, QueryError> | null> {
    return engine ? engine.search(query, options) : null
  }

  function askForTyped(query: string): void {
    if (query.trim() === '') {
      latest.cancel()
      store.getState().setSearchAnswer(null)
    } else if (store.getState().searchEngine === 'ready') {
      latest.ask(query)
    }
  }

  function ready(notice: IndexNotice | null): void {
    const state = store.getState()
    state.setSearchEngine('ready')
    if (notice !== null) {
      const kind = notice === 'index-outdated' ? 'information' : 'warning'
      state.notify({ id: 'search-index', kind, message: message('search.index', notice) })
    }
    askForTyped(state.searchQuery)
  }

  function failed(): void {
    engine?.stop()
    engine = null
    latest.cancel()
    store.getState().setSearchEngine('failed')
  }

  async function readIndex(declaration: string): Promise<string | null> {
    const answer = await bridge.search.index(declaration)
    return answer.ok ? answer.value : null
  }

  async function load(reading: Reading): Promise<void> {
    const list = searchableTexts(reading)
    texts = new Map(list.map((text) => [`${text.kind} ${text.id}`, text]))
    store.getState().setSearchEngine('starting')
    if (engine === null) {
      engine = startEngine(ready, failed)
      if (notes.size > 0) engine.changeNotes([...notes.values()], [])
    }
    const { declaration, provenance } = reading
    const isPrepared = provenance === null
    const index = isPrepared ? await readIndex(declaration.id) : null
    // Another text may have been opened in the meantime; it is then loaded separately.
    if (selectReading(store.getState()) === reading) {
      engine?.load({ texts: list, listing: listingOf(declaration), index, isPrepared })
    }
  }

  function startEngineForReading(): void {
    const reading = selectReading(store.getState())
    if (reading) void load(reading)
  }

  function searchNotes(facts: ReadonlyMap<string, NoteFacts>): void {
    const changed = [...facts.values()].filter((fact) => notes.get(fact.id) !== fact)
    const gone = [...notes.keys()].filter((id) => !facts.has(id))
    if (changed.length === 0 && gone.length === 0) return
    notes = facts
    const targets = [...facts.values()].flatMap(({ id, target }): [string, EId][] =>
      target === null ? [] : [[id, target]],
    )
    store.getState().setNoteTargets(new Map(targets))
    engine?.changeNotes(changed, gone)
    askForTyped(store.getState().searchQuery)
  }

  startEngineForReading()
  const unsubscribe = store.subscribe((state, previous) => {
    if (selectView(state).status !== selectView(previous).status) {
      // Questions about the previous text are no longer answered.
      latest.cancel()
      startEngineForReading()
    }
    if (state.searchQuery !== previous.searchQuery) askForTyped(state.searchQuery)
  })
  return {
    textOfHit: (kind, id) => texts.get(`${kind} ${id}`),
    searchAll: (query, options) => ask(query, { ...options, limit: Number.MAX_SAFE_INTEGER }),
    startEngine: startEngineForReading,
    searchNotes,
    dispose: () => {
      unsubscribe()
      latest.cancel()
      engine?.stop()
    },
  }
}

/** Starts the search engine of the open session again after it failed. */
export const startEngineForReading = (): void => serviceOf(createSearchSession).startEngine()
