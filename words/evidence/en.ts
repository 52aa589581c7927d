import type { Rating } from '#core/document/evidence'

/** How well the editors know something, in a word or two. */
export const ratingWords: Readonly<Record<Rating, string>> = {
  C2: 'confirmed',
  C1: 'one source',
  INF: 'our inference',
  NF: 'looked for, not found',
}

/** How well an event is supported. `hasWeakDate`: it is confirmed, its date stated by one source alone. */
export function supportWords(isConfirmed: boolean, hasWeakDate: boolean): string {
  if (!isConfirmed) return ratingWords.C1
  return `${ratingWords.C2}${hasWeakDate ? ', its date by one source' : ''}`
}
