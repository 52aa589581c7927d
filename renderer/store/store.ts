import { createStore, type StoreApi, useStore } from 'zustand'
import { type BriefingSlice, createBriefingSlice } from './briefing/briefing-slice'
import { createImportSlice, type ImportSlice } from './import/import-slice'
import { createHighlightSlice, type HighlightSlice } from './notes/highlight-slice'
import { createNotesPanelSlice, type NotesPanelSlice } from './notes/notes-panel-slice'
import { createNotesSlice, type NotesSlice } from './notes/notes-slice'
import { type ChoiceSlice, createChoiceSlice } from './reading/choice-slice'
import { createPlacesSlice, type PlacesSlice } from './reading/places-slice'
import { createWorkspaceSlice, type WorkspaceSlice } from './reading/workspace-slice'
import { createSearchSlice, type SearchSlice } from './search/search-slice'
import { createSearchesSlice, type SearchesSlice } from './search/searches-slice'
import { type AnnouncementSlice, createAnnouncementSlice } from './window/announcement-slice'
import { createDialogSlice, type DialogSlice } from './window/dialog-slice'
import { createHintsSlice, type HintsSlice } from './window/hints-slice'
import { createLayoutSlice, type LayoutSlice } from './window/layout-slice'
import { createNoticesSlice, type NoticesSlice } from './window/notices-slice'
import { createPanelScrollSlice, type PanelScrollSlice } from './window/panel-scroll-slice'
import { createSettingsSlice, type SettingsSlice } from './window/settings-slice'
import { createThingMenuSlice, type ThingMenuSlice } from './window/thing-menu-slice'

/** All slices together. A slice does no I/O and knows the others only by this type. */
export type ReaderState = WorkspaceSlice &
  ChoiceSlice &
  SettingsSlice &
  NoticesSlice &
  DialogSlice &
  ImportSlice &
  HintsSlice &
  NotesSlice &
  NotesPanelSlice &
  HighlightSlice &
  SearchSlice &
  SearchesSlice &
  PlacesSlice &
  LayoutSlice &
  AnnouncementSlice &
  PanelScrollSlice &
  ThingMenuSlice &
  BriefingSlice

/** The store of one session. */
export type ReaderStore = StoreApi<ReaderState>

/** A store in which nothing is open yet. */
export function createReaderStore(): ReaderStore {
  return createStore<ReaderState>()((...parameters) => ({
    ...createWorkspaceSlice(...parameters),
    ...createChoiceSlice(...parameters),
    ...createSettingsSlice(...parameters),
    ...createNoticesSlice(...parameters),
    ...createDialogSlice(...parameters),
    ...createImportSlice(...parameters),
    ...createHintsSlice(...parameters),
    ...createNotesSlice(...parameters),
    ...createNotesPanelSlice(...parameters),
    ...createHighlightSlice(...parameters),
    ...createSearchSlice(...parameters),
    ...createSearchesSlice(...parameters),
    ...createPlacesSlice(...parameters),
    ...createLayoutSlice(...parameters),
    ...createAnnouncementSlice(...parameters),
    ...createPanelScrollSlice(...parameters),
    ...createThingMenuSlice(...parameters),
    ...createBriefingSlice(...parameters),
  }))
}

let current = createReaderStore()

/**
 * The store of the session that is open, for functions that hold nothing themselves. It holds no state: after
 * {@link renewReaderStore} it leads to the new store, and nothing leads to the one before.
 */
export const readerStore: ReaderStore = {
  get getState() {
    return current.getState
  },
  get getInitialState() {
    return current.getInitialState
  },
  get setState() {
    return current.setState
  },
  get subscribe() {
    return current.subscribe
  },
}

/** Puts an empty store in place of the one that was used so far. */
export function renewReaderStore(): ReaderStore {
  current = createReaderStore()
  return current
}

/**
 * Reads one value of the store. Select a single field or use `useShallow`; never the whole state. What is on screen
 * belongs to one session: each draws its own root.
 */
export function useReader<Value>(selector: (state: ReaderState) => Value): Value {
  return useStore(readerStore, selector)
}
