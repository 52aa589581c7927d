import { selectReading, selectView } from '../../store/reading/views'
import type { ReaderStore } from '../../store/store'
import { visiblePanes } from '../../store/window/layout-slice'
import { afterRender } from '../reading/rows'
import type { Create } from '../session'

/** Whether an element is on screen and takes part in the tab order of what is. */
function isReachable(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null
}

/** Where the keyboard enters a pane: its row in the tab order, or its scrolling area when it has no rows. */
export function paneEntry(pane: HTMLElement): HTMLElement | null {
  return (
    pane.querySelector<HTMLElement>('[data-handle][tabindex="0"]') ??
    pane.querySelector<HTMLElement>('[data-scroller]')
  )
}

/** The panes on screen, in reading order. Panes that other parts of the app add are found as well. */
export function shownPanes(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isReachable)
}

function goHome(store: ReaderStore): void {
  const { activeElement } = document
  if (activeElement && activeElement !== document.body && isReachable(activeElement)) return
  const panes = shownPanes()
  const home =
    panes.find(({ dataset }) => dataset['pane'] === selectView(store.getState()).origin) ?? panes[0]
  const entry = home && paneEntry(home)
  entry?.focus({ preventScroll: true })
}

/**
 * When the focused element disappears, with a dialog, a menu, a folded pane or a notice, the focus goes to the pane of
 * the last choice.
 */
export const createFocusKeeper: Create = (store) =>
  store.subscribe((state, previous) => {
    const hasClosed =
      (previous.dialog !== null && state.dialog === null) ||
      (previous.thingMenu !== null && state.thingMenu === null) ||
      (previous.hint !== null && state.hint === null) ||
      state.notices.length < previous.notices.length ||
      visiblePanes(state).join() !== visiblePanes(previous).join()
    if (hasClosed && selectReading(state)) afterRender(() => goHome(store))
  })
