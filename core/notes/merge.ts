import { type Belief, doubtedVersions, isDoubted } from './belief'
import { canonicalNote, type Note } from './note'
import { canonicalVersions, compareVersions, type Versions, versionWeight } from './versions'

/** A note with the changes it has seen: what a store contains and an export includes. */
export interface VersionedNote {
  readonly note: Note
  readonly versions: Versions
}

/** A hash with at least 32 hexadecimal digits, e.g. SHA-256; it is used for names only, not for protection. */
export type HexHash = (text: string) => string

/**
 * What was not done although the file asked for it. `not-believed`: its history cannot be true, so it is one version
 * among others and not a newer one. `kept-private`: a note, or its words, are private here. `not-binned`: the note is
 * live here.
 */
export type MergeRemark = 'not-believed' | 'kept-private' | 'not-binned'

export type MergeOutcome = { readonly remarks: readonly MergeRemark[] } & (
  | { readonly kind: 'new' | 'changed' | 'unchanged' | 'older'; readonly id: string }
  /** Two versions of which neither has seen the other. Both are kept, one of them as `copy`, marked `conflictOf`. */
  | { readonly kind: 'conflict'; readonly id: string; readonly copy: string }
)

/** An RFC 9562 version 8 UUID made of a hash: the same text gives the same id on every machine. */
export function uuidFromText(text: string, hash: HexHash): string {
  const hex = hash(text).slice(0, 32)
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const fingerprint = ({ note, versions }: VersionedNote): string =>
  `${canonicalNote(note)} ${canonicalVersions(versions)}`

/** What a version says, without what a merge may have changed in it. */
const wordsOf = ({ note }: VersionedNote): string =>
  canonicalNote({ ...note, visibility: 'private', deletedAt: null })

function copyId(version: VersionedNote, hash: HexHash): string {
  return uuidFromText(`conflict ${fingerprint(version)}`, hash)
}

function asCopy(version: VersionedNote, hash: HexHash): VersionedNote {
  return {
    note: { ...version.note, id: copyId(version, hash), conflictOf: version.note.id },
    versions: version.versions,
  }
}

/** What is known here, for checking a file against it. */
export interface MergeGuard {
  readonly believes: Belief
  /** Whether a text holds words of a private note. */
  readonly holdsPrivateWords: (body: string) => boolean
}

const trusting: MergeGuard = { believes: () => true, holdsPrivateWords: () => false }

/** What a merge works on. It is changed in place; `touched` names what has to be written or taken out. */
export interface MergeState {
  readonly guard: MergeGuard
  /** What was here before, whatever happened to it since. */
  readonly before: ReadonlyMap<string, VersionedNote>
  readonly notes: Map<string, VersionedNote>
  /** Ids of the conflict copies of a note, by that note's id. */
  readonly copies: Map<string, Set<string>>
  readonly touched: Set<string>
}

export function createMergeState(notes: Iterable<VersionedNote>, guard: MergeGuard = trusting): MergeState {
  const all = [...notes]
  const before = new Map(all.map((version) => [version.note.id, version]))
  const state: MergeState = { guard, before, notes: new Map(), copies: new Map(), touched: new Set() }
  for (const version of all) put(state, version)
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

/** Whether `b` has seen all of `a`. What is not believed has seen nothing. */
const overtakes = (b: VersionedNote, a: VersionedNote): boolean =>
  compareVersions(a.versions, b.versions) === 'before' && !isDoubted(b.versions)

/**
 * The versions that the arriving one has not replaced, and the arriving one, without repetition. The heaviest come
 * first, then those in the bin, then those not believed. The first one gets the id. A copy that is here is never
 * dropped for a newer version that was already here: the reader may have changed that version without looking at the
 * copy.
 */
function latest(known: readonly VersionedNote[], incoming: VersionedNote): VersionedNote[] {
  const left = [...known.filter((version) => !overtakes(incoming, version)), incoming]
  const distinct = [...new Map(left.map((version) => [fingerprint(version), version])).values()]
  return distinct.sort((a, b) => {
    if (isDoubted(a.versions) !== isDoubted(b.versions)) return isDoubted(a.versions) ? 1 : -1
    const [isGone, isOtherGone] = [a.note.deletedAt !== null, b.note.deletedAt !== null]
    if (isGone !== isOtherGone) return isGone ? 1 : -1
    const weight = versionWeight(b.versions) - versionWeight(a.versions)
    return weight === 0 ? (fingerprint(a) < fingerprint(b) ? 1 : -1) : weight
  })
}

/** The versions of a note that are here: itself and its copies, in the form they had before they were copied. */
function versionsHere(state: MergeState, { id, conflictOf }: Note, hash: HexHash) {
  const copies = [...(state.copies.get(id) ?? [])].flatMap((copy) => {
    const held = state.notes.get(copy)
    const version = held ? originalOf(held, conflictOf, hash) : null
    return version ? [version] : []
  })
  const present = state.notes.get(id)
  return { present, copies, known: present ? [present, ...copies] : copies }
}

/** Whether a note, one of its other versions, or its words are private here. */
function isPrivateHere(state: MergeState, note: Note): boolean {
  const homes = note.conflictOf === null ? [note.id] : [note.id, note.conflictOf]
  const family = homes.flatMap((id) => [id, ...(state.copies.get(id) ?? [])])
  const here = [state.notes, state.before].flatMap((notes) => family.flatMap((id) => notes.get(id) ?? []))
  if (here.some((held) => held.note.visibility === 'private')) return true
  // Words that are already public here were made public by the reader.
  const isKnown = here.some((held) => held.note.body === note.body)
  return !isKnown && state.guard.holdsPrivateWords(note.body)
}

/** An arriving version, without the claims that are not accepted. */
function tempered(
  state: MergeState,
  version: VersionedNote,
  known: readonly VersionedNote[],
  isBelieved: boolean,
  hash: HexHash,
): { readonly version: VersionedNote; readonly remarks: MergeRemark[] } {
  const { note } = version
  const isPublished = note.visibility === 'public' && isPrivateHere(state, note)
  const was = state.before.get(note.id)
  const isLive = [...known, ...(was ? [was] : [])].some((held) => held.note.deletedAt === null)
  const isBinned = note.deletedAt !== null && isLive
  const remarks: MergeRemark[] = [
    ...(isBelieved ? [] : (['not-believed'] as const)),
    ...(isPublished ? (['kept-private'] as const) : []),
    ...(isBinned ? (['not-binned'] as const) : []),
  ]
  if (remarks.length === 0) return { version, remarks }
  return {
    version: {
      note: {
        ...note,
        visibility: isPublished ? 'private' : note.visibility,
        deletedAt: isBinned ? null : note.deletedAt,
      },
      versions: isBelieved ? version.versions : doubtedVersions(hash(wordsOf(version))),
    },
    remarks,
  }
}

/**
 * Merges one note into `state`. The result is the set of versions that no other version has replaced, whatever the
 * order or number of merges: merging is idempotent and order-independent, and no unseen words are dropped. Whether a
 * note is private or live is not part of that: the value here wins (see `MergeRemark`).
 */
export function mergeNote(state: MergeState, arriving: VersionedNote, hash: HexHash): MergeOutcome {
  const home = arriving.note.conflictOf
  const original = home === null ? null : originalOf(arriving, parentOf(state, home), hash)
  const edited = original ? state.notes.get(arriving.note.id) : undefined
  if (original && edited && !originalOf(edited, parentOf(state, original.note.id), hash)) {
    return { kind: 'older', id: arriving.note.id, remarks: [] }
  }
  const said = original ?? arriving
  const { id } = said.note
  const { present, copies, known } = versionsHere(state, said.note, hash)
  const words = wordsOf(said)
  const mark = canonicalVersions(said.versions)
  const isKnown = known.some((held) => wordsOf(held) === words && canonicalVersions(held.versions) === mark)
  const isBelieved = isKnown || state.guard.believes(arriving, known)
  const { version: incoming, remarks } = tempered(state, said, known, isBelieved, hash)
  if (known.length === 0) {
    put(state, incoming)
    return { kind: 'new', id, remarks }
  }
  const isNoNews = isKnown || (!isBelieved && known.some((held) => wordsOf(held) === words))
  if (isNoNews) return { kind: 'unchanged', id, remarks: remarks.filter((one) => one === 'not-binned') }
  if (known.some((held) => compareVersions(incoming.versions, held.versions) === 'before')) {
    return { kind: 'older', id, remarks: [] }
  }
  const [primary = incoming, ...others] = latest(known, incoming)
  for (const copy of copies) takeOut(state, copyId(copy, hash))
  put(state, primary)
  for (const other of others) {
    const copy = asCopy(other, hash)
    // A copy that the reader has changed since then has the same id and has seen more, so it stays.
    if (!state.notes.has(copy.note.id)) put(state, copy)
  }
  const other = primary === incoming ? others[0] : incoming
  if (other) return { kind: 'conflict', id, copy: copyId(other, hash), remarks }
  const isSilent =
    present !== undefined &&
    copies.length === 0 &&
    canonicalNote(present.note) === canonicalNote(primary.note)
  return isSilent ? { kind: 'unchanged', id, remarks } : { kind: 'changed', id, remarks }
}

function parentOf(state: MergeState, id: string): string | null {
  return state.notes.get(id)?.note.conflictOf ?? null
}
