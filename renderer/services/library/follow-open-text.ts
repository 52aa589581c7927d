import type { LibraryListing } from '#contract/library/reading'
import { message } from '../../i18n/messages'
import { selectChosen, selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { goTo } from '../reading/moving'
import { loadReading, openDeclaration, showReading } from '../start'
import { ownText } from './own-texts'

const state = () => readerStore.getState()

/** What the library answered. */
interface Answered {
  /** The texts whose titles were wanted when it was asked. */
  readonly asked: readonly string[]
  /** How texts were listed before. */
  readonly before: readonly LibraryListing[]
  /** How those are listed now that were asked about; those in the bin, gone or damaged are not. */
  readonly now: readonly LibraryListing[]
}

/** Whether a text that is not listed lies in the bin or was removed: one whose listing is damaged has not gone. */
async function isGone(id: string): Promise<boolean> {
  const answer = await ownText(id)
  return answer.ok ? answer.value.binnedAt !== null : answer.error.code === 'not-found'
}

/**
 * Brings the open text, where it is one of the reader's own, to what the library has of it now: shown under its new name
 * or as its new edition, or left where it is in the bin or gone. A text that was opened after the library was asked stays.
 */
export async function followOpenText({ asked, before, now }: Answered): Promise<void> {
  const open = selectReading(state())
  if (!open || open.provenance === null) return
  const { id, shortTitle } = open.declaration
  if (!asked.includes(id)) return
  const listing = now.find((each) => each.id === id)
  if (!listing) {
    if (!(await isGone(id)) || selectReading(state()) !== open) return
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
