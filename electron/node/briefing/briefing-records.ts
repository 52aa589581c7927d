import type { KeptBriefing, UnreadableBriefing } from '#contract/briefings/briefings'
import type { BridgeError } from '#contract/errors'
import type { Purge } from '#contract/notes/notes'
import { briefingLimits, briefingRecords } from '#core/briefing/briefing'
import type { BriefingNote } from '#core/briefing/material'
import { readRecord } from '#core/records/read-record'
import { ok, type Result } from '#core/result'
import { refused } from '../notes/notes-failure'
import type { NotesHome } from '../notes/notes-home'
import { purgeBriefing, thinOfBriefing } from '../notes/notes-purge'

/** Briefings as records of the store of notes: the same file, transactions and backups. */
export interface BriefingRecords {
  /** All, those in the bin with them. One that this version cannot read is left where it is, and listed with the reason. */
  readonly list: () => Result<ListedBriefings, BridgeError>
  /** A kept briefing as it lies in the store, whatever its form; `null` when there is none. */
  readonly raw: (id: string) => Result<unknown, BridgeError>
  /** Keeps a briefing, and puts it into the bin or takes it out. Answers after the commit. */
  readonly keep: (kept: KeptBriefing) => Result<void, BridgeError>
  /** Removes one for good; refuses one that is not in the bin. Answers after the commit. */
  readonly purge: (id: string) => Result<Purge, BridgeError>
  /** Takes one that was removed for good out of the backups. */
  readonly thinBackups: (id: string) => Result<Purge, BridgeError>
  /** The reader's notes, private ones too: `chooseNotes` is the gate. */
  readonly notes: () => Result<readonly BriefingNote[], BridgeError>
}

/** What of the kept briefings can be read, and what cannot. */
export interface ListedBriefings {
  readonly briefings: readonly KeptBriefing[]
  readonly unreadable: readonly UnreadableBriefing[]
}

/** As much of a name as a record of any form has. */
function titleIn(value: unknown): string {
  const hasTitle = typeof value === 'object' && value !== null && 'title' in value
  return hasTitle && typeof value.title === 'string' ? value.title.slice(0, briefingLimits.line) : ''
}

/** @param home - where the notes live */
export function createBriefingRecords(home: NotesHome): BriefingRecords {
  return {
    list: () => {
      const opened = home.current()
      if (!opened.ok) return refused(opened.error)
      const records = opened.value.store.listRecords('briefing', { bin: 'with' })
      if (!records.ok) return refused(records.error)
      const briefings: KeptBriefing[] = []
      const unreadable: UnreadableBriefing[] = []
      for (const { id, value, deletedAt } of records.value) {
        const read = readRecord(briefingRecords, value)
        if (read.ok) briefings.push({ briefing: read.value, deletedAt })
        else unreadable.push({ id, title: titleIn(value), why: read.error })
      }
      return ok({ briefings, unreadable })
    },
    raw: (id) => {
      const opened = home.current()
      if (!opened.ok) return refused(opened.error)
      const records = opened.value.store.listRecords('briefing', { bin: 'with' })
      if (!records.ok) return refused(records.error)
      return ok(records.value.find((record) => record.id === id)?.value ?? null)
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
      const purged = purgeBriefing(home, opened.value.store, id)
      return purged.ok ? purged : refused(purged.error)
    },
    thinBackups: (id) => {
      const opened = home.current()
      if (!opened.ok) return refused(opened.error)
      const left = thinOfBriefing(home.file, opened.value.store, id)
      return left.ok ? left : refused(left.error)
    },
    notes: () => {
      const opened = home.current()
      if (!opened.ok) return refused(opened.error)
      const notes = opened.value.store.listNotes()
      return notes.ok ? ok(notes.value.map(({ note }) => note)) : refused(notes.error)
    },
  }
}
