import type { Note } from '#core/notes/note'

/** What of a note must never be lost. */
export type KeptNote = Pick<Note, 'id' | 'body' | 'visibility' | 'deletedAt'>

/** The notes of before whose words are nowhere any more: neither in a note, a copy or the bin, nor in a backup. */
export function lostWords(before: readonly KeptNote[], reachable: readonly KeptNote[]): string[] {
  const bodies = new Set(reachable.map(({ body }) => body))
  return before.filter(({ body }) => !bodies.has(body)).map(({ id }) => id)
}

/** The notes that were private and are public now, and public ones that hold the words of a private one. */
export function widened(before: readonly KeptNote[], after: readonly KeptNote[]): string[] {
  const secret = before.filter(({ visibility }) => visibility === 'private')
  const ids = new Set(secret.map(({ id }) => id))
  const bodies = new Set(secret.map(({ body }) => body).filter((body) => body !== ''))
  const open = new Set(before.filter(({ visibility }) => visibility === 'public').map(({ body }) => body))
  return after
    .filter(({ visibility }) => visibility === 'public')
    .filter(({ id, body }) => ids.has(id) || (bodies.has(body) && !open.has(body)))
    .map(({ id }) => id)
}

/** The notes that were live and are in the bin now. */
export function binned(before: readonly KeptNote[], after: readonly KeptNote[]): string[] {
  const live = new Set(before.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id))
  return after.filter(({ id, deletedAt }) => live.has(id) && deletedAt !== null).map(({ id }) => id)
}

/** Whether two lists hold the same notes, word for word, in whatever order. */
export function hasSameNotes(one: readonly KeptNote[], other: readonly KeptNote[]): boolean {
  const print = (notes: readonly KeptNote[]) => notes.map((note) => JSON.stringify(note)).toSorted()
  return JSON.stringify(print(one)) === JSON.stringify(print(other))
}
