import type { Note } from './note'

/**
 * Whether a person has something to decide about a note in `edition`: it was moved and not looked at since, or it
 * waits for a place. An orphan of this very edition was kept without a place by the reader.
 */
export function asksForReview({ state, edition: own, deletedAt }: Note, edition: string): boolean {
  return deletedAt === null && state !== 'anchored' && !(state === 'orphaned' && own === edition)
}
