import type { Note } from './note'

/**
 * The most UTF-16 units that a note may have, its text, tags and places together, when the reader changes it or a file
 * brings it in: half of what a request may contain, so that everything imported can be saved again. Stores of earlier
 * versions may contain larger notes; those are still read, shown and exported.
 */
export const largestNote = 2_000_000

/** The most UTF-16 units of text that the editor accepts: the rest of {@link largestNote} is for tags and places. */
export const largestBody = 1_200_000

/**
 * The size of a value: UTF-16 units of all texts and names in it, and one for every value. The gate of requests counts
 * the same way.
 */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 1
  if (typeof value !== 'object' || value === null) return 1
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + sizeOf(each), 1)
  return Object.entries(value).reduce((sum, [name, each]) => sum + name.length + sizeOf(each), 1)
}

/** The size of a note that is larger than {@link largestNote}; `null` when it is not. */
export function oversize(note: Note): number | null {
  const size = sizeOf(note)
  return size <= largestNote ? null : size
}
