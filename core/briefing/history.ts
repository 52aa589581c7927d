import type { Briefing } from './briefing'

/** What of one briefing can be undone, newest last, and redone, next one last. */
export interface BriefingHistory {
  readonly past: readonly Briefing[]
  readonly future: readonly Briefing[]
  /** The place where the last change only wrote words, else `null`. More words there belong to the same change. */
  readonly writtenAt: string | null
}

const empty: BriefingHistory = { past: [], future: [], writtenAt: null }

/** Only this many past states are kept. */
const LONGEST_PAST = 200

const isSameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The place where items differ only in their written words; `null` for any other difference. */
function writtenItems(before: Briefing, after: Briefing): readonly string[] | null {
  if (before.items === after.items) return []
  if (before.items.length !== after.items.length) return null
  const places: string[] = []
  for (const [index, item] of after.items.entries()) {
    const was = before.items[index]
    if (was === item) continue
    const isWritten = (item.kind === 'heading' || item.kind === 'text') && was !== undefined
    if (!isWritten || !isSameValue({ ...was, text: '' }, { ...item, text: '' })) return null
    places.push(`item ${item.id}`)
  }
  return places
}

/** The one place where two states of a briefing differ in written words, if they differ in nothing else. */
function writtenPlace(before: Briefing, after: Briefing): string | null {
  const items = writtenItems(before, after)
  if (items === null || !isSameValue(before.options, after.options)) return null
  const lines = (Object.keys(after.cover) as (keyof Briefing['cover'])[]).filter(
    (line) => before.cover[line] !== after.cover[line],
  )
  const places = [...items, ...lines, ...(before.title === after.title ? [] : ['name'])]
  return places.length === 1 ? (places[0] ?? null) : null
}

/** The history after a change; letters typed one after another in one place are one change. */
export function recordChange(
  history: BriefingHistory = empty,
  before: Briefing,
  after: Briefing,
): BriefingHistory {
  if (before === after) return history
  const writtenAt = writtenPlace(before, after)
  const isContinued = writtenAt !== null && writtenAt === history.writtenAt
  const past = isContinued ? history.past : [...history.past, before].slice(-LONGEST_PAST)
  return { past, future: [], writtenAt }
}

/** A briefing as it was, with the history that belongs to it. */
export interface BriefingStep {
  readonly briefing: Briefing
  readonly history: BriefingHistory
}

/** Takes the last change back; `null` when there is none. */
export function undoChange(history: BriefingHistory = empty, now: Briefing): BriefingStep | null {
  const before = history.past.at(-1)
  if (!before) return null
  return {
    briefing: before,
    history: { past: history.past.slice(0, -1), future: [...history.future, now], writtenAt: null },
  }
}

/** Makes the change that was last taken back again; `null` when there is none. */
export function redoChange(history: BriefingHistory = empty, now: Briefing): BriefingStep | null {
  const after = history.future.at(-1)
  if (!after) return null
  return {
    briefing: after,
    history: { past: [...history.past, now], future: history.future.slice(0, -1), writtenAt: null },
  }
}
