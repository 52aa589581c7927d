import type { Reading } from '#contract/library/reading'
import type { Declaration } from '#core/document/declaration'
import { buildLookup } from '#core/document/lookup'
import { buildRelationIndex } from '#core/document/relation-index'
import { orderEvents } from '#core/timeline/event-order'
import { emptyView, type ReadingParts, type View } from '#renderer/store/reading/view'
import type { Workspace } from '#renderer/store/reading/views'

/** A text with nothing beside it. */
export function bareReading(declaration: Declaration): Reading {
  return {
    declaration,
    editorial: null,
    relations: [],
    events: [],
    glossary: [],
    sources: [],
    verified: true,
    provenance: null,
    problems: [],
  }
}

/** What is calculated from a text of which nothing is asked. */
export const noParts: ReadingParts = { relations: new Map(), lookup: new Map(), findReferences: () => [] }

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
