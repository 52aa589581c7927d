import type { StateCreator } from 'zustand'
import type { PaneName } from '#contract/settings/settings'
import type { EId } from '#core/document/eid'
import type { ReaderState } from '../store'
import { answerShown, choiceOf } from './choice'
import { noChoice, type View, type ViewId } from './view'
import { changedView, viewOf } from './views'
import { entered } from './workspace-slice'

/** How things are chosen. Each step is of one view, the active one where none is named. */
export interface ChoiceSlice {
  /** Chooses a thing, see {@link choiceOf}; the reader is in that view then. */
  readonly choose: (eId: EId, origin: PaneName | null, view?: ViewId) => void
  /** Marks several things of the active view as one choice; the first must be the chosen one. */
  readonly select: (eIds: readonly EId[]) => void
  /** Brings one answer of a pane into view. */
  readonly showAnswer: (pane: PaneName, position: number, view?: ViewId) => void
  /** Brings a row into view without choosing it. */
  readonly revealRow: (pane: PaneName, eId: EId, view?: ViewId) => void
  readonly clearChoice: () => void
}

export const createChoiceSlice: StateCreator<ReaderState, [], [], ChoiceSlice> = (set) => {
  /** Changes one view, the active one where none is named. */
  const change = (id: ViewId | undefined, step: (view: View) => Partial<View>) =>
    set((state) => {
      const name = id ?? state.activeView
      return changedView(state, name, step(viewOf(state, name)))
    })
  return {
    choose: (eId, origin, view) => {
      set((state) => {
        const name = view ?? state.activeView
        const choice = choiceOf(viewOf(state, name), eId, origin, state.settings)
        return { ...entered(state, name), ...changedView(state, name, choice) }
      })
    },
    select: (selection) => {
      change(undefined, ({ marks }) => ({
        selection,
        marks: new Map([...marks, ...selection.map((eId) => [eId, 'chosen'] as const)]),
      }))
    },
    showAnswer: (pane, position, view) => {
      change(view, (before) => answerShown(before, pane, position))
    },
    revealRow: (pane, eId, view) => {
      change(view, ({ reveal }) => ({ reveal: { number: reveal.number + 1, rows: { [pane]: eId } } }))
    },
    clearChoice: () => {
      change(undefined, () => noChoice)
    },
  }
}
