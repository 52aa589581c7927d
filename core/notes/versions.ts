import { z } from 'zod'

/**
 * A store counts one for each change, and other tools' annotations have a time in milliseconds: neither comes near this
 * limit. All counts of a note together stay below 2^53, so that they can be added up without loss.
 */
export const versionLimits = { sequence: 2 ** 42, stores: 1_000 } as const

/**
 * Which changes a version of a note has seen: for every store that changed it, that store's modification sequence at
 * its last change (a version vector). Clocks are not used, so a wrong clock cannot lose a note.
 */
export const versionsSchema = z
  .record(z.string().min(1).max(200), z.int().nonnegative().max(versionLimits.sequence))
  .refine((versions) => Object.keys(versions).length <= versionLimits.stores, 'too many stores')
export type Versions = Readonly<Record<string, number>>

/** A store's count in `versions`, 0 when it has none. A store may be called `constructor`. */
export function countOf(versions: Versions, store: string): number {
  return Object.hasOwn(versions, store) ? (versions[store] ?? 0) : 0
}

/** `before`: a has seen less than b. `concurrent`: each has a change that the other lacks. */
export type VersionOrder = 'equal' | 'before' | 'after' | 'concurrent'

export function compareVersions(a: Versions, b: Versions): VersionOrder {
  let less = false
  let more = false
  for (const store of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const left = countOf(a, store)
    const right = countOf(b, store)
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
  for (const [store, sequence] of Object.entries(b))
    joined[store] = Math.max(countOf(joined, store), sequence)
  return joined
}

/**
 * The version after a change by `store`. If there are more stores than a file may name, the first by name stay. The
 * version then claims to have seen less than it has, which can only cause a conflict and loses nothing.
 */
export function advanceVersions(seen: Versions, store: string, sequence: number): Versions {
  const others = Object.entries(seen).filter(([name]) => name !== store)
  others.sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...Object.fromEntries(others.slice(0, versionLimits.stores - 1)), [store]: sequence }
}

/** A total order that agrees with {@link compareVersions}: a version that has seen more weighs more. */
export function versionWeight(versions: Versions): number {
  return Object.values(versions).reduce((sum, sequence) => sum + sequence, 0)
}

/** Keys sorted: equal versions give equal strings. */
export function canonicalVersions(versions: Versions): string {
  return JSON.stringify(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Reads the text of versions; `null` when it is not one. Written by hand for speed: every start reads those of every
 * note.
 */
export function readVersionsText(text: string): Versions | null {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const versions: Record<string, number> = {}
  for (const [store, sequence] of Object.entries(value)) {
    if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || sequence < 0) return null
    // A store of an earlier version may have imported a count over the limit.
    versions[store] = Math.min(sequence, versionLimits.sequence)
  }
  return versions
}
