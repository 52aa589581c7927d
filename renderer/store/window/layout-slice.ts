import type { StateCreator } from 'zustand'
import { type PaneName, paneNames } from '#contract/settings/settings'
import type { ReaderState } from '../store'
import type { Room } from './room'

/** How the window is laid out now. Unlike settings, this depends on the space in the window and is not saved. */
export interface LayoutSlice extends Room {
  /** The pane that is shown where there is room for one. */
  readonly onlyPane: PaneName
  readonly setRoom: (room: Room) => void
  /** Makes a pane visible: unfolds it, or switches to it where there is space for one only. */
  readonly showPane: (pane: PaneName) => void
  /** Folds a pane away; where there is space for one only, shows the text instead. */
  readonly leavePane: (pane: PaneName) => void
}

export const createLayoutSlice: StateCreator<ReaderState, [], [], LayoutSlice> = (set, get) => ({
  isNarrow: false,
  arePanelsStacked: false,
  fitsBothPanels: true,
  onlyPane: 'paragraphs',
  setRoom: (room) => {
    const { isNarrow, arePanelsStacked, fitsBothPanels } = get()
    if (
      room.isNarrow !== isNarrow ||
      room.arePanelsStacked !== arePanelsStacked ||
      room.fitsBothPanels !== fitsBothPanels
    )
      set(room)
  },
  showPane: (pane) => {
    const { isNarrow, settings, togglePane } = get()
    if (isNarrow) set({ onlyPane: pane })
    else if (settings.panes.collapsed.includes(pane)) togglePane(pane)
  },
  leavePane: (pane) => {
    const { isNarrow, togglePane } = get()
    if (isNarrow) set({ onlyPane: 'paragraphs' })
    else togglePane(pane)
  },
})

/** The panes on screen, from start to end. */
export function visiblePanes({
  isNarrow,
  onlyPane,
  settings,
}: Pick<ReaderState, 'isNarrow' | 'onlyPane' | 'settings'>): readonly PaneName[] {
  return isNarrow ? [onlyPane] : paneNames.filter((pane) => !settings.panes.collapsed.includes(pane))
}

/** Whether a pane is on screen. */
export function selectIsShown(pane: PaneName): (state: ReaderState) => boolean {
  return (state) => visiblePanes(state).includes(pane)
}
