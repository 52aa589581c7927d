import type { Reading } from '#contract/library/reading'
import { failure, ok, type Result } from '#core/result'
import type { Library } from '#node/library/library'
import { failureWords } from '#words/failures/en'

/** Every text of a library that could be opened, and in words which could not. */
export interface WholeLibrary {
  readonly readings: readonly Reading[]
  readonly unread: readonly string[]
}

/** Opens text after text, the bundled ones first; what cannot be read is told in words, in its place. */
export async function* eachText(
  library: Library,
): AsyncGenerator<Result<Reading, readonly string[]>, void, void> {
  const { declarations, problems, unreadable = [], ownFailure } = await library.catalogue()
  const unlisted = [
    ...unreadable.map((text) => ({ what: 'unreadable', part: 'listing', ...text }) as const),
    ...(ownFailure ? [ownFailure] : []),
  ].map((fault) => failureWords.reason({ about: 'library', what: 'own-texts', failure: fault }))
  const unread = [...problems.map(failureWords.integrity), ...unlisted]
  if (unread.length > 0) yield failure(unread)
  for (const { id } of declarations) {
    const opened = await library.open(id)
    if (!opened.ok) yield failure([failureWords.reason(opened.error.why)])
    else if (opened.value.problems.length > 0)
      yield failure(opened.value.problems.map(failureWords.integrity))
    else yield ok(opened.value)
  }
}

/** Opens all texts of a library, the bundled ones first: until an index says which are worth it. */
export async function readWholeLibrary(library: Library): Promise<WholeLibrary> {
  const readings: Reading[] = []
  const unread: string[] = []
  for await (const text of eachText(library)) {
    if (text.ok) readings.push(text.value)
    else unread.push(...text.error)
  }
  return { readings, unread }
}
