import type { NotesPurge, NoteTraces } from '#contract/notes'
import type { NoteStore, StoreFailure } from '#core/notes/store'
import { ok, type Result } from '#core/result'
import { findTraces, type Removed, type Traces, thinBackups } from '../notes-store/thin-backups'
import { type NotesHome, shown } from './notes-home'

const nowhere: NoteTraces = { backups: [], files: [] }

const NOT_OVERWRITTEN =
  'The notes are removed, but their words could not be overwritten in the file yet: the disk may be full, or reported an error. Free some space, then start the app again: it overwrites them then.'
const NOT_LOOKED =
  'The notes are removed, but the backups could not be looked through. They may still hold them. Check that the data folder can be read.'

const shownTraces = ({ backups, files }: Traces): NoteTraces => ({ backups: backups.map(shown), files })

/** A note whose store cannot say whether it is there counts as kept: it is then taken out of nothing. */
function removedOf(store: NoteStore, ids: readonly string[]): Removed {
  const isKept = (id: string): boolean => {
    const note = store.getNote(id)
    return !note.ok || note.value !== null
  }
  return { ids: new Set(ids.filter((id) => !isKept(id))), isKept }
}

/**
 * Removes notes in the bin for good and overwrites what they were, then looks where else they can be read. Once they are
 * removed nothing is a failure any more: what could not be done is told beside it.
 */
export function purgeNotes(
  home: NotesHome,
  store: NoteStore,
  ids: readonly string[],
): Result<NotesPurge, StoreFailure> {
  const purged = store.purgeNotes(ids)
  if (!purged.ok) return purged
  const scrubbed = store.scrub()
  const traces = findTraces(home.file, removedOf(store, ids))
  home.changed()
  return ok({
    removed: purged.value,
    traces: traces.ok ? shownTraces(traces.value) : nowhere,
    problem: scrubbed.ok ? (traces.ok ? null : NOT_LOOKED) : NOT_OVERWRITTEN,
  })
}

/** Takes notes that were removed for good out of the backups; answers where they can still be read. */
export function thinOfNotes(
  file: string,
  store: NoteStore,
  ids: readonly string[],
): Result<NoteTraces, StoreFailure> {
  const removed = removedOf(store, ids)
  const thinned = thinBackups(file, removed)
  if (!thinned.ok) return thinned
  const traces = findTraces(file, removed)
  return traces.ok ? ok(shownTraces(traces.value)) : traces
}
