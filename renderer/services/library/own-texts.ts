import type { BridgeError } from '#contract/errors'
import type { OwnTextEntry, TextExport } from '#contract/library/own-texts'
import type { LibraryRow } from '#core/library/library-question'
import type { OwnTextFacts } from '#core/library/own-text'
import type { Result } from '#core/result'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { readerStore } from '../../store/store'
import { bridge } from '../bridge'

/** What is kept of one of the reader's own texts. */
export function ownText(id: string): Promise<Result<OwnTextEntry, BridgeError>> {
  return bridge().library.own(id)
}

/** How many notes stand on a text; `null` where that cannot be told now. */
export async function notesOn(id: string): Promise<number | null> {
  const answer = await bridge().library.notesOn(id)
  return answer.ok ? answer.value : null
}

/** The words for what became of an action: said where it was done, or why it was not. */
type Told = { readonly done: string } | { readonly problem: string }

function tell<Value>(answer: Result<Value, BridgeError>, done: string): Told {
  if (!answer.ok) return { problem: message('library.notDone', failureMessage(answer.error)) }
  readerStore.getState().confirm(done)
  return { done }
}

/** Changes how a text is listed, cited and printed. */
export async function renameText(id: string, facts: OwnTextFacts): Promise<Told> {
  const answer = await bridge().library.rename({ id, facts: { ...facts, parties: [...facts.parties] } })
  return tell(answer, message('library.renamed', facts.shortTitle))
}

/** Puts a text into the bin, or back from there. */
export async function binText({ id, shortTitle }: LibraryRow, isBinned: boolean): Promise<Told> {
  const answer = await bridge().library.bin({ id, isBinned })
  return tell(answer, message(isBinned ? 'library.binned' : 'library.isBack', shortTitle))
}

/** Removes a text in the bin for good. The caller has asked first. */
export async function removeText({ id, shortTitle }: LibraryRow): Promise<Told> {
  const answer = await bridge().library.remove(id)
  if (answer.ok && !answer.value.isWiped) {
    const text = message('library.notWiped', shortTitle)
    readerStore.getState().notify({ id: `not-wiped-${id}`, kind: 'warning', message: text })
  }
  return tell(answer, message('library.removed', shortTitle))
}

/** Writes a text where the system's dialog says; `null` where the reader thought better of it. */
export async function exportText(id: string, format: TextExport): Promise<Told | null> {
  const answer = await bridge().library.export({ id, format })
  if (answer.ok && answer.value.name === null) return null
  return tell(answer, message('library.exported', answer.ok ? (answer.value.name ?? '') : ''))
}
