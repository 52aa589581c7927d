import type { BridgeError } from '#contract/errors'
import type { OwnTextsFailure, UnreadableText } from '#contract/library/own-texts'
import type { IntegrityProblem } from '#contract/library/reading'
import type { PurgeProblem } from '#contract/notes/notes'
import type { Notice } from '#contract/notices/notice'
import type { StoreFailure } from '#core/notes/store'
import { spokenNow } from './spoken'

/** The sentences about a failed call of the bridge, in the interface's language. */
export function failureMessage({ why }: BridgeError): string {
  return spokenNow().failures.reason(why)
}

/** The sentences about a store that did not do what was asked. */
export function storeMessage(failure: StoreFailure): string {
  return spokenNow().failures.store(failure)
}

/** What could not be done after something was removed for good. */
export function purgeMessage(problem: PurgeProblem): string {
  return spokenNow().failures.purge(problem)
}

/** Which check of a file of the library failed. */
export function integrityMessage(problem: IntegrityProblem): string {
  return spokenNow().failures.integrity(problem)
}

/** Why the reader's own texts are not there. */
export function ownTextsMessage(failure: OwnTextsFailure): string {
  return spokenNow().failures.notice({ id: '', kind: 'warning', why: { about: 'own-texts', failure } })
}

/** Why one of the reader's own texts cannot be listed. */
export function unreadableMessage(text: UnreadableText): string {
  const failure = { what: 'unreadable', part: 'listing', ...text } as const
  return spokenNow().failures.reason({ about: 'library', what: 'own-texts', failure })
}

/** A notice of the main process with its sentences, to be shown. */
export function noticeMessage(notice: Notice): Pick<Notice, 'id' | 'kind'> & { readonly message: string } {
  return { id: notice.id, kind: notice.kind, message: spokenNow().failures.notice(notice) }
}
