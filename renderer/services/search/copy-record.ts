import { message } from '../../i18n/messages'
import { selectReading } from '../../store/reading-slice'
import { readerStore } from '../../store/store'
import { copyText } from '../clipboard'
import { provenSearch, searchedKinds } from './proven-search'
import { recordText } from './record-text'

/** Copies the record of the search on screen: query, scope, edition, hashes, date and every hit. Returns whether it did. */
export async function copySearchRecord(): Promise<boolean> {
  const state = readerStore.getState()
  const record = await provenSearch(searchedKinds())
  if (!record) return false
  const { searchKinds } = state
  const filter =
    searchKinds.length === 0
      ? message('search.allKinds')
      : searchKinds.map((kind) => message('search.kind', kind)).join(', ')
  const isVerified = selectReading(state)?.verified === true
  const unverified = isVerified ? '' : `${message('integrity.unverified.title')}\n\n`
  return copyText(`${unverified}${recordText(record, filter)}\n`)
}
