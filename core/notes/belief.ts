import type { VersionedNote } from './merge'
import { compareVersions, countOf, joinVersions, type Versions, versionWeight } from './versions'

/** Names used in place of a history that is not believed. No store has such a name. */
const DOUBTED = 'not-believed:'

/** Whether the only source for a version is a file whose claim was not believed. */
export function isDoubted(versions: Versions): boolean {
  const stores = Object.keys(versions)
  return stores.length > 0 && stores.every((store) => store.startsWith(DOUBTED))
}

/**
 * A history for words whose own history is not believed. It has seen nothing. It is the same for the same words, so
 * that they are added only once, whatever counts a file gives them.
 *
 * @param mark - hash of the words
 */
export function doubtedVersions(mark: string): Versions {
  return { [`${DOUBTED}${mark.slice(0, 32)}`]: 1 }
}

/** What a store knows about its own count of changes. */
export interface OwnCounts {
  /** Its name and those it had before, each with how far it has counted. */
  readonly stores: Versions
  readonly held: Iterable<VersionedNote>
}

/**
 * Whether a version's history can be true.
 *
 * @param version - one that is not here yet
 * @param here - the versions of the same note that are here
 */
export type Belief = (version: VersionedNote, here: readonly VersionedNote[]) => boolean

/**
 * Separates histories that can be true from those that cannot. Only this store counts its own changes, so a file that
 * claims a later change by this store than the store knows is wrong or forged. The same is true of a version that only
 * this store could have changed since a version that is here, and of a version with the same history but other words. A
 * note that is not here may have been removed; then the only limit is how far this store has counted at all.
 */
export function createBelief({ stores, held }: OwnCounts): Belief {
  const families = new Map<string, Versions>()
  for (const { note, versions } of held) {
    // Whoever changed a note had seen its copies.
    for (const id of homesOf(note)) families.set(id, joinVersions(families.get(id) ?? {}, versions))
  }
  const withoutOwn = (versions: Versions): Versions =>
    Object.fromEntries(Object.entries(versions).filter(([store]) => !Object.hasOwn(stores, store)))
  return ({ note, versions }, here) => {
    if (versionWeight(versions) === 0) return false
    const family = homesOf(note).map((id) => families.get(id) ?? {})
    const recorded = family.reduce(joinVersions)
    const most = Object.keys(recorded).length === 0 ? stores : recorded
    if (Object.keys(stores).some((store) => countOf(versions, store) > countOf(most, store))) return false
    const orders = here.map((one) => compareVersions(versions, one.versions))
    if (orders.includes('before')) return true
    if (orders.includes('equal')) return false
    const others = withoutOwn(versions)
    return !here.some((one) => isWithin(one.versions, versions) && isWithin(others, one.versions))
  }
}

/** The notes that a note is a version of: itself, and the one it is a copy of. */
const homesOf = ({ id, conflictOf }: VersionedNote['note']): readonly string[] =>
  conflictOf === null ? [id] : [id, conflictOf]

/** Whether `a` has seen nothing that `b` has not. */
const isWithin = (a: Versions, b: Versions): boolean => ['equal', 'before'].includes(compareVersions(a, b))
