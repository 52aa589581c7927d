import { type PaneName, paneNames } from '#contract/settings/settings'
import { rowOf } from '#core/document/answers'
import { isEId } from '#core/document/eid'
import { paneNameAround, viewNameAround } from '../../dom/passages'
import { viewOf } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { focusRow } from './rows'

/** The pane an element lies in, or `null` outside the panes. */
function paneOf(element: Element): PaneName | null {
  const name = paneNameAround(element)
  return paneNames.find((pane) => pane === name) ?? null
}

/**
 * Follows a reference in the text: chooses its target, brings it into view and takes the focus there. The pane of the
 * link stays, unless the target lies in it too.
 *
 * @returns whether there is such a thing
 */
export function followReference(link: Element, target: string): boolean {
  const state = readerStore.getState()
  const view = viewNameAround(link)
  const { lookup } = viewOf(state, view)
  const entry = isEId(target) ? lookup.get(target) : undefined
  if (!entry) return false
  const { place, eId } = rowOf(entry)
  const pane = paneOf(link)
  state.choose(entry.eId, pane === place ? null : pane, view)
  queueMicrotask(() => {
    focusRow(eId)
  })
  return true
}
