import type { StateCreator } from 'zustand'
import type { ReaderState } from '../store'

/** Where a menu opens: a point of the window, in CSS pixels from its top left corner. */
export interface MenuPoint {
  readonly x: number
  readonly y: number
}

/** The menu of the chosen thing. */
export interface ThingMenuSlice {
  readonly thingMenu: MenuPoint | null
  readonly openThingMenu: (point: MenuPoint) => void
  readonly closeThingMenu: () => void
}

export const createThingMenuSlice: StateCreator<ReaderState, [], [], ThingMenuSlice> = (set) => ({
  thingMenu: null,
  openThingMenu: (thingMenu) => set({ thingMenu }),
  closeThingMenu: () => set({ thingMenu: null }),
})
