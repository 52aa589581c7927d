import type { ReadingPlace, ScrollPlace } from '#contract/places/places'
import { paneNames } from '#contract/settings/settings'
import { shortId } from '#core/document/short-id'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { rememberedPlace } from '../../store/reading/remembered-place'
import { areNeighbours } from '../../store/reading/things'
import { selectChosen, selectReading, selectView } from '../../store/reading/views'
import { type ReaderState, readerStore } from '../../store/store'
import { createAutosave } from '../autosave'
import type { Create } from '../session'
import { keepToTheEnd } from '../window/before-close'
import { goTo, nameIn } from './moving'
import { afterRender, restoreScroll, scrollPlaceOf } from './rows'

/** How long a change may wait for the next one, in milliseconds: scrolling makes many. */
const patience = 300

const state = () => readerStore.getState()

/**
 * Chooses what was chosen when the open declaration was left.
 *
 * @returns scrolls its panes to where they were, once they are on the page
 */
export function returnToPlace(): () => void {
  const reading = selectReading(state())
  if (!reading) return () => undefined
  const place = state().places.readings[reading.declaration.id]
  const { eIds, missing } = rememberedPlace(reading, place)
  if (eIds.length > 0) goTo(eIds, { withFocus: false })
  if (missing) {
    const text = message('places.missing', shortId(missing.wanted), nameIn(reading, missing.instead))
    state().notify({ id: 'place-missing', kind: 'information', message: text })
    return () => goTo(eIds, { withFocus: false })
  }
  return () =>
    afterRender(() => {
      for (const pane of paneNames) {
        const scroll = place?.scroll[pane]
        if (scroll) restoreScroll(pane, scroll)
      }
    })
}

/** Takes each new choice into the history. Going back and forward is no new choice. */
function remember(now: ReaderState): void {
  const reading = selectReading(now)
  const eIds = selectChosen(now)
  const [eId] = eIds
  if (!reading || eId === undefined) return
  const declaration = reading.declaration.id
  const { present } = now.history
  if (present?.declaration === declaration && present.eIds.join() === eIds.join()) return
  const [before] = present?.declaration === declaration ? present.eIds : []
  const isStep = before !== undefined && eIds.length === 1 && areNeighbours(reading, before, eId)
  const isFirst = present?.declaration === declaration && present.eIds.length === 0
  if (isFirst) now.refineVisit({ declaration, eIds })
  else now.visit({ declaration, eIds }, isStep)
}

/** Where the open declaration is being read now. Panes out of sight keep the place they had. */
function placeNow(now: ReaderState, before: ReadingPlace | undefined): ReadingPlace {
  const scroll: ReadingPlace['scroll'] = Object.fromEntries(
    paneNames.flatMap((pane): [string, ScrollPlace][] => {
      const place = scrollPlaceOf(pane) ?? before?.scroll[pane]
      return place ? [[pane, place]] : []
    }),
  )
  return { chosen: selectChosen(now), scroll }
}

/** Follows where the reader is, and saves it with the bookmarks. */
export const createPlacesKeeper: Create = (store, bridge, service) => {
  const now = () => store.getState()

  /** Another text is open: keeps where the one before was left, while its rows are still on the page. */
  function turn(previous: ReaderState): void {
    const [left, open] = [selectReading(previous)?.declaration.id, selectReading(now())?.declaration.id]
    if (left !== undefined && left !== open)
      now().leaveAt(left, placeNow(previous, previous.places.readings[left]))
    if (open !== undefined && left !== open) now().noteOpen(open)
  }

  const autosave = createAutosave({
    wait: patience,
    save: async () => {
      const reading = selectReading(now())
      if (!reading) return null
      const { id } = reading.declaration
      now().leaveAt(id, placeNow(now(), now().places.readings[id]))
      const answer = await bridge.places.save(now().places)
      if (answer.ok) return null
      const words = message('places.notSaved', failureMessage(answer.error))
      now().notify({ id: 'places-not-saved', kind: 'warning', message: words })
      return words
    },
  })
  const end = keepToTheEnd(service, autosave)
  const first = selectReading(now())?.declaration.id
  if (first !== undefined) now().noteOpen(first)
  const unsubscribe = store.subscribe((state, previous) => {
    const [view, before] = [selectView(state), selectView(previous)]
    if (view.status !== before.status) turn(previous)
    if (view.chosen !== before.chosen || view.selection !== before.selection) {
      // Several things are chosen in two steps; only the result is remembered.
      queueMicrotask(() => remember(now()))
      autosave.changed()
    }
    if (state.places.bookmarks !== previous.places.bookmarks || view.status !== before.status)
      autosave.changed()
  })
  const scrolling = { capture: true, passive: true }
  document.addEventListener('scroll', autosave.changed, scrolling)
  return () => {
    unsubscribe()
    document.removeEventListener('scroll', autosave.changed, scrolling)
    end()
  }
}
