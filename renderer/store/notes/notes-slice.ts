import type { StateCreator } from 'zustand'
import type { EditionText, NotesBackup, NotesOpening, NoteTraces } from '#contract/notes/notes'
import type { Reanchoring } from '#core/notes/anchoring/reanchor'
import type { NoteColour } from '#core/notes/colours'
import type { ImportReport } from '#core/notes/exchange/import'
import type { OrderedNote } from '#core/notes/filter'
import {
  binCommand,
  emptyHistory,
  forget,
  type NoteCommand,
  type NotesState,
  perform,
  redo,
  replaceCommand,
  saveCommand,
  type Tracked,
  undo,
} from '#core/notes/history'
import type { Note } from '#core/notes/note'
import type { StepState } from '#core/notes/stepper'
import type { ReaderState } from '../store'

/** Whether the notes can be had. */
export type NotesStatus =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly mode: 'read-write' | 'read-only' }
  /** They could not be opened, but may be later. Until then, what is written stays in the window. */
  | { readonly kind: 'failed'; readonly message: string }
  | Extract<NotesOpening, { kind: 'lost' }>

/** The state of a changed note. A note without an entry is unchanged and saved. */
export type SaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly message: string }

/** What can be changed of a note in the editor. */
export type NotePatch = Partial<Pick<Note, 'body' | 'colour' | 'tags' | 'visibility'>>

/** Notes that were removed for good, and where they can still be read. */
export interface PurgeReport {
  /** The notes just removed; `null` for all notes and briefings that ever were. */
  readonly ids: readonly string[] | null
  readonly traces: NoteTraces
  readonly problem: string | null
}

/** The notes of the open declaration, and of no other. services/notes/notes-saver.ts saves them. */
export interface NotesSlice {
  readonly notesStatus: NotesStatus
  /** All notes, including those in the bin, and what can be undone. */
  readonly tracked: Tracked
  /** The order in which notes were added; a note made since then has none yet and comes last. */
  readonly noteOrder: ReadonlyMap<string, number>
  readonly saveStates: ReadonlyMap<string, SaveState>
  /** Texts of the editions that notes were made in. */
  readonly noteEditions: readonly EditionText[]
  /** The note being written, if any. */
  readonly editedNote: string | null
  /** Things whose notes are unfolded below them, by eId. */
  readonly unfolded: ReadonlySet<string>
  /** The position when annotating by keyboard, `null` when that is off. */
  readonly stepping: StepState | null
  /** The colour used last, for the next note. */
  readonly nextColour: NoteColour
  /** What happened to notes of other editions; see `selectPendingReview` for what is left to decide. */
  readonly review: readonly Reanchoring[]
  readonly importReport: ImportReport | null
  /** The backup that was taken before that import. */
  readonly importBackup: NotesBackup | null
  /** Where what was removed for good can still be read; shown by the dialog `notes-purged`. */
  readonly purgeReport: PurgeReport | null
  readonly setNotesStatus: (status: NotesStatus) => void
  /**
   * Loads what the store contains. `label` names the reason, as one action that can be undone. Without a label, the
   * history is cleared.
   */
  readonly loadNotes: (
    notes: readonly OrderedNote[],
    editions: readonly EditionText[] | null,
    label?: string,
  ) => void
  readonly setReview: (review: readonly Reanchoring[]) => void
  readonly setImportReport: (report: ImportReport, backup: NotesBackup | null) => void
  readonly setPurgeReport: (report: PurgeReport | null) => void
  /** Changes or adds notes, as one action that can be undone. `label` names it. */
  readonly putNotes: (label: string, notes: readonly Note[]) => void
  /** Changes without history: what the app does automatically. */
  readonly settleNotes: (notes: readonly Note[]) => void
  /** A change in the editor; changes of one note in a row are one action until {@link sealEdit}. */
  readonly editNote: (id: string, patch: NotePatch, now: string) => void
  readonly sealEdit: () => void
  readonly binNotes: (ids: readonly string[], now: string) => void
  /** Removes notes for good, from the history too: they were removed from the store. */
  readonly forgetNotes: (ids: readonly string[]) => void
  readonly undoNotes: () => void
  readonly redoNotes: () => void
  readonly markSaves: (ids: readonly string[], state: SaveState) => void
  readonly openNote: (id: string | null, under: readonly string[]) => void
  readonly toggleUnfolded: (eId: string) => void
  readonly setStepping: (stepping: StepState | null) => void
  readonly setNextColour: (colour: NoteColour) => void
}

const EDIT = 'edit'
const empty: Tracked = { state: new Map(), history: emptyHistory }

/** How a declaration opens: its notes are still to come. */
export const noNotesOpen = {
  notesStatus: { kind: 'closed' },
  tracked: empty,
  noteOrder: new Map<string, number>(),
  saveStates: new Map<string, SaveState>(),
  noteEditions: [] as readonly EditionText[],
  editedNote: null,
  unfolded: new Set<string>(),
  stepping: null,
  review: [] as readonly Reanchoring[],
  importReport: null,
  importBackup: null,
} as const

/** Joins a change to the one before it when both edit the same note. */
function joined({ state, history }: Tracked, command: NoteCommand, isSealed: boolean): Tracked {
  const last = history.past.at(-1)
  const [before, after] = [last?.changes[0], command.changes[0]]
  const isSame = last?.label === EDIT && last.changes.length === 1 && before?.id === after?.id
  if (isSealed || !isSame || !before || !after) return perform({ state, history }, command)
  const next = perform({ state, history: { ...history, past: history.past.slice(0, -1) } }, command)
  const merged: NoteCommand = { label: EDIT, changes: [{ ...after, before: before.before }] }
  return { ...next, history: { past: [...history.past.slice(0, -1), merged], future: [] } }
}

export const createNotesSlice: StateCreator<ReaderState, [], [], NotesSlice> = (set) => {
  let isSealed = true
  const change = (command: (state: NotesState) => NoteCommand) => {
    isSealed = true
    set(({ tracked }) => ({ tracked: perform(tracked, command(tracked.state)) }))
  }
  return {
    ...noNotesOpen,
    purgeReport: null,
    nextColour: 'yellow',
    setNotesStatus: (notesStatus) => set({ notesStatus }),
    loadNotes: (notes, editions, label) => {
      isSealed = true
      set(({ tracked, noteEditions }) => {
        const state: NotesState = new Map(notes.map(({ note }) => [note.id, note]))
        return {
          tracked:
            label === undefined
              ? { state, history: emptyHistory }
              : perform(tracked, replaceCommand(tracked.state, label, state)),
          noteOrder: new Map(notes.map(({ note, order }) => [note.id, order])),
          saveStates: new Map(),
          noteEditions: editions ?? noteEditions,
        }
      })
    },
    setReview: (review) => set({ review }),
    setImportReport: (importReport, importBackup) => set({ importReport, importBackup }),
    setPurgeReport: (purgeReport) => set({ purgeReport }),
    putNotes: (label, notes) => change((state) => saveCommand(state, label, notes)),
    settleNotes: (notes) =>
      set(({ tracked }) => {
        const state = new Map(tracked.state)
        for (const note of notes) state.set(note.id, note)
        return { tracked: { ...tracked, state } }
      }),
    editNote: (id, patch, now) =>
      set(({ tracked }) => {
        const note = tracked.state.get(id)
        if (!note) return {}
        const next: Note = { ...note, ...patch, modified: now }
        const motivation = next.body === '' ? 'highlight' : 'comment'
        const command = saveCommand(tracked.state, EDIT, [{ ...next, motivation }])
        const changed = joined(tracked, command, isSealed)
        isSealed = false
        return { tracked: changed }
      }),
    sealEdit: () => {
      isSealed = true
    },
    binNotes: (ids, now) => change((state) => binCommand(state, 'bin', ids, now)),
    forgetNotes: (ids) => {
      isSealed = true
      set(({ tracked }) => ({ tracked: forget(tracked, ids) }))
    },
    undoNotes: () => {
      isSealed = true
      set(({ tracked }) => ({ tracked: undo(tracked) }))
    },
    redoNotes: () => {
      isSealed = true
      set(({ tracked }) => ({ tracked: redo(tracked) }))
    },
    markSaves: (ids, state) =>
      set(({ saveStates }) => {
        const next = new Map(saveStates)
        for (const id of ids) next.set(id, state)
        return { saveStates: next }
      }),
    openNote: (editedNote, under) =>
      set(({ unfolded }) => ({ editedNote, unfolded: new Set([...unfolded, ...under]) })),
    toggleUnfolded: (eId) =>
      set(({ unfolded }) => {
        const next = new Set(unfolded)
        if (!next.delete(eId)) next.add(eId)
        return { unfolded: next }
      }),
    setStepping: (stepping) => set({ stepping }),
    setNextColour: (nextColour) => set({ nextColour }),
  }
}

const noNotes: readonly Note[] = []
const byPlace = new WeakMap<NotesState, ReadonlyMap<string, readonly Note[]>>()

/** Where a note is shown: the eIds it stands on, `document` for the whole. */
export function placesOf({ targets }: Note): readonly string[] {
  return [...new Set(targets.map((target) => (target.kind === 'document' ? 'document' : target.eId)))]
}

function groupByPlace(state: NotesState): ReadonlyMap<string, readonly Note[]> {
  const known = byPlace.get(state)
  if (known) return known
  const groups = new Map<string, Note[]>()
  for (const note of state.values()) {
    if (note.deletedAt !== null || note.state === 'orphaned') continue
    for (const place of placesOf(note)) {
      const group = groups.get(place)
      if (group) group.push(note)
      else groups.set(place, [note])
    }
  }
  byPlace.set(state, groups)
  return groups
}

/** The notes on one thing, orphans and those in the bin left out; the same array as long as they are the same. */
export function selectNotesAt(place: string): (state: ReaderState) => readonly Note[] {
  return ({ tracked }) => groupByPlace(tracked.state).get(place) ?? noNotes
}
