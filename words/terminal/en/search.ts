import type { QueryError } from '#core/search/query'
import type { SearchResult } from '#core/search/result'
import { counted } from '../../counted/en'

/** No such kind of text to search in. */
export function noScope(typed: string): string {
  return `search: there is no scope “${typed}”.`
}

/**
 * Where a query is wrong, and below it what can be searched for instead.
 *
 * @param message - what is wrong, in words
 */
export function queryErrorWords(
  message: string,
  { position, literal }: Pick<QueryError, 'position' | 'literal'>,
): {
  readonly head: string
  readonly offer: string | null
} {
  return {
    head: `search: ${message} (characters ${position.start} to ${position.end})`,
    offer: literal === null ? null : `To search for the words as typed: ${literal}`,
  }
}

/**
 * How much was found in how much, and what that does not prove.
 *
 * @param hasImported - whether texts that nobody checked are among those searched: their words are not called official
 */
export function resultWords(result: SearchResult, hasImported: boolean): readonly string[] {
  const { words, officialWords, units } = result.searched
  const scope = hasImported
    ? `${words} words of ${units} passages (${officialWords} words are text of declarations, imported ones among them)`
    : `${words} words of ${units} texts (${officialWords} words are official text)`
  const warning = result.complete
    ? []
    : [
        'The search was not finished: it reached its time limit, or an expression is too slow for a long text.',
      ]
  const offers = result.nearSpellings.map(
    ({ word, near }) => `“${word}” does not occur; near spellings: ${near.join(', ')}`,
  )
  const head =
    result.total === 0 && !result.complete
      ? `Nothing was found so far in ${scope}. This does not prove an absence.`
      : result.total === 0
        ? `0 results: ${result.understood} does not occur in ${scope}.`
        : `${counted(result.total, 'result', 'results')} in ${scope}.`
  return [head, ...warning, ...offers]
}
