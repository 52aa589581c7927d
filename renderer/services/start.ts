import type { BridgeError } from '#contract/errors'
import type { Catalogue, Reading } from '#contract/library/reading'
import type { LinkArrival } from '#contract/links/link-arrival'
import { buildLookup } from '#core/document/lookup'
import { buildRelationIndex } from '#core/document/relation-index'
import { crossReferenceFinder } from '#core/references/find-cross-references'
import type { Result } from '#core/result'
import { orderEvents } from '#core/timeline/event-order'
import { failureMessage, noticeMessage } from '../i18n/failures'
import { inInterfaceLanguage, message } from '../i18n/messages'
import { speak } from '../i18n/spoken'
import { selectReading, selectView } from '../store/reading/views'
import { readerStore } from '../store/store'
import { bridge } from './bridge'
import { serviceOf } from './current-session'
import type { Create } from './session'

/** Counts the requests for a text. */
const createRequests: Create<{ readonly next: () => () => boolean; readonly dispose: () => void }> = () => {
  let asked = 0
  return {
    next: () => {
      asked += 1
      const own = asked
      return () => own === asked
    },
    dispose: () => {
      asked += 1
    },
  }
}

/**
 * Call this when a text is requested. The returned function says whether this is still the latest request: a text is
 * not shown if another was requested after it.
 */
export const asksForText = (): (() => boolean) => serviceOf(createRequests).next()

/** Loads one declaration of the library; nothing on screen changes. */
export function loadReading(id: string): Promise<Result<Reading, BridgeError>> {
  return bridge().library.open(id)
}

/** Shows a loaded declaration. */
export function showReading(reading: Reading): void {
  const { declaration, relations, events, glossary } = reading
  const lookup = buildLookup(declaration, orderEvents(events))
  readerStore.getState().openReading(reading, {
    relations: buildRelationIndex(relations),
    lookup,
    findReferences: crossReferenceFinder({ hasPart: (eId) => lookup.has(eId), events, glossary }),
  })
}

/**
 * Opens one declaration of the library and shows it. If it cannot be opened, that is said in its place when nothing is
 * open, else in a notice, and the open text stays.
 *
 * @returns whether it is on screen
 */
export async function openDeclaration(id: string): Promise<boolean> {
  const isLast = asksForText()
  const answer = await loadReading(id)
  if (!isLast()) return false
  const state = readerStore.getState()
  if (answer.ok) {
    state.dismissNotice('text-not-opened')
    showReading(answer.value)
  } else if (selectReading(state)) {
    const text = message('texts.notOpened', failureMessage(answer.error))
    state.notify({ id: 'text-not-opened', kind: 'warning', message: text })
  } else state.setReading({ kind: 'failed', message: failureMessage(answer.error) })
  return answer.ok
}

/** Whether the library holds a declaration, as far as the window knows: asks nobody. */
export function isListed(id: string): boolean {
  return readerStore.getState().catalogue.declarations.some((listing) => listing.id === id)
}

/** Whether the library holds a declaration that the window does not list, out of the bin. */
export async function isOwnText(id: string): Promise<boolean> {
  const answer = await bridge().library.names([id])
  return answer.ok && answer.value.listings.length > 0
}

/**
 * Takes the interface's language, and loads settings, places and the declaration that was open last, or else the library's default.
 *
 * @returns the link the app was started with, to be followed once the declaration is on screen
 */
export async function start(): Promise<LinkArrival | null> {
  const answer = await bridge().app.start()
  const state = readerStore.getState()
  if (!answer.ok) {
    state.setReading({ kind: 'failed', message: failureMessage(answer.error) })
    return null
  }
  const { language, settings, notices, catalogue, places, link } = answer.value
  speak(language)
  Object.assign(document.documentElement, inInterfaceLanguage())
  state.loadSettings(settings)
  state.setCatalogue(catalogue)
  state.loadPlaces(places)
  for (const notice of notices) state.notify(noticeMessage(notice))
  // What keeps the reader's own texts shut is told already: the one that was open last is not gone.
  const isShut = notices.some(({ why }) => why.about === 'own-texts')
  await openFirst(catalogue, places.last, isShut)
  return link
}

/** Opens the declaration that was open last, or the library's default in its place, and says why it is another. */
async function openFirst(catalogue: Catalogue, last: string | null, isShut: boolean): Promise<void> {
  const state = readerStore.getState()
  const listing = catalogue.declarations.find(({ id }) => id === last)
  if (last !== null && !listing && !isShut)
    state.notify({ id: 'text-gone', kind: 'warning', message: message('texts.gone', last) })
  const first = listing?.id ?? catalogue.default
  if (first === null) return state.setReading({ kind: 'empty' })
  if ((await openDeclaration(first)) || !listing || catalogue.default === null) return
  const { status } = selectView(readerStore.getState())
  if (status.kind !== 'failed' || first === catalogue.default) return
  if (!(await openDeclaration(catalogue.default))) return
  const text = message('texts.instead', listing.shortTitle, status.message)
  state.notify({ id: 'text-not-opened', kind: 'warning', message: text })
}
