import { type PaneName, paneNames } from '#contract/settings/settings'
import { isEId } from '#core/document/eid'
import { isRightToLeft } from '../../dom/direction'
import { eIdOf, handleOf, paneNameAround, rowAround, thingAround, viewNameAround } from '../../dom/passages'
import { selectView, viewOf } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import type { Create } from '../session'
import { shownRow } from './rows'

const state = () => readerStore.getState()

/** Just below the start of an element, in reading direction. */
function openBelow(element: Element): void {
  const { left, right, bottom } = element.getBoundingClientRect()
  state().openThingMenu({ x: isRightToLeft(element) ? right : left, y: bottom })
}

/** Opens the menu of the chosen thing at its row. */
export function openMenuOfChosen(): void {
  const focused = rowAround(document.activeElement)
  if (focused) chooseRow(focused)
  const { chosen } = selectView(state())
  const row = chosen && shownRow(chosen)
  if (!row) return
  row.scrollIntoView({ block: 'nearest' })
  openBelow(handleOf(row) ?? row)
}

/** Chooses what a row stands for, or what it lists. */
function chooseRow(row: HTMLElement, eId = eIdOf(row)): boolean {
  const name = paneNameAround(row)
  const pane = paneNames.find((each): each is PaneName => each === name)
  if (eId === null || !pane) return false
  const view = viewNameAround(row)
  if (viewOf(state(), view).chosen !== eId) state().choose(eId, pane, view)
  return true
}

/** A hit of the search goes to its place and opens the menu of what it names. A note, a term and the frame have none. */
function openMenuOfHit(event: MouseEvent): boolean {
  const hit = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-hit]') : null
  const found = state().searchShown?.hits[Number(hit?.dataset['hit'] ?? -1)]
  if (!hit || !found || !isEId(found.id)) return false
  event.preventDefault()
  state().goToHit(Number(hit.dataset['hit']))
  if (event.button === 2) state().openThingMenu({ x: event.clientX, y: event.clientY })
  else openBelow(hit)
  return true
}

/** Opens the menu of a row by the right button, the menu key, or the row's own “more” button. */
export const createRowMenus: Create = () => {
  const onContextMenu = (event: MouseEvent) => {
    if (openMenuOfHit(event)) return
    const row = event.target instanceof Element ? rowAround(event.target) : null
    const listed = event.target instanceof Element ? thingAround(event.target) : null
    if (!row || !chooseRow(row, listed)) return
    event.preventDefault()
    // Keys make this event too, without a point: the menu then opens at the row.
    if (event.button === 2) state().openThingMenu({ x: event.clientX, y: event.clientY })
    else openMenuOfChosen()
  }
  const onClick = (event: MouseEvent) => {
    const more = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-more]') : null
    const row = rowAround(more)
    if (!more || !row || !chooseRow(row)) return
    openBelow(more)
  }
  document.addEventListener('contextmenu', onContextMenu)
  document.addEventListener('click', onClick)
  return () => {
    document.removeEventListener('contextmenu', onContextMenu)
    document.removeEventListener('click', onClick)
  }
}
