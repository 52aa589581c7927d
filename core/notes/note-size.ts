import type { Note } from './note'

/**
 * The most UTF-16 units that a note may have, its text, tags and places together, when the reader changes it or a file
 * brings it in: half of what a request carries, so that whatever came in can be saved again. Stores of earlier versions
 * may hold larger notes; those are read, shown and exported as ever.
 */
export const largestNote = 2_000_000

/** The most UTF-16 units of text that the editor takes in: the rest of {@link largestNote} is left to tags and places. */
export const largestBody = 1_200_000

/** UTF-16 units of all texts and names in a value, and one for every value: as the gate of requests counts. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 1
  if (typeof value !== 'object' || value === null) return 1
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + sizeOf(each), 1)
  return Object.entries(value).reduce((sum, [name, each]) => sum + name.length + sizeOf(each), 1)
}

/** A whole number as people write it: `2,000,000`. */
const written = (count: number): string => count.toString().replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

/** Why a note is too large to be kept as it is, in words; `null` when it is not. */
export function tooLarge(note: Note): string | null {
  const size = sizeOf(note)
  if (size <= largestNote) return null
  return `it is ${written(size)} characters long with its tags and places, and the limit is ${written(largestNote)}`
}
