import type { Reading } from '#contract/library/reading'
import { cite } from '#core/document/citation'
import { type EId, isEId } from '#core/document/eid'
import { textOf } from '#core/document/lookup'
import { type Quotation, quotation } from '#core/document/quotation'
import { type QuotableTrust, trustOf } from '#core/document/trust'
import { localDay } from '#core/local-day'
import { extractWordsIn } from '#words/words'
import { allWordsIn, nameOfWords, wordsAround } from '../../dom/passages'
import { textWithin } from '../../dom/text-range'
import { message } from '../../i18n/messages'
import { lookupOf } from '../../store/reading/things'
import { selectChosen, selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import type { Create } from '../session'
import { copyText } from './clipboard'

/** Words of one identified thing. */
export interface Passage {
  readonly eId: EId
  readonly words: string
}

const state = () => readerStore.getState()

/** The selected words of the official text, word for word: no numbers, markers, buttons or editorial notes. */
function selectedPassages(): readonly Passage[] {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed) return []
  const passages: Passage[] = []
  const listed = new Set<string>()
  for (let index = 0; index < selection.rangeCount; index += 1) {
    const range = selection.getRangeAt(index)
    for (const element of textsWithin(range)) {
      const eId = nameOfWords(element)
      const words = textWithin(range, element).trim()
      // A selection over several panes has the words of a listed thing twice: the list comes first.
      const isListed = element.dataset['listed'] !== undefined
      const isAgain = !isListed && element.dataset['part'] === undefined && listed.has(eId)
      if (!isEId(eId) || words === '' || isAgain) continue
      if (isListed) listed.add(eId)
      passages.push({ eId, words })
    }
  }
  return passages
}

function textsWithin(range: Range): readonly HTMLElement[] {
  const { commonAncestorContainer: common } = range
  const element = common instanceof Element ? common : common.parentElement
  const around = wordsAround(element)
  if (around) return [around]
  return element ? allWordsIn(element).filter((words) => range.intersectsNode(words)) : []
}

function quote(reading: Reading, trust: QuotableTrust, passages: readonly Passage[]): Quotation {
  const style = state().settings.citationStyle
  const eIds = [...new Set(passages.map(({ eId }) => eId))]
  const { declaration, sources } = reading
  const words = extractWordsIn(declaration.edition.language).citation
  const accessed = localDay(new Date())
  const context = { declaration, trust, sources, lookup: lookupOf(reading), accessed, words }
  return quotation(
    passages.map(({ words }) => words),
    cite(style, eIds, context),
    style === 'csl-json' || style === 'ris',
  )
}

/**
 * What a quotation rests on; `null` where it may not be made. A text that fails its check must not be quoted as the
 * declaration's. Events are cited by their sources, which may be
 * among the data that was changed and is not shown.
 */
function trustForQuoting(reading: Reading, passages: readonly Passage[]): QuotableTrust | null {
  const trust = trustOf(reading)
  const citesEvents = passages.some(({ eId }) => eId.startsWith('event_'))
  if (trust.kind !== 'altered' && (reading.problems.length === 0 || !citesEvents)) return trust
  const why = trust.kind === 'altered' ? 'copy.notVerified' : 'copy.notWhole'
  state().notify({ id: 'not-citable', kind: 'warning', message: message(why) })
  return null
}

/** Copies the selected words, or else the words of all that is chosen, with a formal reference. */
export async function copyWithCitation(): Promise<void> {
  const reading = selectReading(state())
  if (!reading) return
  const selected = selectedPassages()
  const passages = selected.length > 0 ? selected : chosenPassages(reading)
  if (passages.length === 0) return state().confirm(message('copy.nothing'))
  const trust = trustForQuoting(reading, passages)
  if (trust === null) return
  const { text, html } = quote(reading, trust, passages)
  if (await copyText(text, html)) state().confirm(message('copy.copied'))
}

/** Words as they are copied: alone, or as the settings say with their reference. */
function copied(reading: Reading, passages: readonly Passage[]): Quotation & { readonly isCited: boolean } {
  const trust = state().settings.citeOnCopy ? trustForQuoting(reading, passages) : null
  const alone = () =>
    quotation(
      passages.map(({ words }) => words),
      null,
    )
  return { ...(trust ? quote(reading, trust, passages) : alone()), isCited: trust !== null }
}

const tellCopied = (isCited: boolean): void =>
  state().confirm(message(isCited ? 'copy.copied' : 'clipboard.copied'))

/**
 * Copies words of the open text: alone, or as the settings say with their reference.
 *
 * @param passages - in reading order
 */
export async function copyPassages(passages: readonly Passage[]): Promise<void> {
  const reading = selectReading(state())
  if (!reading || passages.length === 0) return
  const { text, html, isCited } = copied(reading, passages)
  if (await copyText(text, html)) tellCopied(isCited)
}

function chosenPassages(reading: Reading): readonly Passage[] {
  return selectChosen(state()).flatMap((eId) => {
    const entry = lookupOf(reading).get(eId)
    return entry ? [{ eId, words: textOf(entry) }] : []
  })
}

function onCopy(event: ClipboardEvent): void {
  const reading = selectReading(state())
  if (!reading || !event.clipboardData || event.target instanceof HTMLInputElement) return
  const passages = selectedPassages()
  if (passages.length === 0) return
  const { text, html, isCited } = copied(reading, passages)
  event.clipboardData.setData('text/plain', text)
  event.clipboardData.setData('text/html', html)
  event.preventDefault()
  tellCopied(isCited)
}

/** Copying words of the official text takes the words alone and, as set, their reference. */
export const createCopyListener: Create = () => {
  document.addEventListener('copy', onCopy)
  return () => document.removeEventListener('copy', onCopy)
}
