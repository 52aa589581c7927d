import type { Reading } from '#contract/library/reading'
import type { PaneName } from '#contract/settings/settings'
import type { Answers } from '#core/document/answers'
import type { EId } from '#core/document/eid'
import type { Lookup } from '#core/document/lookup'
import type { RelationIndex } from '#core/document/relation-index'
import type { RelationBasis } from '#core/document/relations'
import type { FindCrossReferences } from '#core/references/cross-reference'
import { firstReveal, type Reveal } from './reveal'

/** What a view shows: one declaration, or why there is none. */
export type ReadingStatus =
  | { readonly kind: 'loading' }
  /** The library holds no declaration. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'open'; readonly reading: Reading }

/** How a thing is related to the chosen one: it is the thing itself, or related on a stated or an editorial basis. */
export type Mark = 'chosen' | RelationBasis

/** What is calculated from a declaration when it is opened. */
export interface ReadingParts {
  readonly relations: RelationIndex
  /** Everything that can be chosen, in the order in which the panes show it. */
  readonly lookup: Lookup
  /** How references in its words are found; rows ask for their own text only. */
  readonly findReferences: FindCrossReferences
}

/** The thing the reader chose last in a view, and what belongs to it. */
export interface Choice {
  readonly chosen: EId | null
  /** The pane in which the choice was made; the others follow it. `null`: made outside the panes, so all follow. */
  readonly origin: PaneName | null
  readonly marks: ReadonlyMap<EId, Mark>
  /** The related rows in each pane; the first one is to be brought into view. */
  readonly answers: Answers
  /** Which of a pane's answers was brought into view last, counted from 0. */
  readonly positions: Readonly<Record<PaneName, number>>
}

/** Where a text stands in the window: its name, also in `data-view` on the page. */
export type ViewId = string

/** A text in the window with what is chosen in it. What is keyed by an eId here is of this text. */
export interface View extends Choice, ReadingParts {
  readonly status: ReadingStatus
  /** All things of a choice of several, the chosen one first. No longer valid when another thing is chosen. */
  readonly selection: readonly EId[]
  /** What is to be brought into view next; services/reading/pane-linking.ts does it. */
  readonly reveal: Reveal
  /** Where the keyboard enters each pane: the thing last chosen there, or `null` for the first row. */
  readonly tabStops: Readonly<Record<PaneName, EId | null>>
}

const noMarks: ReadonlyMap<EId, Mark> = new Map()

/** Which answer of each pane is shown before one is asked for. */
export const firstAnswers: Choice['positions'] = { paragraphs: 0, instruments: 0, timeline: 0 }

/** Nothing is chosen. */
export const noChoice: Choice = {
  chosen: null,
  origin: null,
  marks: noMarks,
  answers: { paragraphs: [], instruments: [], timeline: [] },
  positions: firstAnswers,
}

/** How a declaration opens: nothing is chosen, and the keyboard enters each pane at its first row. */
const nothingChosen = {
  ...noChoice,
  tabStops: { paragraphs: null, instruments: null, timeline: null },
  selection: [],
} as const

/** A view before its text has been loaded. */
export const emptyView: View = {
  ...nothingChosen,
  status: { kind: 'loading' },
  relations: new Map(),
  lookup: new Map(),
  findReferences: () => [],
  reveal: firstReveal,
}

/** A view as it opens a text. Requests to bring rows into view go on being counted. */
export function openedView({ reveal }: View, reading: Reading, parts: ReadingParts): View {
  return { ...nothingChosen, ...parts, status: { kind: 'open', reading }, reveal }
}

/** The declaration in a view with all beside it, or `null`. */
export function readingIn({ status }: View): Reading | null {
  return status.kind === 'open' ? status.reading : null
}

/** All that is chosen in a view, the chosen thing first. The same array as long as the choice is the same. */
export function allChosenIn({ chosen, selection, marks }: View): readonly EId[] {
  if (chosen === null) return nothing
  return selection[0] === chosen ? selection : single(chosen, marks)
}

const nothing: readonly EId[] = []
/** The list of one of each choice, by its marks. */
const singles = new WeakMap<View['marks'], readonly [EId]>()
function single(eId: EId, marks: View['marks']): readonly EId[] {
  const known = singles.get(marks)
  if (known?.[0] === eId) return known
  const made = [eId] as const
  singles.set(marks, made)
  return made
}
