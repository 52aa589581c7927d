import { z } from 'zod'

/**
 * Which changes a version of a note has seen: for every store that changed it, that store's modification sequence
 * at its last change (a version vector). Clocks play no part, so a wrong one cannot lose a note.
 */
export const versionsSchema = z.record(z.string().min(1).max(200), z.int().nonnegative())
export type Versions = Readonly<Record<string, number>>

/** `before`: a has seen less than b. `concurrent`: each has a change that the other lacks. */
export type VersionOrder = 'equal' | 'before' | 'after' | 'concurrent'

export function compareVersions(a: Versions, b: Versions): VersionOrder {
  let less = false
  let more = false
  for (const store of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const left = a[store] ?? 0
    const right = b[store] ?? 0
    if (left < right) less = true
    if (left > right) more = true
  }
  if (less && more) return 'concurrent'
  if (less) return 'before'
  return more ? 'after' : 'equal'
}

/** The least version that has seen all that both have. */
export function joinVersions(a: Versions, b: Versions): Versions {
  const joined: Record<string, number> = { ...a }
  for (const [store, sequence] of Object.entries(b)) joined[store] = Math.max(joined[store] ?? 0, sequence)
  return joined
}

/** A total order that never contradicts {@link compareVersions}: a version that has seen more weighs more. */
export function versionWeight(versions: Versions): number {
  return Object.values(versions).reduce((sum, sequence) => sum + sequence, 0)
}

/** Keys sorted: equal versions give equal strings. */
export function canonicalVersions(versions: Versions): string {
  return JSON.stringify(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Reads the text of versions; `null` when it is none. By hand, because every start reads every note's. */
export function readVersionsText(text: string): Versions | null {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const versions: Record<string, number> = {}
  for (const [store, sequence] of Object.entries(value)) {
    if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || sequence < 0) return null
    versions[store] = sequence
  }
  return versions
}
