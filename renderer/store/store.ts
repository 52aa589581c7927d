import { createStore, useStore } from 'zustand'
import { type AnnouncementSlice, createAnnouncementSlice } from './announcement-slice'
import { type BriefingSlice, createBriefingSlice } from './briefing-slice'
import { type ChoiceSlice, createChoiceSlice } from './choice-slice'
import { createDialogSlice, type DialogSlice } from './dialog-slice'
import { createLayoutSlice, type LayoutSlice } from './layout-slice'
import { createNotesPanelSlice, type NotesPanelSlice } from './notes-panel-slice'
import { createNotesSlice, type NotesSlice } from './notes-slice'
import { createNoticesSlice, type NoticesSlice } from './notices-slice'
import { createPlacesSlice, type PlacesSlice } from './places-slice'
import { createReadingSlice, type ReadingSlice } from './reading-slice'
import { createReferencesSlice, type ReferencesSlice } from './references-slice'
import { createSearchSlice, type SearchSlice } from './search-slice'
import { createSearchesSlice, type SearchesSlice } from './searches-slice'
import { createSettingsSlice, type SettingsSlice } from './settings-slice'
import { createThingMenuSlice, type ThingMenuSlice } from './thing-menu-slice'

/** All slices together. A slice does no I/O and knows the others only by this type. */
export type ReaderState = ReadingSlice &
  ChoiceSlice &
  SettingsSlice &
  NoticesSlice &
  DialogSlice &
  NotesSlice &
  NotesPanelSlice &
  SearchSlice &
  SearchesSlice &
  ReferencesSlice &
  PlacesSlice &
  LayoutSlice &
  AnnouncementSlice &
  ThingMenuSlice &
  BriefingSlice

export const readerStore = createStore<ReaderState>()((...parameters) => ({
  ...createReadingSlice(...parameters),
  ...createChoiceSlice(...parameters),
  ...createSettingsSlice(...parameters),
  ...createNoticesSlice(...parameters),
  ...createDialogSlice(...parameters),
  ...createNotesSlice(...parameters),
  ...createNotesPanelSlice(...parameters),
  ...createSearchSlice(...parameters),
  ...createSearchesSlice(...parameters),
  ...createReferencesSlice(...parameters),
  ...createPlacesSlice(...parameters),
  ...createLayoutSlice(...parameters),
  ...createAnnouncementSlice(...parameters),
  ...createThingMenuSlice(...parameters),
  ...createBriefingSlice(...parameters),
}))

/** Reads one value of the store. Select a single field or use `useShallow`; never the whole state. */
export function useReader<Value>(selector: (state: ReaderState) => Value): Value {
  return useStore(readerStore, selector)
}
