import type { StateCreator } from 'zustand'
import { rowOf as rowOfEntry } from '#core/document/answers'
import type { EId } from '#core/document/eid'
import type { Result } from '#core/result'
import type { QueryError } from '#core/search/query'
import type { SearchResult } from '#core/search/result'
import type { SearchKind } from '#core/search/texts'
import { selectView } from '../reading/views'
import type { ReaderState } from '../store'
import { isHidden } from '../window/layers'
import { nextStep, rowOf, type Shown, sameStep, shownOf } from './search-steps'

/** What the search panel shows below its field. */
export type SearchView = 'results' | 'saved' | 'help'

/** An answer with its query: the field may already contain another one. */
export interface SearchAnswer {
  readonly query: string
  readonly result: Result<SearchResult, QueryError>
}

/** The search panel: what is typed, what was found, and the reader's position in it. */
export interface SearchSlice {
  readonly searchOpen: boolean
  /** Grows whenever the field is to be focused. */
  readonly searchSummons: number
  readonly searchView: SearchView
  /** As typed, even when something is wrong with it. */
  readonly searchQuery: string
  /** The kinds switched on; empty for all. */
  readonly searchKinds: readonly SearchKind[]
  readonly searchEngine: 'starting' | 'ready' | 'failed'
  readonly searchAnswer: SearchAnswer | null
  /** What of the answer is on screen; `null` without an answer, and for a query that cannot be read. */
  readonly searchShown: Shown | null
  /** Position in `searchShown.steps`, or `null` before the first step. */
  readonly searchStep: number | null
  /** Steps requested before the answer is there: they are done in that answer. */
  readonly awaitedSteps: number
  /** Where notes are attached. */
  readonly noteTargets: ReadonlyMap<string, EId>
  /** Opens the panel and puts the cursor into its field. */
  readonly openSearch: (view?: SearchView) => void
  readonly closeSearch: () => void
  readonly showSearchView: (view: SearchView) => void
  readonly typeSearch: (query: string) => void
  /** Puts a whole query into the field, e.g. an example or a saved search, and shows its results. */
  readonly runSearch: (query: string, kinds?: readonly SearchKind[]) => void
  readonly toggleSearchKind: (kind: SearchKind) => void
  readonly setSearchEngine: (state: SearchSlice['searchEngine']) => void
  readonly setSearchAnswer: (answer: SearchAnswer | null) => void
  readonly setNoteTargets: (targets: ReadonlyMap<string, EId>) => void
  /** Goes to the next place found (1) or the one before (-1), and opens it in the panes; waits for an answer to come. */
  readonly stepSearch: (direction: 1 | -1) => void
  /** Goes to a hit of the list, at its first place. */
  readonly goToHit: (hit: number) => void
}

/** How a declaration opens: the query stays, and its answer is still to come. */
export const nothingFound = {
  searchAnswer: null,
  searchShown: null,
  searchStep: null,
  awaitedSteps: 0,
  noteTargets: new Map<string, EId>(),
} as const

/** Whether the answer to what is typed is still to come. */
export function selectIsAwaited({ searchQuery, searchAnswer }: ReaderState): boolean {
  return searchQuery.trim() !== '' && searchAnswer?.query !== searchQuery
}

const shownIn = (answer: SearchAnswer | null, kinds: readonly SearchKind[]): Shown | null =>
  answer?.result.ok ? shownOf(answer.result.value, kinds) : null

/** The note the reader stepped to in the search, or `null`: its card is marked and brought into sight. */
export function selectFoundNote({ searchOpen, searchShown, searchStep }: ReaderState): string | null {
  if (!searchOpen || !searchShown || searchStep === null) return null
  const hit = searchShown.hits[searchShown.steps[searchStep]?.hit ?? -1]
  return hit?.kind === 'note' ? hit.id : null
}

/** The search panel opens; where there is no space for both, it replaces the notes. */
function opened({ searchOpen, notesPanelOpen, fitsBothPanels }: ReaderState) {
  return { searchOpen: true, notesPanelOpen: notesPanelOpen && (searchOpen || fitsBothPanels) } as const
}

export const createSearchSlice: StateCreator<ReaderState, [], [], SearchSlice> = (set, get) => {
  /** Unfolds the notes of a row; a note without one stands in the panel only. */
  function showNote(row: EId | null): void {
    // The search stays open even with little space: the reader continues to step there.
    if (row === null) set({ notesPanelOpen: true })
    else set(({ unfolded }) => ({ unfolded: new Set([...unfolded, row]) }))
  }
  function goTo(step: number | null): void {
    const { searchShown, noteTargets, settings, choose, showPane, toggleLayer } = get()
    const { lookup } = selectView(get())
    const hit = step === null ? undefined : searchShown?.hits[searchShown.steps[step]?.hit ?? -1]
    set({ searchStep: step, ...opened(get()) })
    const row = hit ? rowOf(hit, noteTargets) : null
    if (hit?.kind === 'note') showNote(row)
    const entry = row === null ? undefined : lookup.get(row)
    if (!entry) return
    const pane = rowOfEntry(entry).place
    showPane(pane)
    // A hit the reader asked for is shown, also where its layer of the timeline was switched off.
    if (entry.kind === 'event' && isHidden(entry, settings)) toggleLayer(entry.event.layer)
    choose(entry.eId, pane)
  }
  function takeAwaitedSteps(): void {
    const { awaitedSteps, searchShown, searchQuery, rememberQuery } = get()
    if (awaitedSteps === 0 || selectIsAwaited(get())) return
    set({ awaitedSteps: 0 })
    rememberQuery(searchQuery)
    const count = searchShown?.steps.length ?? 0
    const direction = awaitedSteps > 0 ? 1 : -1
    let step = get().searchStep
    for (let taken = 0; taken !== awaitedSteps; taken += direction) step = nextStep(count, step, direction)
    if (step !== null) goTo(step)
  }
  return {
    searchOpen: false,
    searchSummons: 0,
    searchView: 'results',
    searchQuery: '',
    searchKinds: [],
    searchEngine: 'starting',
    ...nothingFound,
    openSearch: (searchView = 'results') =>
      set((state) => ({ ...opened(state), searchView, searchSummons: state.searchSummons + 1 })),
    closeSearch: () => set({ searchOpen: false, searchStep: null, awaitedSteps: 0 }),
    showSearchView: (searchView) => set({ searchView }),
    typeSearch: (searchQuery) => set({ searchQuery, searchView: 'results', awaitedSteps: 0 }),
    runSearch: (searchQuery, searchKinds = []) =>
      set((state) => ({
        searchQuery,
        searchKinds,
        searchShown: shownIn(state.searchAnswer, searchKinds),
        searchStep: null,
        awaitedSteps: 0,
        ...opened(state),
        searchView: 'results',
        searchSummons: state.searchSummons + 1,
      })),
    toggleSearchKind: (kind) =>
      set(({ searchKinds, searchAnswer }) => {
        const kinds = searchKinds.includes(kind)
          ? searchKinds.filter((each) => each !== kind)
          : [...searchKinds, kind]
        return { searchKinds: kinds, searchShown: shownIn(searchAnswer, kinds), searchStep: null }
      }),
    setSearchEngine: (searchEngine) => set({ searchEngine }),
    setSearchAnswer: (searchAnswer) => {
      set(({ searchKinds, searchAnswer: before, searchShown, searchStep }) => {
        const shown = shownIn(searchAnswer, searchKinds)
        // Notes are searched again whenever one is written; the reader's position must not be lost.
        const isSame = searchAnswer?.query === before?.query
        return {
          searchAnswer,
          searchShown: shown,
          searchStep: isSame ? sameStep(searchShown, searchStep, shown) : null,
        }
      })
      takeAwaitedSteps()
    },
    setNoteTargets: (noteTargets) => set({ noteTargets }),
    stepSearch: (direction) => {
      const { searchShown, searchStep, awaitedSteps } = get()
      if (selectIsAwaited(get())) set({ awaitedSteps: awaitedSteps + direction })
      else goTo(nextStep(searchShown?.steps.length ?? 0, searchStep, direction))
    },
    goToHit: (hit) => {
      const step = get().searchShown?.steps.findIndex((each) => each.hit === hit) ?? -1
      if (step >= 0) goTo(step)
    },
  }
}
