import type { Note } from '#core/notes/note'
import { oversize } from '#core/notes/note-size'

/** A note that is moved into the bin or out of it without sending its text. */
export interface BinMove {
  /** As the window has it. */
  readonly note: Note
  /** The note in the store after the move. Other changes are not saved by it. */
  readonly after: Note
}

/**
 * The move that a changed note of an earlier version needs, which is too large to be saved whole; `null` when it can be,
 * or was not moved.
 */
export function binMoveOf(before: Note | undefined, note: Note): BinMove | null {
  if (!before || before.deletedAt === note.deletedAt || oversize(note) === null) return null
  const after = { ...before, deletedAt: note.deletedAt }
  const isAll = (Object.keys(note) as (keyof Note)[]).every((field) => note[field] === after[field])
  return { note, after: isAll ? note : after }
}
