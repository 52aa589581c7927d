import type { NotesPurge, NoteTraces, Purge } from '#contract/notes/notes'
import { attempt } from '#core/notes/row-reading'
import type { NoteStore, StoreFailure } from '#core/notes/store'
import { ok, type Result } from '#core/result'
import { guard } from '../store/failures'
import type { OpenedStore } from '../store/open-store'
import { readRemovals } from '../store/removals'
import { backupsHolding, findTraces, type Removed, type Traces, thinBackups } from '../store/thin-backups'
import { type NotesHome, shown } from './notes-home'

const nowhere: NoteTraces = { backups: [], files: [] }

const shownTraces = ({ backups, files }: Traces): NoteTraces => ({ backups: backups.map(shown), files })

/** If the store cannot say whether a note is there, the note counts as existing and is not removed from any backup. */
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
 * Overwrites what was just removed, then finds where else it can be read. After the removal nothing counts as a
 * failure: what could not be done is reported with the result.
 */
function afterRemoval(home: NotesHome, store: NoteStore, removed: Removed): Purge {
  const scrubbed = store.scrub()
  const traces = findTraces(home.file, removed)
  home.changed()
  return {
    traces: traces.ok ? shownTraces(traces.value) : nowhere,
    problem: scrubbed.ok ? (traces.ok ? null : { what: 'not-looked' }) : { what: 'not-overwritten' },
  }
}

/** On failure, the backups before it have been rewritten, so what is left is still looked for. */
function thin(file: string, ...removed: readonly Removed[]): Result<Purge, StoreFailure> {
  const thinned = thinBackups(file, ...removed)
  const traces = findTraces(file, ...removed)
  if (!traces.ok) return traces
  return ok({
    traces: shownTraces(traces.value),
    problem: thinned.ok ? null : { what: 'not-thinned', failure: thinned.error },
  })
}

/** Removes notes in the bin for good, overwrites them in the store, and says where else they are. */
export function purgeNotes(
  home: NotesHome,
  store: NoteStore,
  ids: readonly string[],
): Result<NotesPurge, StoreFailure> {
  const purged = store.purgeNotes(ids)
  if (!purged.ok) return purged
  return ok({ removed: purged.value, ...afterRemoval(home, store, removedNotes(store, ids)) })
}

/** Removes notes that were removed for good from the backups too; answers where they can still be read. */
export function thinOfNotes(
  file: string,
  store: NoteStore,
  ids: readonly string[],
): Result<Purge, StoreFailure> {
  return thin(file, removedNotes(store, ids))
}

/** Removes a briefing in the bin for good, as {@link purgeNotes} does notes. */
export function purgeBriefing(home: NotesHome, store: NoteStore, id: string): Result<Purge, StoreFailure> {
  const purged = store.purgeRecord('briefing', id)
  return purged.ok ? ok(afterRemoval(home, store, removedBriefings(store, [id]))) : purged
}

/** Removes a briefing that was removed for good from the backups too. */
export function thinOfBriefing(file: string, store: NoteStore, id: string): Result<Purge, StoreFailure> {
  return thin(file, removedBriefings(store, [id]))
}

/** How many backups still list something that was ever removed for good. */
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

/** Removes everything that was removed for good from the backups too; answers where it can still be read. */
export function thinOfAll(file: string, opened: OpenedStore): Result<Purge, StoreFailure> {
  const removed = everythingRemoved(file, opened)
  return removed.ok ? thin(file, ...removed.value) : removed
}
