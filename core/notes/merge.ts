import { canonicalNote, type Note } from './note'
import { canonicalVersions, compareVersions, type Versions, versionWeight } from './versions'

/** A note with the changes it has seen: what a store keeps and an export carries. */
export interface VersionedNote {
  readonly note: Note
  readonly versions: Versions
}

/** A hash with at least 32 hexadecimal digits, e.g. SHA-256; it names things, it protects nothing. */
export type HexHash = (text: string) => string

export type MergeOutcome =
  | { readonly kind: 'new' | 'changed' | 'unchanged' | 'older'; readonly id: string }
  /** Two versions that do not know each other: both are kept, the other one as `copy`, marked `conflictOf`. */
  | { readonly kind: 'conflict'; readonly id: string; readonly copy: string }

/** An RFC 9562 version 8 UUID made of a hash: the same text gives the same id on every machine. */
export function uuidFromText(text: string, hash: HexHash): string {
  const hex = hash(text).slice(0, 32)
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const fingerprint = ({ note, versions }: VersionedNote): string =>
  `${canonicalNote(note)} ${canonicalVersions(versions)}`

function copyId(version: VersionedNote, hash: HexHash): string {
  return uuidFromText(`conflict ${fingerprint(version)}`, hash)
}

function asCopy(version: VersionedNote, hash: HexHash): VersionedNote {
  return {
    note: { ...version.note, id: copyId(version, hash), conflictOf: version.note.id },
    versions: version.versions,
  }
}

/** What a merge works on. It is changed in place; `touched` names what has to be written or taken out. */
export interface MergeState {
  readonly notes: Map<string, VersionedNote>
  /** Ids of the conflict copies of a note, by that note's id. */
  readonly copies: Map<string, Set<string>>
  readonly touched: Set<string>
}

export function createMergeState(notes: Iterable<VersionedNote>): MergeState {
  const state: MergeState = { notes: new Map(), copies: new Map(), touched: new Set() }
  for (const version of notes) put(state, version)
  state.touched.clear()
  return state
}

function put(state: MergeState, version: VersionedNote): void {
  const { id, conflictOf } = version.note
  state.notes.set(id, version)
  state.touched.add(id)
  if (conflictOf === null) return
  const copies = state.copies.get(conflictOf) ?? new Set()
  state.copies.set(conflictOf, copies.add(id))
}

function takeOut(state: MergeState, id: string): void {
  const conflictOf = state.notes.get(id)?.note.conflictOf
  if (conflictOf) state.copies.get(conflictOf)?.delete(id)
  state.notes.delete(id)
  state.touched.add(id)
}

/** A copy in the form it had before it was copied; `null` for a copy edited since, which is a note of its own. */
function originalOf(copy: VersionedNote, parentConflict: string | null, hash: HexHash): VersionedNote | null {
  const { id, conflictOf } = copy.note
  if (conflictOf === null) return null
  const original = {
    note: { ...copy.note, id: conflictOf, conflictOf: parentConflict },
    versions: copy.versions,
  }
  return copyId(original, hash) === id ? original : null
}

/** The versions that no other has overtaken, without repetition, heaviest first: the first one keeps the id. */
function latest(versions: readonly VersionedNote[]): VersionedNote[] {
  const distinct = [...new Map(versions.map((version) => [fingerprint(version), version])).values()]
  return distinct
    .filter((a) => !distinct.some((b) => compareVersions(a.versions, b.versions) === 'before'))
    .sort((a, b) => {
      const weight = versionWeight(b.versions) - versionWeight(a.versions)
      return weight === 0 ? (fingerprint(a) < fingerprint(b) ? 1 : -1) : weight
    })
}

/**
 * Merges one note into `state`. What remains is the set of versions that no other version has overtaken, whatever
 * the order or number of merges: merging is idempotent and order-independent, and no unseen words are dropped.
 */
export function mergeNote(state: MergeState, arriving: VersionedNote, hash: HexHash): MergeOutcome {
  const home = arriving.note.conflictOf
  const original = home === null ? null : originalOf(arriving, parentOf(state, home), hash)
  const edited = original ? state.notes.get(arriving.note.id) : undefined
  if (original && edited && !originalOf(edited, parentOf(state, original.note.id), hash)) {
    return { kind: 'older', id: arriving.note.id }
  }
  const incoming = original ?? arriving
  const { id } = incoming.note
  const present = state.notes.get(id)
  const copies = [...(state.copies.get(id) ?? [])].flatMap((copy) => {
    const held = state.notes.get(copy)
    const version = held ? originalOf(held, incoming.note.conflictOf, hash) : null
    return version ? [version] : []
  })
  const known = present ? [present, ...copies] : copies
  if (known.length === 0) {
    put(state, incoming)
    return { kind: 'new', id }
  }
  const mark = fingerprint(incoming)
  if (known.some((version) => fingerprint(version) === mark)) return { kind: 'unchanged', id }
  if (known.some((version) => compareVersions(incoming.versions, version.versions) === 'before')) {
    return { kind: 'older', id }
  }
  const [primary = incoming, ...others] = latest([...known, incoming])
  for (const copy of copies) takeOut(state, copyId(copy, hash))
  put(state, primary)
  for (const other of others) {
    const copy = asCopy(other, hash)
    // A copy that the reader has changed since has the same id and knows more: it stays.
    if (!state.notes.has(copy.note.id)) put(state, copy)
  }
  const other = primary === incoming ? others[0] : incoming
  return other ? { kind: 'conflict', id, copy: copyId(other, hash) } : { kind: 'changed', id }
}

function parentOf(state: MergeState, id: string): string | null {
  return state.notes.get(id)?.note.conflictOf ?? null
}
