import { type SearchRecord, searchRecord } from '#core/search/record'
import type { SearchOptions } from '#core/search/result'
import { type SearchKind, searchKinds } from '#core/search/texts'
import { selectReading } from '../../store/reading/reading-slice'
import { readerStore } from '../../store/store'
import { serviceOf } from '../current-session'
import { createSearchSession } from './search-session'

function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The kinds of the search on screen. */
export function searchedKinds(): readonly SearchKind[] {
  const { searchKinds: chosen } = readerStore.getState()
  return chosen.length === 0 ? searchKinds : chosen
}

/**
 * Repeats the search on screen with all its hits and makes a record of it.
 *
 * @param kinds - those to look through; with none there is no record
 * @returns `null` when there is no search that can be read
 */
export async function provenSearch(kinds: readonly SearchKind[]): Promise<SearchRecord | null> {
  const state = readerStore.getState()
  const { searchAnswer } = state
  const reading = selectReading(state)
  if (!reading || !searchAnswer?.result.ok || kinds.length === 0) return null
  const options: SearchOptions = kinds.length === searchKinds.length ? {} : { kinds }
  const result = await serviceOf(createSearchSession).searchAll(searchAnswer.query, options)
  if (!result?.ok) return null
  const { id, edition } = reading.declaration
  return searchRecord(result.value, options, [{ declaration: id, edition }], localDay(new Date()))
}
