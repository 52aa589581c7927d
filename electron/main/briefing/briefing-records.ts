import type { KeptBriefing } from '#contract/briefings'
import type { BridgeError } from '#contract/errors'
import { briefingSchema } from '#core/briefing/briefing'
import type { BriefingNote } from '#core/briefing/material'
import { ok, type Result } from '#core/result'
import { logError } from '../log/log'
import { refused } from '../notes/notes-failure'
import type { NotesHome } from '../notes/notes-home'

/** Briefings as records of the store of notes: the same file, transactions and backups. */
export interface BriefingRecords {
  /** All, those in the bin with them. One written by a newer version, or damaged, is left where it is and not listed. */
  readonly list: () => Result<readonly KeptBriefing[], BridgeError>
  /** Keeps a briefing, and puts it into the bin or takes it out. Answers after the commit. */
  readonly keep: (kept: KeptBriefing) => Result<void, BridgeError>
  /** Removes one for good; refuses one that is not in the bin. Answers after the commit. */
  readonly purge: (id: string) => Result<void, BridgeError>
  /** The reader's notes, private ones too: `chooseNotes` is the gate. */
  readonly notes: () => Result<readonly BriefingNote[], BridgeError>
}

/** @param home - where the notes live */
export function createBriefingRecords(home: NotesHome): BriefingRecords {
  return {
    list: () => {
      const opened = home.current()
      if (!opened.ok) return refused(opened.error)
      const records = opened.value.store.listRecords('briefing', { bin: 'with' })
      if (!records.ok) return refused(records.error)
      return ok(
        records.value.flatMap(({ value, deletedAt }) => {
          const parsed = briefingSchema.safeParse(value)
          return parsed.success ? [{ briefing: parsed.data, deletedAt }] : []
        }),
      )
    },
    keep: ({ briefing, deletedAt }) => {
      const opened = home.current()
      if (!opened.ok) return refused(opened.error)
      const { store } = opened.value
      const { id } = briefing
      const saved = store.saveRecord({ kind: 'briefing', id, declaration: null, value: briefing })
      if (!saved.ok) return refused(saved.error)
      // Saving takes a record out of the bin.
      if (deletedAt !== null) {
        const binned = store.binRecord('briefing', id, deletedAt)
        if (!binned.ok) return refused(binned.error)
      }
      home.changed()
      return ok(undefined)
    },
    purge: (id) => {
      const opened = home.current()
      if (!opened.ok) return refused(opened.error)
      const purged = opened.value.store.purgeRecord('briefing', id)
      if (!purged.ok) return refused(purged.error)
      // The removal stands; what could not be overwritten is when the notes are next opened.
      const scrubbed = opened.value.store.scrub()
      if (!scrubbed.ok) logError('overwriting a briefing that was removed', scrubbed.error.code)
      home.changed()
      return ok(undefined)
    },
    notes: () => {
      const opened = home.current()
      if (!opened.ok) return refused(opened.error)
      const notes = opened.value.store.listNotes()
      return notes.ok ? ok(notes.value.map(({ note }) => note)) : refused(notes.error)
    },
  }
}
