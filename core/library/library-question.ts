import type { Listing } from '../document/catalogue'
import type { Provenance } from '../document/provenance'
import type { OwnTextState } from './own-text'

/** A text as the library lists it: where it was imported from, or `null` for a bundled one. */
export interface LibraryRow extends Listing {
  readonly provenance: Provenance | null
  /** Whether an imported text waits for a review; `null` for a bundled one. */
  readonly state: OwnTextState | null
  /** When it was put into the bin, as an ISO date; `null` outside it. */
  readonly binnedAt: string | null
}

export const libraryKinds = ['bundled', 'imported', 'binned'] as const
/** What a text is; one in the bin is listed only where the bin is asked for. */
export type LibraryKind = (typeof libraryKinds)[number]

export const libraryOrders = ['title', 'date', 'imported'] as const
/** By title from A, by date from the latest, by import from the last; texts without a date stand last. */
export type LibraryOrder = (typeof libraryOrders)[number]

/** What is asked of the library; `null` where a property makes no difference. */
export interface LibraryQuestion {
  /** Words of title, parties or date. */
  readonly typed: string
  readonly kind: LibraryKind | null
  readonly party: string | null
  /** `YYYY`. */
  readonly year: string | null
  /** BCP 47. */
  readonly language: string | null
  readonly order: LibraryOrder
}

/** A value that texts have in common, and how many of those asked for have it. */
export interface Facet<Value extends string = string> {
  readonly value: Value
  readonly count: number
}

/** What the texts can be narrowed to further. Each list is counted as if nothing were chosen in it. */
export interface LibraryFacets {
  readonly kinds: readonly Facet<LibraryKind>[]
  /** The most frequent first. */
  readonly parties: readonly Facet[]
  /** The latest first. */
  readonly years: readonly Facet[]
  readonly languages: readonly Facet[]
}

/** Some rows of the answer. A library of 100,000 texts is never sent at once. */
export interface LibraryPage {
  /** How many texts there are in all: in the bin where that is asked for, else out of it. */
  readonly all: number
  /** How many of them are what was asked for. */
  readonly found: number
  /** The place of the first row among those found. */
  readonly from: number
  readonly rows: readonly LibraryRow[]
  readonly facets: LibraryFacets
}

/** How many rows are sent at a time at most. */
export const mostRows = 200

/** The best of the texts that have the words typed, for a short list, and how many there are in all. */
export interface FoundTexts {
  readonly found: number
  readonly rows: readonly LibraryRow[]
}

/** How many texts a short list has at most: who wants another types one more word. */
export const mostFound = 50
