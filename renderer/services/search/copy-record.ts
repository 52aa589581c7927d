import type { Reading } from '#contract/library/reading'
import { message } from '../../i18n/messages'
import { readerStore } from '../../store/store'
import { copyText } from '../copying/clipboard'
import { provenSearch } from './proven-search'
import { recordText } from './record-text'
import type { ShownSearch } from './shown-search'

/** Copies the record of the search on screen: query, scope, edition, hashes, date and every hit. Returns whether it did. */
export async function copySearchRecord(shown: ShownSearch | null): Promise<boolean> {
  const { searchKinds } = readerStore.getState()
  const record = shown && (await provenSearch(shown, shown.kinds))
  if (!shown || !record) return false
  const { reading } = shown
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
