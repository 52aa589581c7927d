import { trustOf } from '#core/document/trust'
import { localDay } from '#core/local-day'
import { type SearchRecord, searchRecord } from '#core/search/record'
import type { SearchOptions } from '#core/search/result'
import { type SearchKind, searchKinds } from '#core/search/texts'
import { selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { serviceOf } from '../current-session'
import { createSearchSession } from './search-session'
import type { ShownSearch } from './shown-search'

/**
 * Repeats a search with all its hits and makes a record of it.
 *
 * @param kinds - those to look through; with none there is no record
 * @returns `null` where there is no record, and where another text was opened meanwhile: its words are not what was asked of
 */
export async function provenSearch(
  { reading, query }: ShownSearch,
  kinds: readonly SearchKind[],
): Promise<SearchRecord | null> {
  const { id, edition } = reading.declaration
  const isOpen = () => selectReading(readerStore.getState())?.declaration.id === id
  if (kinds.length === 0 || !isOpen()) return null
  const options: SearchOptions = kinds.length === searchKinds.length ? {} : { kinds }
  const result = await serviceOf(createSearchSession).searchAll(query, options)
  if (!result?.ok || !isOpen()) return null
  const searched = [{ declaration: id, edition, trust: trustOf(reading) }]
  return searchRecord(result.value, options, searched, localDay(new Date()))
}
