import type { Reading } from '#contract/library/reading'
import type { Library } from '#node/library/library'
import { failureWords } from '#words/failures/en'

/** Every text of a library that could be opened, and in words which could not. */
export interface WholeLibrary {
  readonly readings: readonly Reading[]
  readonly unread: readonly string[]
}

/** Opens all texts of a library, the bundled ones first: until an index says which are worth it. */
export async function readWholeLibrary(library: Library): Promise<WholeLibrary> {
  const { declarations, problems, unreadable = [], ownFailure } = await library.catalogue()
  const readings: Reading[] = []
  const unread = [
    ...problems.map(failureWords.integrity),
    ...[
      ...unreadable.map((text) => ({ what: 'unreadable', part: 'listing', ...text }) as const),
      ...(ownFailure ? [ownFailure] : []),
    ].map((failure) => failureWords.reason({ about: 'library', what: 'own-texts', failure })),
  ]
  for (const { id } of declarations) {
    const opened = await library.open(id)
    if (!opened.ok) unread.push(failureWords.reason(opened.error.why))
    else if (opened.value.problems.length > 0)
      unread.push(...opened.value.problems.map(failureWords.integrity))
    else readings.push(opened.value)
  }
  return { readings, unread }
}
