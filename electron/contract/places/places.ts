import type { EId } from '#core/document/eid'
import type { PassageRef } from '#core/document/passage-ref'
import type { PaneName } from '../settings/settings'

/** What was at the top of a pane: a row, and how far its top was below the pane's top, in CSS pixels. */
export interface ScrollPlace {
  readonly eId: EId
  /** Negative where the row was cut. */
  readonly offset: number
}

/** Where the reader left one declaration. */
export interface ReadingPlace {
  /** What was chosen, the first one first; empty for nothing. */
  readonly chosen: readonly EId[]
  readonly scroll: Readonly<Partial<Record<PaneName, ScrollPlace>>>
}

/** A thing the reader wants to find again. */
export type Bookmark = PassageRef

/** All places that are saved over restarts. */
export interface Places {
  /** The declaration that was open last. */
  readonly last: string | null
  /** The declarations that were open, the last one first. */
  readonly recent: readonly string[]
  /** By declaration. */
  readonly readings: Readonly<Record<string, ReadingPlace>>
  /** In the order they were set. */
  readonly bookmarks: readonly Bookmark[]
}

export const noPlaces: Places = { last: null, recent: [], readings: {}, bookmarks: [] }

/** How many declarations are remembered as recently open. */
export const maximumRecent = 12

/** How many bookmarks are saved: far more than anyone needs, and a limit for what is read. */
export const maximumBookmarks = 2_000
