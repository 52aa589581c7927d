import type { StateCreator } from 'zustand'
import type { ReaderState } from '../store'

/** How far a panel was scrolled when it was closed, in CSS pixels, and what it showed then. */
export interface PanelScroll {
  readonly shows: string
  readonly top: number
}

/** Where panels were left: one that is opened again shows what it showed. */
export interface PanelScrollSlice {
  readonly panelScrolls: Readonly<Record<string, PanelScroll>>
  readonly keepPanelScroll: (panel: string, scroll: PanelScroll) => void
}

export const createPanelScrollSlice: StateCreator<ReaderState, [], [], PanelScrollSlice> = (set) => ({
  panelScrolls: {},
  keepPanelScroll: (panel, scroll) =>
    set(({ panelScrolls }) => ({ panelScrolls: { ...panelScrolls, [panel]: scroll } })),
})
