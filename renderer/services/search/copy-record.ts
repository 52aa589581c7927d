import { searchRecord } from '#core/search/record'
import type { SearchOptions } from '#core/search/result'
import { message } from '../../i18n/messages'
import { selectReading } from '../../store/reading-slice'
import { readerStore } from '../../store/store'
import { copyText } from '../clipboard'
import { recordText } from './record-text'
import { searchAll } from './search-session'

function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Copies the record of the search on screen: query, scope, edition, hashes, date and every hit. Returns whether it did. */
export async function copySearchRecord(): Promise<boolean> {
  const state = readerStore.getState()
  const { searchAnswer, searchKinds } = state
  const reading = selectReading(state)
  if (!reading || !searchAnswer?.result.ok) return false
  const options: SearchOptions = searchKinds.length === 0 ? {} : { kinds: searchKinds }
  const result = await searchAll(searchAnswer.query, options)
  if (!result?.ok) return false
  const { id, edition } = reading.declaration
  const record = searchRecord(result.value, options, [{ declaration: id, edition }], localDay(new Date()))
  const filter =
    searchKinds.length === 0
      ? message('search.allKinds')
      : searchKinds.map((kind) => message('search.kind', kind)).join(', ')
  const unverified = reading.verified ? '' : `${message('integrity.unverified.title')}\n\n`
  return copyText(`${unverified}${recordText(record, filter)}\n`)
}
