import { differenceOf, type NoteCommand, type NotesState } from '#core/notes/history'
import type { Note } from '#core/notes/note'
import { largestNote, oversize } from '#core/notes/note-size'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { selectReading } from '../../store/reading/views'
import type { ReaderState } from '../../store/store'
import { createAutosave } from '../autosave'
import { serviceOf } from '../current-session'
import type { Create } from '../session'
import { createClosing } from '../window/before-close'
import { isOfContent } from '../window/refusals'
import { type BinMove, binMoveOf } from './bin-move'

/**
 * How long typing may continue before it is saved, in milliseconds: well below the second within which it must be on
 * the disk.
 */
const patience = 250
/** One request has at most this many notes and, after the first note, this many UTF-16 units of text. */
const largestBatch = { notes: 500, units: 500_000 } as const

/** Notes that a command made. */
function madeBy({ changes }: NoteCommand): readonly string[] {
  return changes.filter(({ before }) => before === null).map(({ id }) => id)
}

function firstBatch(notes: readonly Note[]): Note[] {
  const batch: Note[] = []
  let units = 0
  for (const note of notes) {
    // Tags and quotes can be as long as the body.
    units += JSON.stringify(note).length
    if (batch.length > 0 && (batch.length >= largestBatch.notes || units > largestBatch.units)) break
    batch.push(note)
  }
  return batch
}

/** Saves the notes of a session. */
export interface NotesSaver {
  /** Saves now. Resolves when nothing is pending or something could not be saved, with the number of notes not saved. */
  readonly flush: () => Promise<number>
  /** Saves now, including what was put aside: a person asked for it, or the window closes. */
  readonly saveAgain: () => Promise<number>
  /** Removes what the store has just removed for good. */
  readonly forgetAsRemoved: (ids: readonly string[]) => void
  /** Loads what the store has just answered. Changes that are not saved yet are applied on top. */
  readonly loadAsSaved: (...given: Parameters<ReaderState['loadNotes']>) => void
  readonly dispose: () => void
}

/** Saves notes whenever they change, and before the window closes. */
export const createNotesSaver: Create<NotesSaver> = (store, bridge, service) => {
  /** What the store contains, by the last acknowledgement. */
  let saved: NotesState = new Map()
  /** What is still to be saved of texts that are no longer open, with what the store contains of it. */
  const elsewhere = new Map<string, { readonly note: Note; readonly held: Note | undefined }>()
  /** What is on its way to the store. */
  let sending: readonly Note[] = []
  /** Versions of notes that were refused because of their content: not tried again until they change or a person asks. */
  const aside = new Map<string, Note>()
  /** What goes into the bin first for an undone creation: the same version each time, so that a refused one is known again. */
  const binnedVersions = new WeakMap<Note, Note>()
  /** Notes whose creation was undone: after a later change they can no longer be redone, but must still be known. */
  const madeAndUndone = new Set<string>()
  /** Why the last save left something out, or `null`. */
  let refusal: string | null = null
  let isLoading = false

  const state = () => store.getState()

  function inBin(note: Note): Note {
    const binned = binnedVersions.get(note) ?? { ...note, deletedAt: new Date().toISOString() }
    binnedVersions.set(note, binned)
    return binned
  }

  /**
   * What has to be saved of the open text: changed notes and, for an undone creation, the note in the bin, from which it
   * is then removed.
   */
  function pendingHere(notes: NotesState): Note[] {
    const { save, bin } = differenceOf(saved, notes)
    const gone = bin.flatMap((id) => {
      const note = saved.get(id)
      return note && note.deletedAt === null ? [inBin(note)] : []
    })
    return [...save, ...gone]
  }

  function pending(): Note[] {
    return [...[...elsewhere.values()].map(({ note }) => note), ...pendingHere(state().tracked.state)]
  }

  /** Another text is open: what is not saved yet of the one before goes on being saved, apart from the new one's notes. */
  function leave(notes: NotesState): void {
    const put = (note: Note) => elsewhere.set(note.id, { note, held: saved.get(note.id) })
    for (const note of pendingHere(notes)) put(note)
    // A version on its way to the store that was taken back since must not be the last one there.
    for (const note of sending) {
      const now = notes.get(note.id)
      // What is of another text that was left before stands there already, and is no part of these notes.
      if (now !== note && !elsewhere.has(note.id)) put(now ?? inBin(note))
    }
    saved = new Map()
    madeAndUndone.clear()
  }

  /** The text whose notes are tracked; `undefined` before one is open. */
  function openText(): string | undefined {
    return selectReading(state())?.declaration.id
  }

  /**
   * Notes whose creation was undone, once they lie in the store's bin. A note that is gone from the window for any other
   * reason stays in the bin: only what a person took back is ever removed for it.
   */
  function undone(): string[] {
    const { state: notes, history } = state().tracked
    const takenBack = new Set([...madeAndUndone, ...history.future.flatMap(madeBy)])
    return differenceOf(saved, notes).bin.filter(
      (id) => takenBack.has(id) && (saved.get(id)?.deletedAt ?? null) !== null,
    )
  }

  /**
   * Removes them for good: what was undone comes back in no bin, whatever is imported or opened later. Done again, a note is
   * saved again. When the store refuses, they stay in its bin until the next try.
   */
  async function removeUndone(): Promise<void> {
    const ids = undone()
    if (ids.length === 0) return
    const answer = await bridge.notes.purge(ids)
    if (answer.ok) {
      takeOutOfSaved(ids)
      for (const id of ids) madeAndUndone.delete(id)
    } else state().notify({ id: 'notes-purge', kind: 'warning', message: failureMessage(answer.error) })
  }

  function putAside(note: Note, reason: string): void {
    refusal = reason
    aside.set(note.id, note)
    state().markSaves([note.id], { kind: 'failed', message: reason })
  }

  /**
   * All that was on its way when a text was left stands in `elsewhere`, and is no part of the notes of the one open now.
   *
   * @param held - the notes as the store has them now, in the same order, where that is not as they were sent
   */
  function takeAsSaved(batch: readonly Note[], held: readonly Note[] = batch): void {
    const next = new Map(saved)
    for (const [index, note] of batch.entries()) {
      const waiting = elsewhere.get(note.id)
      if (!waiting) next.set(note.id, held[index] ?? note)
      else if (waiting.note === note) elsewhere.delete(note.id)
    }
    saved = next
    // A note that was changed in the meantime is not saved yet.
    const now = state().tracked.state
    state().markSaves(
      batch.filter(({ id }, index) => (now.get(id) ?? batch[index]) === batch[index]).map(({ id }) => id),
      { kind: 'saved' },
    )
  }

  /** Changed notes, without those that were put aside. */
  function waitingNotes(): Note[] {
    return pending().filter((note) => aside.get(note.id) !== note)
  }

  /** The next note that only moves into the bin or out of it, too large to be saved whole. */
  function nextMove(): BinMove | null {
    for (const note of waitingNotes()) {
      const move = binMoveOf(saved.get(note.id) ?? elsewhere.get(note.id)?.held, note)
      if (move) return move
    }
    return null
  }

  /** What is to be sent next; a note that is too large for any request is put aside unsent. */
  function nextToSend(): Note[] {
    return waitingNotes().filter((note) => {
      const size = oversize(note)
      if (size !== null) putAside(note, message('notes.tooLarge', size, largestNote))
      return size === null
    })
  }

  function markAllFailed(reason: string): void {
    refusal = reason
    state().markSaves(
      waitingNotes().map(({ id }) => id),
      { kind: 'failed', message: reason },
    )
  }

  /** Makes all moves of notes that are too large to be saved whole. Resolves to whether the store takes anything at all. */
  async function moveLargeNotes(): Promise<boolean> {
    for (;;) {
      const move = nextMove()
      if (!move) return true
      const { note, after } = move
      sending = [note]
      const answer = await bridge.notes.bin({ ids: [note.id], deletedAt: note.deletedAt })
      sending = []
      if (answer.ok) takeAsSaved([note], [after])
      else if (isOfContent(answer.error)) putAside(note, failureMessage(answer.error))
      else {
        markAllFailed(failureMessage(answer.error))
        return false
      }
    }
  }

  /**
   * Saves everything that is pending, in batches. A batch that is refused because of its content is sent again note by
   * note, so that the bad note is put aside and the others are saved. If the store refuses everything, saving ends and
   * the rest stays pending.
   */
  async function saveAll(): Promise<string | null> {
    refusal = null
    /** How many notes of a refused batch are still to be sent alone. */
    let alone = 0
    for (;;) {
      if (!(await moveLargeNotes())) return refusal
      const waiting = nextToSend()
      const batch = alone > 0 ? waiting.slice(0, 1) : firstBatch(waiting)
      alone = Math.max(0, alone - 1)
      const [first] = batch
      if (!first) {
        await removeUndone()
        return refusal
      }
      sending = batch
      const answer = await bridge.notes.save(batch)
      sending = []
      if (answer.ok) {
        takeAsSaved(batch)
        continue
      }
      if (!isOfContent(answer.error)) {
        markAllFailed(failureMessage(answer.error))
        return refusal
      }
      if (batch.length === 1) putAside(first, failureMessage(answer.error))
      else alone = batch.length
    }
  }

  /** The store could not be opened at the start but can be now: its notes are added to those just saved. */
  async function openAfterAll(): Promise<void> {
    if (state().notesStatus.kind !== 'failed') return
    const { createNotesOpener } = await import('./open-notes')
    await service(createNotesOpener).open()
  }

  const autosave = createAutosave({
    wait: patience,
    longestWait: patience,
    save: async () => {
      const before = saved
      const reason = await saveAll()
      if (saved !== before) await openAfterAll()
      return reason
    },
  })

  async function flush(): Promise<number> {
    await autosave.write()
    return pending().length
  }

  function saveAgain(): Promise<number> {
    aside.clear()
    return flush()
  }

  function takeOutOfSaved(ids: readonly string[]): void {
    const next = new Map(saved)
    for (const id of ids) next.delete(id)
    saved = next
  }

  function forgetAsRemoved(ids: readonly string[]): void {
    takeOutOfSaved(ids)
    for (const id of ids) elsewhere.delete(id)
    state().forgetNotes(ids)
  }

  function loadAsSaved(...given: Parameters<ReaderState['loadNotes']>): void {
    const here = openText()
    const kept = pending().filter(({ declaration, id }) => declaration === here || !elsewhere.has(id))
    isLoading = true
    state().loadNotes(...given)
    saved = state().tracked.state
    isLoading = false
    for (const { id } of kept) {
      elsewhere.delete(id)
      // It is tried once more and reported again if it is refused.
      aside.delete(id)
    }
    if (kept.length > 0) state().settleNotes(kept)
  }

  const unsubscribe = store.subscribe((now, previous) => {
    const { tracked } = now
    if (selectReading(now)?.declaration.id !== selectReading(previous)?.declaration.id) {
      leave(previous.tracked.state)
      autosave.changed()
      return
    }
    if (isLoading || tracked.state === previous.tracked.state || tracked.state === saved) return
    const changed = [...tracked.state.values()].filter((note) => {
      return previous.tracked.state.get(note.id) !== note && saved.get(note.id) !== note
    })
    if (tracked.history.future !== previous.tracked.history.future)
      for (const id of tracked.history.future.flatMap(madeBy)) madeAndUndone.add(id)
    for (const id of tracked.state.keys()) madeAndUndone.delete(id)
    const ids = changed.map(({ id }) => id)
    if (ids.length > 0) state().markSaves(ids, { kind: 'saving' })
    autosave.changed()
  })
  const stop = service(createClosing).saveBeforeEnd({
    what: 'notes',
    flush: saveAgain,
    leave: autosave.leave,
    pending: () => pending().length,
  })
  return {
    flush,
    saveAgain,
    forgetAsRemoved,
    loadAsSaved,
    dispose: () => {
      unsubscribe()
      stop()
      autosave.dispose()
    },
  }
}

/** Saves the notes of the open session now. Resolves with the number of notes not saved. */
export const flushNotes = (): Promise<number> => serviceOf(createNotesSaver).flush()

/** The same, including what was put aside: a person asked for it. */
export const saveAgain = (): Promise<number> => serviceOf(createNotesSaver).saveAgain()
