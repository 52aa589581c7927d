import type { Reading } from '#contract/library/reading'
import { message } from '../../i18n/messages'
import { selectReading } from '../../store/reading/reading-slice'
import { readerStore } from '../../store/store'
import { copyText } from '../copying/clipboard'
import { provenSearch, searchedKinds } from './proven-search'
import { recordText } from './record-text'

/** Copies the record of the search on screen: query, scope, edition, hashes, date and every hit. Returns whether it did. */
export async function copySearchRecord(): Promise<boolean> {
  const state = readerStore.getState()
  const reading = selectReading(state)
  const record = await provenSearch(searchedKinds())
  if (!record || !reading) return false
  const { searchKinds } = state
  const filter =
    searchKinds.length === 0
      ? message('search.allKinds')
      : searchKinds.map((kind) => message('search.kind', kind)).join(', ')
  return copyText(`${warning(reading)}${recordText(record, filter, reading)}\n`)
}

/** What a record must say first: that the text was changed, or that some of what belongs to it was not searched. */
function warning(reading: Reading): string {
  if (!reading.verified) return `${message('integrity.unverified.title')}\n\n`
  if (reading.problems.length === 0) return ''
  const files = reading.problems.map(({ file }) => file).join(', ')
  return `${message('integrity.partial.title')}: ${files}\n\n`
}
