/** How well an event of the timeline is attested, with its sources. */
export function evidenceWords(
  isConfirmed: boolean,
  isDateOfOneSource: boolean,
  sources: readonly string[],
): string {
  const rating = isConfirmed ? 'confirmed' : 'one source'
  return `${rating}${isConfirmed && isDateOfOneSource ? ', its date by one source' : ''}: ${sources.join(', ')}`
}

/** What sources do not agree on. */
export function conflictWords(conflict: string): string {
  return `Sources differ: ${conflict}`
}
