import type { Note } from './note'

/** Notes by id, as the renderer holds them; a note in the bin has `deletedAt`, one that is absent does not exist. */
export type NotesState = ReadonlyMap<string, Note>

/** One note before and after; `null` where it does not exist. */
export interface NoteChange {
  readonly id: string
  readonly before: Note | null
  readonly after: Note | null
}

/** One action of the reader, on one note or many. `label` is a key of the message catalogue. */
export interface NoteCommand {
  readonly label: string
  readonly changes: readonly NoteChange[]
}

/** What can be undone, newest last, and redone, next one last. */
export interface NoteHistory {
  readonly past: readonly NoteCommand[]
  readonly future: readonly NoteCommand[]
}

export const emptyHistory: NoteHistory = { past: [], future: [] }

const LONGEST_PAST = 500

/** The command that puts `notes` into `state`, whether they are new or not. */
export function saveCommand(state: NotesState, label: string, notes: readonly Note[]): NoteCommand {
  const changes = notes.map((after) => ({ id: after.id, before: state.get(after.id) ?? null, after }))
  return { label, changes }
}

/**
 * Whether two values as JSON has them are the same, in whatever order their keys come. Without a schema: this runs in the
 * page.
 */
function isSameData(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [mine, theirs] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return mine.size === theirs.size && [...mine].every(([key, value]) => isSameData(value, theirs.get(key)))
}

/** The command that turns `state` into `next`. What is the same in both is not part of it. */
export function replaceCommand(state: NotesState, label: string, next: NotesState): NoteCommand {
  const changes = [...new Set([...state.keys(), ...next.keys()])].flatMap((id): NoteChange[] => {
    const [before, after] = [state.get(id) ?? null, next.get(id) ?? null]
    const isSame = before && after && isSameData(before, after)
    return isSame ? [] : [{ id, before, after }]
  })
  return { label, changes }
}

/**
 * The command that puts notes into the bin.
 *
 * @param now - ISO 8601 time to show in the bin
 */
export function binCommand(
  state: NotesState,
  label: string,
  ids: readonly string[],
  now: string,
): NoteCommand {
  const notes = ids.flatMap((id) => state.get(id) ?? [])
  return saveCommand(
    state,
    label,
    notes.map((note) => ({ ...note, deletedAt: now })),
  )
}

/** The command that takes `command` back. */
export function invert({ label, changes }: NoteCommand): NoteCommand {
  return {
    label,
    changes: changes.map(({ id, before, after }) => ({ id, before: after, after: before })).reverse(),
  }
}

/** The state after a command. A note that was not there before comes last. */
export function applyCommand(state: NotesState, { changes }: NoteCommand): NotesState {
  const next = new Map(state)
  for (const { id, after } of changes) {
    if (after) next.set(id, after)
    else next.delete(id)
  }
  return next
}

/** A state with its history: what the renderer's slice holds. */
export interface Tracked {
  readonly state: NotesState
  readonly history: NoteHistory
}

/** Does a command; what was undone before can no longer be redone. */
export function perform({ state, history }: Tracked, command: NoteCommand): Tracked {
  if (command.changes.length === 0) return { state, history }
  const past = [...history.past, command].slice(-LONGEST_PAST)
  return { state: applyCommand(state, command), history: { past, future: [] } }
}

/** Takes the last command back; without one, nothing changes. */
export function undo(tracked: Tracked): Tracked {
  const { past, future } = tracked.history
  const command = past.at(-1)
  if (!command) return tracked
  return {
    state: applyCommand(tracked.state, invert(command)),
    history: { past: past.slice(0, -1), future: [...future, command] },
  }
}

/** Does the last undone command again; without one, nothing changes. */
export function redo(tracked: Tracked): Tracked {
  const { past, future } = tracked.history
  const command = future.at(-1)
  if (!command) return tracked
  return {
    state: applyCommand(tracked.state, command),
    history: { past: [...past, command], future: future.slice(0, -1) },
  }
}

/** Removes notes from state and history for good: undo cannot bring back what the reader removed for good. */
export function forget({ state, history }: Tracked, ids: readonly string[]): Tracked {
  const gone = new Set(ids)
  const without = (commands: readonly NoteCommand[]): NoteCommand[] =>
    commands
      .map(({ label, changes }) => ({ label, changes: changes.filter(({ id }) => !gone.has(id)) }))
      .filter(({ changes }) => changes.length > 0)
  return {
    state: new Map([...state].filter(([id]) => !gone.has(id))),
    history: { past: without(history.past), future: without(history.future) },
  }
}

/** What a store has to do to follow from one state to another. A note whose creation was undone goes to the bin. */
export interface StateDifference {
  readonly save: readonly Note[]
  readonly bin: readonly string[]
}

export function differenceOf(before: NotesState, after: NotesState): StateDifference {
  return {
    save: [...after.values()].filter((note) => before.get(note.id) !== note),
    bin: [...before.keys()].filter((id) => !after.has(id)),
  }
}
