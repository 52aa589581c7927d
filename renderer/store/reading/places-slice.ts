import type { StateCreator } from 'zustand'
import {
  type Bookmark,
  maximumBookmarks,
  maximumRecent,
  noPlaces,
  type Places,
  type ReadingPlace,
} from '#contract/places/places'
import type { EId } from '#core/document/eid'
import type { ReaderState } from '../store'
import { back, forward, type History, noHistory, refined, visited } from './history'
import { readingIn, type View } from './view'

/** A choice in a declaration: what Back and Forward lead to. */
export interface Visit {
  readonly declaration: string
  /** The first one is the choice; the others are marked with it. */
  readonly eIds: readonly EId[]
}

/** Where the reader was and is; services/reading/places-keeper.ts saves what should last. */
export interface PlacesSlice {
  readonly places: Places
  readonly history: History<Visit>
  readonly loadPlaces: (places: Places) => void
  readonly visit: (visit: Visit, isStep: boolean) => void
  /** The place where the reader is has become more exact: a first choice in a text that was just opened. */
  readonly refineVisit: (visit: Visit) => void
  /** Moves in the history; the caller goes to the place that is then present. */
  readonly moveInHistory: (direction: 'back' | 'forward') => void
  /** Remembers which declaration is open: the one to open at the next start, and the first of the recent ones. */
  readonly noteOpen: (declaration: string) => void
  /** Keeps where a declaration was left. */
  readonly leaveAt: (declaration: string, place: ReadingPlace) => void
  /** Sets or removes a bookmark. Returns whether it is set now. */
  readonly toggleBookmark: (bookmark: Bookmark) => boolean
}

const isSame = (one: Bookmark) => (other: Bookmark) =>
  one.declaration === other.declaration && one.eId === other.eId

export const createPlacesSlice: StateCreator<ReaderState, [], [], PlacesSlice> = (set, get) => ({
  places: noPlaces,
  history: noHistory,
  loadPlaces: (places) => set({ places }),
  visit: (visit, isStep) => set(({ history }) => ({ history: visited(history, visit, isStep) })),
  refineVisit: (visit) => set(({ history }) => ({ history: refined(history, visit) })),
  moveInHistory: (direction) =>
    set(({ history }) => ({ history: direction === 'back' ? back(history) : forward(history) })),
  noteOpen: (declaration) =>
    set(({ places }) => ({
      places: {
        ...places,
        last: declaration,
        recent: [declaration, ...places.recent.filter((id) => id !== declaration)].slice(0, maximumRecent),
      },
    })),
  leaveAt: (declaration, place) =>
    set(({ places }) => ({
      places: { ...places, readings: { ...places.readings, [declaration]: place } },
    })),
  toggleBookmark: (bookmark) => {
    const { places } = get()
    const others = places.bookmarks.filter((other) => !isSame(bookmark)(other))
    const isSet = others.length === places.bookmarks.length
    const bookmarks = isSet ? [...others, bookmark].slice(-maximumBookmarks) : others
    set({ places: { ...places, bookmarks } })
    return isSet
  },
})

/** Whether a thing of the declaration in a view has a bookmark. */
export function isBookmarked({ places }: Pick<ReaderState, 'places'>, view: View, eId: EId | null): boolean {
  const reading = readingIn(view)
  if (eId === null || !reading) return false
  return places.bookmarks.some(isSame({ declaration: reading.declaration.id, eId }))
}
