import type { StateCreator } from 'zustand'
import type { PaneName } from '#contract/settings'
import type { EId } from '#core/document/eid'
import { type RelationIndex, relatedTo } from '#core/document/relation-index'
import type { RelationBasis } from '#core/document/relations'
import type { ReaderState } from './store'

/** How a thing stands to the one chosen: the thing itself, or related to it on a stated or an editorial basis. */
export type Mark = 'chosen' | RelationBasis

/** The thing the reader chose last, and what belongs to it. */
export interface ChoiceSlice {
  readonly chosen: EId | null
  /** The pane in which the choice was made; the others answer it. */
  readonly origin: PaneName | null
  readonly marks: ReadonlyMap<EId, Mark>
  /** Where the keyboard enters each pane: the thing last chosen there, or `null` for the first row. */
  readonly tabStops: Readonly<Record<PaneName, EId | null>>
  readonly relations: RelationIndex
  readonly setRelations: (relations: RelationIndex) => void
  readonly choose: (eId: EId, origin: PaneName) => void
  readonly clearChoice: () => void
}

const noMarks: ReadonlyMap<EId, Mark> = new Map()

const noTabStops: ChoiceSlice['tabStops'] = { paragraphs: null, instruments: null, timeline: null }

/** The chosen thing and all it is related to; a stated relation outweighs an editorial one. */
export function marksOf(relations: RelationIndex, chosen: EId): ReadonlyMap<EId, Mark> {
  const marks = new Map<EId, Mark>()
  for (const related of relatedTo(relations, chosen)) {
    if (marks.get(related.eId) !== 'stated') marks.set(related.eId, related.basis)
  }
  return marks.set(chosen, 'chosen')
}

export const createChoiceSlice: StateCreator<ReaderState, [], [], ChoiceSlice> = (set) => ({
  chosen: null,
  origin: null,
  marks: noMarks,
  tabStops: noTabStops,
  relations: new Map(),
  setRelations: (relations) =>
    set({ relations, chosen: null, origin: null, marks: noMarks, tabStops: noTabStops }),
  choose: (chosen, origin) =>
    set(({ relations, tabStops }) => ({
      chosen,
      origin,
      marks: marksOf(relations, chosen),
      tabStops: { ...tabStops, [origin]: chosen },
    })),
  clearChoice: () => set({ chosen: null, origin: null, marks: noMarks }),
})

/** How one thing is marked, for the component that shows it. */
export function selectMark(eId: EId): (state: ReaderState) => Mark | undefined {
  return ({ marks }) => marks.get(eId)
}

/** Whether a row is where Tab enters its pane. */
export function selectIsTabStop(eId: EId, pane: PaneName, isFirst: boolean): (state: ReaderState) => boolean {
  return ({ tabStops }) => (tabStops[pane] === null ? isFirst : tabStops[pane] === eId)
}
