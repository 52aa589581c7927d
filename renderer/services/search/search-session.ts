import type { Reading } from '#contract/library/reading'
import type { EId } from '#core/document/eid'
import type { Result } from '#core/result'
import type { IndexNotice } from '#core/search/index-file'
import type { QueryError } from '#core/search/query'
import type { SearchOptions, SearchResult } from '#core/search/result'
import { type NoteFacts, type SearchableText, searchableTexts } from '#core/search/texts'
import { message } from '../../i18n/messages'
import { selectReading } from '../../store/reading/reading-slice'
import { readerStore } from '../../store/store'
import { bridge } from '../bridge'
import { latestOnly } from './latest-only'
import { type RemoteEngine, startEngine } from './search-engine'

/** Hits of one kind that are listed; all are counted. */
const listedHits = 100

let engine: RemoteEngine | null = null
let notes: ReadonlyMap<string, NoteFacts> = new Map()
let texts: ReadonlyMap<string, SearchableText> = new Map()

/** The text a hit was found in, by kind and id. */
export function textOfHit(kind: string, id: string): SearchableText | undefined {
  return texts.get(`${kind} ${id}`)
}

const latest = latestOnly(
  (query: string) => ask(query, { limit: listedHits }),
  (query, result) => {
    if (result) readerStore.getState().setSearchAnswer({ query, result })
  },
)

/** Puts one question to the engine; `null` while there is none. */
async function ask(query: string, options: SearchOptions): Promise<Result<SearchResult, QueryError> | null> {
  return engine ? engine.search(query, options) : null
}

/** Searches without the limit of the list, for a record. */
export function searchAll(
  query: string,
  options: SearchOptions,
): Promise<Result<SearchResult, QueryError> | null> {
  return ask(query, { ...options, limit: Number.MAX_SAFE_INTEGER })
}

function askForTyped(query: string): void {
  if (query.trim() === '') {
    latest.cancel()
    readerStore.getState().setSearchAnswer(null)
  } else if (readerStore.getState().searchEngine === 'ready') {
    latest.ask(query)
  }
}

function ready(notice: IndexNotice | null): void {
  const state = readerStore.getState()
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
  readerStore.getState().setSearchEngine('failed')
}

async function readIndex(declaration: string): Promise<string | null> {
  const answer = await bridge.search.index(declaration)
  return answer.ok ? answer.value : null
}

async function load(reading: Reading): Promise<void> {
  const list = searchableTexts(reading)
  texts = new Map(list.map((text) => [`${text.kind} ${text.id}`, text]))
  readerStore.getState().setSearchEngine('starting')
  if (engine === null) {
    engine = startEngine(ready, failed)
    if (notes.size > 0) engine.changeNotes([...notes.values()], [])
  }
  const file = await readIndex(reading.declaration.id)
  // Another text may have been opened in the meantime; it is then loaded separately.
  if (selectReading(readerStore.getState()) === reading) engine?.load(list, file)
}

/** Starts the worker, or starts it again after it failed. */
export function startEngineForReading(): void {
  const reading = selectReading(readerStore.getState())
  if (reading) void load(reading)
}

/** Makes the notes searchable. Unchanged notes have the same objects as before. */
export function searchNotes(facts: ReadonlyMap<string, NoteFacts>): void {
  const changed = [...facts.values()].filter((fact) => notes.get(fact.id) !== fact)
  const gone = [...notes.keys()].filter((id) => !facts.has(id))
  if (changed.length === 0 && gone.length === 0) return
  notes = facts
  const targets = [...facts.values()].flatMap(({ id, target }): [string, EId][] =>
    target === null ? [] : [[id, target]],
  )
  readerStore.getState().setNoteTargets(new Map(targets))
  engine?.changeNotes(changed, gone)
  askForTyped(readerStore.getState().searchQuery)
}

/** Searches whenever something is typed and whenever another text is opened. Returns the function that ends it. */
export function keepSearching(): () => void {
  startEngineForReading()
  return readerStore.subscribe((state, previous) => {
    if (state.reading !== previous.reading) {
      // Questions about the previous text are no longer answered.
      latest.cancel()
      startEngineForReading()
    }
    if (state.searchQuery !== previous.searchQuery) askForTyped(state.searchQuery)
  })
}
