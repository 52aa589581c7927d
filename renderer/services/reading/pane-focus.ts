import { type PaneName, paneNames } from '#contract/settings/settings'
import { message } from '../../i18n/messages'
import { readerStore } from '../../store/store'
import { paneEntry, shownPanes } from '../window/focus-home'
import { afterRender } from './rows'

const isPaneName = (name: string | undefined): name is PaneName => paneNames.some((pane) => pane === name)

function announcePane(pane: HTMLElement): void {
  const label = document.getElementById(pane.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''
  readerStore.getState().announce(message('pane.focused', label))
}

/** Moves the focus to where the keyboard enters a pane. Returns whether there is such a place. */
function moveInto(pane: HTMLElement): boolean {
  const entry = paneEntry(pane)
  entry?.focus()
  entry?.scrollIntoView({ block: 'nearest' })
  return entry !== null && entry !== undefined
}

function enter(pane: HTMLElement | undefined): void {
  if (pane && moveInto(pane)) announcePane(pane)
}

/** Moves the focus into a pane if it is on screen. The caller announces where that is. */
export function focusPane(name: PaneName): void {
  const pane = shownPanes().find(({ dataset }) => dataset['pane'] === name)
  if (pane) moveInto(pane)
}

/**
 * Moves the focus into the next (1) or previous (-1) pane, from the last to the first, and announces which one it is.
 */
export function stepPane(step: 1 | -1): void {
  const { isNarrow, onlyPane, showPane } = readerStore.getState()
  const focused = document.activeElement?.closest<HTMLElement>('[data-pane]')
  if (isNarrow) {
    const current = isPaneName(focused?.dataset['pane']) ? paneNames.indexOf(onlyPane) : step > 0 ? -1 : 0
    const next = paneNames[(current + step + paneNames.length) % paneNames.length] ?? onlyPane
    showPane(next)
    afterRender(() => enter(shownPanes().find(({ dataset }) => dataset['pane'] === next)))
    return
  }
  const panes = shownPanes()
  const current = focused ? panes.indexOf(focused) : step > 0 ? -1 : 0
  enter(panes[(current + step + panes.length) % panes.length])
}
