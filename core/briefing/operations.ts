import type { Briefing, BriefingCover, BriefingItem, BriefingOptions } from './briefing'

/** Makes a new identifier; the caller provides the randomness. */
export type NewId = () => string

/** The place after the last item. */
const END = Number.MAX_SAFE_INTEGER

/**
 * Puts items in before `index` (clamped to the list; the end by default). An item whose id is already there is refused
 * by throwing: two items with one id could not be distinguished when moved.
 */
export function addItems(briefing: Briefing, items: readonly BriefingItem[], index: number = END): Briefing {
  const known = new Set(briefing.items.map((item) => item.id))
  for (const item of items) {
    if (known.has(item.id)) throw new Error(`Briefing item ${item.id} is already there`)
    known.add(item.id)
  }
  return { ...briefing, items: briefing.items.toSpliced(clamp(index, briefing.items.length), 0, ...items) }
}

/** Removes the named items. Unknown ids are ignored. */
export function removeItems(briefing: Briefing, ids: readonly string[]): Briefing {
  const gone = new Set(ids)
  return { ...briefing, items: briefing.items.filter((item) => !gone.has(item.id)) }
}

/** Moves one item so that it ends up at `index` (clamped). An unknown id changes nothing. */
export function moveItem(briefing: Briefing, id: string, index: number): Briefing {
  const item = briefing.items.find((candidate) => candidate.id === id)
  if (!item) return briefing
  const others = briefing.items.filter((candidate) => candidate.id !== id)
  return { ...briefing, items: others.toSpliced(clamp(index, others.length), 0, item) }
}

/** Replaces an item by one of the same id, such as a heading reworded. An unknown id changes nothing. */
export function replaceItem(briefing: Briefing, item: BriefingItem): Briefing {
  return { ...briefing, items: briefing.items.map((old) => (old.id === item.id ? item : old)) }
}

/** Changes the name in the list of briefings, not what is printed. */
export function renameBriefing(briefing: Briefing, title: string): Briefing {
  return { ...briefing, title }
}

/** Changes what the cover says. */
export function editCover(briefing: Briefing, cover: Partial<BriefingCover>): Briefing {
  return { ...briefing, cover: { ...briefing.cover, ...cover } }
}

/** Changes the printed title. */
export function retitleBriefing(briefing: Briefing, title: string): Briefing {
  return editCover(briefing, { title })
}

/** Changes page, type, notes and the like. */
export function chooseOptions(briefing: Briefing, options: Partial<BriefingOptions>): Briefing {
  return { ...briefing, options: { ...briefing.options, ...options } }
}

/** A second briefing of the same content under new ids, so that nothing done to one touches the other. */
export function duplicateBriefing(briefing: Briefing, title: string, newId: NewId): Briefing {
  return {
    ...briefing,
    id: newId(),
    title,
    items: briefing.items.map((item) => ({ ...item, id: newId() })),
  }
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(Math.trunc(index), length))
}
