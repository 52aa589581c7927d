import { useDeferredValue, useMemo } from 'react'
import type { EId } from '#core/document/eid'
import { filterNotes, type OrderedNote, sortNotes } from '#core/notes/filter'
import type { NotesView } from '../../../store/notes/notes-panel-slice'
import { useView } from '../../../store/reading/use-view'
import { useReader } from '../../../store/store'

/** The notes the panel shows, in its order, and all there are in this view. */
export interface PanelNotes {
  readonly shown: readonly OrderedNote[]
  readonly all: readonly OrderedNote[]
}

/** Filters and sorts. The list never slows down typing in the filter. */
export function usePanelNotes(view: NotesView): PanelNotes {
  const state = useReader(({ tracked }) => tracked.state)
  const order = useReader(({ noteOrder }) => noteOrder)
  const lookup = useView((view) => view.lookup)
  const { filter, sort, isBin } = useDeferredValue(view)
  const ranks = useMemo(() => new Map([...lookup.keys()].map((eId, rank) => [eId as string, rank])), [lookup])
  const all = useMemo(
    () =>
      [...state.values()]
        .filter(({ deletedAt }) => (deletedAt !== null) === isBin)
        .map((note, index) => ({ note, order: order.get(note.id) ?? order.size + index + 1e9 })),
    [state, order, isBin],
  )
  const shown = useMemo(
    () => sortNotes(filterNotes(all, filter), sort, (eId) => ranks.get(eId as EId) ?? ranks.size),
    [all, filter, sort, ranks],
  )
  return { shown, all }
}
