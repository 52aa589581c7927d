import type { LinkArrival } from '#contract/links/link-arrival'
import type { DeepLink } from '#core/document/deep-link'
import { linkTo, printLinkReferences } from '#core/document/deep-link'
import { resolveReferences } from '#core/document/references'
import { trustOf } from '#core/document/trust'
import { sayProblem } from '#words/problem'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { lookupOf } from '../../store/reading/things'
import { selectChosen, selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { goTo } from '../reading/moving'
import { arrive } from '../reading/open-text'
import type { Create } from '../session'
import { asksForText, isListed, isOwnText, loadReading, showReading } from '../start'
import { copyText } from './clipboard'

const state = () => readerStore.getState()

function refuse(text: string): void {
  state().notify({ id: 'link', kind: 'warning', message: text })
}

/**
 * Opens a link that the system passed on. A link that cannot be followed changes nothing and is reported in a notice.
 */
export async function openLink(arrival: LinkArrival): Promise<void> {
  state().dismissNotice('link')
  if (!arrival.ok) return refuse(sayProblem(interfaceWords().linkProblems, arrival.error))
  const { declaration } = arrival.value
  if (!isListed(declaration) && !(await isOwnText(declaration)))
    return refuse(message('link.unknownDeclaration', declaration))
  const open = selectReading(state())
  if (open?.declaration.id === declaration) return follow(arrival.value)
  const isLast = asksForText()
  const answer = await loadReading(declaration)
  if (!isLast()) return
  if (!answer.ok) return refuse(message('link.notOpened', failureMessage(answer.error)))
  const references = printLinkReferences(arrival.value.references)
  const resolved = references === '' ? null : resolveReferences(references, lookupOf(answer.value))
  if (resolved?.ok === false)
    return refuse(message('link.notOpened', interfaceWords().referenceProblem(resolved.error)))
  showReading(answer.value)
  if (resolved) goTo(resolved.value)
  else arrive(answer.value)
}

/** Follows a link within the declaration that is open. */
function follow({ references }: DeepLink): void {
  const reading = selectReading(state())
  if (!reading || references.length === 0) return
  const resolved = resolveReferences(printLinkReferences(references), lookupOf(reading))
  if (resolved.ok) goTo(resolved.value)
  else refuse(message('link.notOpened', interfaceWords().referenceProblem(resolved.error)))
}

/** Opens links as they arrive. */
export const createLinkListener: Create = (_store, bridge) =>
  bridge.links.onArrived((arrival) => void openLink(arrival))

/** Copies a link to everything that is chosen, or to the declaration as a whole. */
export async function copyLink(): Promise<void> {
  const reading = selectReading(state())
  if (!reading) return
  const link = linkTo(reading.declaration.id, selectChosen(state()), [...lookupOf(reading).keys()])
  const isImported = trustOf(reading).kind === 'imported'
  if (await copyText(link)) state().confirm(message(isImported ? 'link.copiedImported' : 'link.copied'))
}
