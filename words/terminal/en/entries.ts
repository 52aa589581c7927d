import { supportWords } from '../../evidence/en'

/** How well an event of the timeline is attested, with its sources. */
export function evidenceWords(
  isConfirmed: boolean,
  isDateOfOneSource: boolean,
  sources: readonly string[],
): string {
  return `${supportWords(isConfirmed, isDateOfOneSource)}: ${sources.join(', ')}`
}

/** What sources do not agree on. */
export function conflictWords(conflict: string): string {
  return `Sources differ: ${conflict}`
}
