import type { Reading } from '#contract/library/reading'
import { buildLookup } from '#core/document/lookup'
import { buildRelationIndex } from '#core/document/relation-index'
import { orderEvents } from '#core/timeline/event-order'
import { emptyView, type View } from '#renderer/store/reading/view'
import type { Workspace } from '#renderer/store/reading/views'

/** A window with one view. */
export function oneView(view: Partial<View>): Workspace {
  return { views: { main: { ...emptyView, ...view } }, activeView: 'main' }
}

/** A view in which a text is open, as far as choices and relations go. */
export function viewOn(reading: Pick<Reading, 'declaration' | 'relations' | 'events'>): View {
  return {
    ...emptyView,
    relations: buildRelationIndex(reading.relations),
    lookup: buildLookup(reading.declaration, orderEvents(reading.events)),
  }
}

/** A view in which a text is open. */
export function openView(reading: Reading): View {
  return { ...viewOn(reading), status: { kind: 'open', reading } }
}
