import type { LibraryListing } from '#contract/library/reading'
import { message } from '../../i18n/messages'
import { selectChosen, selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { goTo } from '../reading/moving'
import { loadReading, openDeclaration, showReading } from '../start'

const state = () => readerStore.getState()

/**
 * Brings the open text, where it is one of the reader's own, to what the library has of it now: shown under its new name
 * or as its new edition, or left where it is in the bin or gone.
 *
 * @param before - how texts were listed
 * @param now - how those are listed whose titles are wanted, the open one among them
 */
export async function followOpenText(
  before: readonly LibraryListing[],
  now: readonly LibraryListing[],
): Promise<void> {
  const open = selectReading(state())
  if (!open || open.provenance === null) return
  const { id, shortTitle } = open.declaration
  const listing = now.find((each) => each.id === id)
  if (!listing) {
    state().notify({ id: 'text-binned', kind: 'information', message: message('texts.binned', shortTitle) })
    const first = state().catalogue.default
    if (first === null || !(await openDeclaration(first))) state().setReading({ kind: 'empty' })
    return
  }
  const known = before.find((each) => each.id === id)
  if (!known || JSON.stringify(known) === JSON.stringify(listing)) return
  const answer = await loadReading(id)
  if (!answer.ok || selectReading(state()) !== open) return
  const chosen = selectChosen(state())
  showReading(answer.value)
  if (chosen.length > 0) goTo(chosen, { withFocus: false })
}
