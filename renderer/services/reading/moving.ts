import type { Reading } from '#contract/library/reading'
import type { EId } from '#core/document/eid'
import { shortId } from '#core/document/short-id'
import { message } from '../../i18n/messages'
import { nameOf, nameOfId } from '../../i18n/names'
import type { Visit } from '../../store/reading/places-slice'
import { rememberedPlace } from '../../store/reading/remembered-place'
import { lookupOf, rowsOf, shownAt } from '../../store/reading/things'
import { selectChosen, selectReading, selectView } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { visiblePanes } from '../../store/window/layout-slice'
import { openDeclaration } from '../start'
import { afterRender, focusRow } from './rows'

const state = () => readerStore.getState()

/** What a thing of the open text is called, and what its identifier says when this edition does not have it. */
export function nameIn(reading: Reading, eId: EId): string {
  const entry = lookupOf(reading).get(eId)
  return entry ? nameOf(entry) : nameOfId(eId)
}

/**
 * Chooses things of the open declaration, marks all of them and goes to the first: its pane opens, its row comes into
 * view and gets the focus.
 *
 * @returns false when none of them is there; nothing is changed then
 */
export function goTo(eIds: readonly EId[], { withFocus = true } = {}): boolean {
  const reading = selectReading(state())
  if (!reading) return false
  const known = eIds.flatMap((eId) => shownAt(reading, eId) ?? [])
  const [first] = known
  if (!first) return false
  const wasShown = visiblePanes(state()).includes(first.pane)
  state().showPane(first.pane)
  showLayerOf(reading, first.row)
  state().choose(first.row, null)
  const rows = [...new Set(known.map(({ row }) => row))]
  if (rows.length > 1) state().select(rows)
  if (withFocus) state().announce(message('moving.arrived', nameIn(reading, first.row), rows.length))
  // A row that is there takes the focus at once; one in a pane or layer that opens now, when it has opened.
  if (withFocus && (!wasShown || !focusRow(first.row))) afterRender(() => focusRow(first.row))
  return true
}

/** Brings back the layer of the timeline that an event lies in, if it is left out. */
function showLayerOf(reading: Reading, eId: EId): void {
  const entry = lookupOf(reading).get(eId)
  if (entry?.kind !== 'event' || entry.event.anchor) return
  if (state().settings.hiddenLayers.includes(entry.event.layer)) state().toggleLayer(entry.event.layer)
}

/**
 * Goes to a place, into another declaration if it lies there. Where this edition no longer has it, goes to the nearest
 * paragraph and says so. Returns whether there was anything to go to.
 */
export async function goToPlace({ declaration, eIds }: Visit): Promise<boolean> {
  const isElsewhere = selectReading(state())?.declaration.id !== declaration
  if (isElsewhere && !(await openDeclaration(declaration))) return false
  // A text that was left before anything was chosen in it is a place too.
  if (eIds.length === 0 || goTo(eIds)) return true
  const reading = selectReading(state())
  if (reading?.declaration.id !== declaration) return false
  const { eIds: near, missing } = rememberedPlace(reading, { chosen: eIds, scroll: {} })
  if (missing) {
    const text = message('places.gone', shortId(missing.wanted), nameIn(reading, missing.instead))
    state().notify({ id: 'place-missing', kind: 'information', message: text })
  }
  return goTo(near)
}

/** Goes to the next (1) or previous (-1) paragraph, from the chosen one or the one a chosen instrument belongs to. */
export function stepParagraph(step: 1 | -1): void {
  const reading = selectReading(state())
  if (!reading) return
  const rows = rowsOf(reading, 'paragraphs')
  const from = paragraphIndex(reading, rows)
  const next = from === -1 ? rows[0] : rows[Math.min(Math.max(from + step, 0), rows.length - 1)]
  if (next) goTo([next])
}

function paragraphIndex(reading: Reading, rows: readonly EId[]): number {
  const { chosen, tabStops } = selectView(state())
  const entry = chosen === null ? undefined : lookupOf(reading).get(chosen)
  const from = entry?.kind === 'passage' ? entry.eId : tabStops.paragraphs
  return from === null ? -1 : rows.indexOf(from)
}

/** Sets or removes the bookmark of the chosen thing, and says so. */
export function toggleBookmark(): void {
  const reading = selectReading(state())
  const [eId] = selectChosen(state())
  if (!reading || eId === undefined) return
  const isSet = state().toggleBookmark({ declaration: reading.declaration.id, eId })
  const name = nameIn(reading, eId)
  state().confirm(isSet ? message('bookmark.set', name) : message('bookmark.removed', name))
}
