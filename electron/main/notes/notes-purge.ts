import type { NotesPurge, NoteTraces, Purge } from '#contract/notes'
import { attempt } from '#core/notes/row-reading'
import type { NoteStore, StoreFailure } from '#core/notes/store'
import { ok, type Result } from '#core/result'
import { guard } from '../notes-store/failures'
import type { OpenedStore } from '../notes-store/open-store'
import { readRemovals } from '../notes-store/removals'
import {
  backupsHolding,
  findTraces,
  type Removed,
  type Traces,
  thinBackups,
} from '../notes-store/thin-backups'
import { type NotesHome, shown } from './notes-home'

const nowhere: NoteTraces = { backups: [], files: [] }

const NOT_OVERWRITTEN =
  'It is removed, but its words could not be overwritten in the file yet: the disk may be full, or reported an error. Free some space, then start the app again: it overwrites them then.'
const NOT_LOOKED =
  'It is removed, but the backups could not be looked through. They may still hold it. Check that the data folder can be read.'

const shownTraces = ({ backups, files }: Traces): NoteTraces => ({ backups: backups.map(shown), files })

/** A note whose store cannot say whether it is there counts as kept: it is then taken out of nothing. */
function removedNotes(
  store: NoteStore,
  ids: Iterable<string>,
  copies: ReadonlySet<string> | null = null,
): Removed {
  const isKept = (id: string): boolean => {
    const note = store.getNote(id)
    return !note.ok || note.value !== null
  }
  return { kind: 'note', ids: new Set([...ids].filter((id) => !isKept(id))), copies, isKept }
}

/** The same of briefings. */
function removedBriefings(store: NoteStore, ids: Iterable<string>): Removed {
  const kept = store.listRecords('briefing', { bin: 'with' })
  const known = kept.ok ? new Set(kept.value.map(({ id }) => id)) : null
  const isKept = (id: string): boolean => known === null || known.has(id)
  return { kind: 'briefing', ids: new Set([...ids].filter((id) => !isKept(id))), copies: null, isKept }
}

/** All that was ever removed for good and did not come back. */
function everythingRemoved(
  file: string,
  { store, database }: OpenedStore,
): Result<readonly Removed[], StoreFailure> {
  return attempt(() =>
    guard(file, () => {
      const { notes, copies, briefings } = readRemovals(database)
      return [removedNotes(store, notes, copies), removedBriefings(store, briefings)]
    }),
  )
}

/**
 * Overwrites what was just removed, then looks where else it can be read. Once it is removed nothing is a failure any
 * more: what could not be done is told beside it.
 */
function afterRemoval(home: NotesHome, store: NoteStore, removed: Removed): Purge {
  const scrubbed = store.scrub()
  const traces = findTraces(home.file, removed)
  home.changed()
  return {
    traces: traces.ok ? shownTraces(traces.value) : nowhere,
    problem: scrubbed.ok ? (traces.ok ? null : NOT_LOOKED) : NOT_OVERWRITTEN,
  }
}

function thin(file: string, ...removed: readonly Removed[]): Result<NoteTraces, StoreFailure> {
  const thinned = thinBackups(file, ...removed)
  if (!thinned.ok) return thinned
  const traces = findTraces(file, ...removed)
  return traces.ok ? ok(shownTraces(traces.value)) : traces
}

/** Removes notes in the bin for good, to the last byte of the store, and says where else they are. */
export function purgeNotes(
  home: NotesHome,
  store: NoteStore,
  ids: readonly string[],
): Result<NotesPurge, StoreFailure> {
  const purged = store.purgeNotes(ids)
  if (!purged.ok) return purged
  return ok({ removed: purged.value, ...afterRemoval(home, store, removedNotes(store, ids)) })
}

/** Takes notes that were removed for good out of the backups; answers where they can still be read. */
export function thinOfNotes(
  file: string,
  store: NoteStore,
  ids: readonly string[],
): Result<NoteTraces, StoreFailure> {
  return thin(file, removedNotes(store, ids))
}

/** Removes a briefing in the bin for good, as {@link purgeNotes} does notes. */
export function purgeBriefing(home: NotesHome, store: NoteStore, id: string): Result<Purge, StoreFailure> {
  const purged = store.purgeRecord('briefing', id)
  return purged.ok ? ok(afterRemoval(home, store, removedBriefings(store, [id]))) : purged
}

/** Takes a briefing that was removed for good out of the backups. */
export function thinOfBriefing(file: string, store: NoteStore, id: string): Result<NoteTraces, StoreFailure> {
  return thin(file, removedBriefings(store, [id]))
}

/** How many backups still list something that was removed for good, whenever that was. */
export function countHolding(file: string, opened: OpenedStore): Result<number, StoreFailure> {
  const removed = everythingRemoved(file, opened)
  if (!removed.ok) return removed
  const holding = backupsHolding(file, ...removed.value)
  return holding.ok ? ok(holding.value.length) : holding
}

/** Where anything that was removed for good, notes and briefings, can still be read. */
export function tracesOfAll(file: string, opened: OpenedStore): Result<NoteTraces, StoreFailure> {
  const removed = everythingRemoved(file, opened)
  if (!removed.ok) return removed
  const traces = findTraces(file, ...removed.value)
  return traces.ok ? ok(shownTraces(traces.value)) : traces
}

/** Takes all that was removed for good out of the backups; answers where it can still be read. */
export function thinOfAll(file: string, opened: OpenedStore): Result<NoteTraces, StoreFailure> {
  const removed = everythingRemoved(file, opened)
  return removed.ok ? thin(file, ...removed.value) : removed
}
