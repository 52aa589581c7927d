import type { Result } from '../result'
import type { ImportFailure } from './exchange/import'
import type { MergeOutcome, VersionedNote } from './merge'
import type { Note } from './note'
import type { Versions } from './versions'

/** What can go wrong in a store. For each, a person has to do something different. */
export const storeFailureCodes = [
  'disk-full',
  'read-only',
  'no-permission',
  'input-output',
  'damaged',
  'newer-schema',
  'in-use',
  'in-the-way',
  'invalid',
  'not-found',
  'closed',
] as const
export type StoreFailureCode = (typeof storeFailureCodes)[number]

/** What is wrong with a file of notes. */
export type Damage =
  | { readonly what: 'foreign-schema' | 'entry-altered' | 'not-notes' | 'newer' | 'removals-unreadable' }
  /** An entry that does not parse. */
  | { readonly what: 'entry-unreadable'; readonly kind: RecordKind | 'note'; readonly id: string }
  /** What SQLite, or the system, says of the file: technical, in English. */
  | { readonly what: 'reported'; readonly report: string }

/** What is to be said of a failure beyond its code. */
export type StoreDetail =
  | { readonly kind: 'note-not-valid'; readonly problem: string }
  /** In UTF-16 units, tags and places with them. */
  | { readonly kind: 'note-too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'record-not-valid' | 'id-not-valid' | 'note-not-binned' | 'record-not-binned' }
  | { readonly kind: 'entry-missing'; readonly entry: RecordKind | 'note'; readonly id: string }
  | { readonly kind: 'entry-unreadable'; readonly entry: RecordKind | 'note'; readonly id: string }
  /** Damage, and no whole backup that could be restored. */
  | { readonly kind: 'no-backup' }
  /** The file is not there, but its backups are. */
  | { readonly kind: 'gone' }
  /** Found by a look that changes nothing. */
  | { readonly kind: 'damage-found'; readonly damage: readonly Damage[] }
  | { readonly kind: 'backup-unusable'; readonly damage: Damage }
  | { readonly kind: 'backup-missing' }
  /** Of a newer version of the app, in a form that this one cannot even read. */
  | { readonly kind: 'newer-form' }
  | {
      readonly kind: 'stranger'
      readonly name: string
      readonly folder: string
      readonly found: 'folder-for-file' | 'file-for-folder' | 'folder-not-empty'
    }
  | { readonly kind: 'not-open-here' }
  | { readonly kind: 'app-closing' }
  | { readonly kind: 'import-not-backed-up'; readonly failure: StoreFailure }
  /** The file of an import cannot be read: in words that `notes/exchange` made. */
  | { readonly kind: 'import-unreadable'; readonly problem: ImportFailure }

/** Why a store did not do what was asked. `words/failures/store.ts` makes the sentences of it. */
export interface StoreFailure {
  readonly code: StoreFailureCode
  /** Where it is missing, the code says all. */
  readonly detail?: StoreDetail
}

/** Thrown inside the store to undo a transaction; {@link NoteStore} methods turn it into a `Result`. */
export class StoreFault extends Error {
  readonly failure: StoreFailure

  constructor(failure: StoreFailure, options?: ErrorOptions) {
    super(failure.detail ? `${failure.code}: ${failure.detail.kind}` : failure.code, options)
    this.name = 'StoreFault'
    this.failure = failure
  }
}

/** A note as the store holds it. */
export interface StoredNote extends VersionedNote {
  /** The store's count of changes when this note last changed. */
  readonly sequence: number
  /** The count when it came into this store: the order of notes. */
  readonly order: number
}

/**
 * Other things stored with the same care as notes. `edition` is the text of every edition that notes were made in: with
 * it, notes follow their words into the next edition.
 */
export const recordKinds = ['place', 'saved-search', 'briefing', 'edition'] as const
export type RecordKind = (typeof recordKinds)[number]

/** A place, saved search or briefing. Its owner parses `value` by its own schema. */
export interface StoredRecord {
  readonly kind: RecordKind
  readonly id: string
  /** The declaration it belongs to, or `null` for all. */
  readonly declaration: string | null
  readonly value: unknown
  readonly versions: Versions
  readonly sequence: number
  readonly order: number
  readonly deletedAt: string | null
}

export type RecordDraft = Pick<StoredRecord, 'kind' | 'id' | 'declaration' | 'value'>

/** One entry of the change journal. */
export interface StoreChange {
  readonly sequence: number
  readonly kind: RecordKind | 'note'
  readonly id: string
  readonly action: 'saved' | 'binned' | 'removed'
}

export interface StoreStatus {
  /** `read-only` when the file was written by a newer version of the app. */
  readonly mode: 'read-write' | 'read-only'
  readonly schemaVersion: number
  /** Changes counted so far. */
  readonly sequence: number
  /** Names this store among others in {@link Versions}. */
  readonly storeId: string
  readonly notes: { readonly live: number; readonly binned: number }
  readonly records: Readonly<Record<RecordKind, number>>
}

export interface NoteQuery {
  readonly declaration?: string
  /** Default `without`. */
  readonly bin?: 'without' | 'only' | 'with'
}

type Outcome<Value> = Result<Value, StoreFailure>

/**
 * Where notes are kept. Every method that changes something does so in one transaction and returns `ok` only after the
 * commit has reached the disk; on failure nothing has changed and the same call can be made again. Lists are in the
 * order in which notes were added, whatever the clock said.
 */
export interface NoteStore {
  listNotes(query?: NoteQuery): Outcome<readonly StoredNote[]>
  getNote(id: string): Outcome<StoredNote | null>
  /** Creates or replaces. The answer has the notes' new versions and sequences, in the order given. */
  saveNotes(notes: readonly Note[]): Outcome<readonly StoredNote[]>
  /** @param now - ISO 8601 time to show in the bin */
  binNotes(ids: readonly string[], now: string): Outcome<readonly StoredNote[]>
  restoreNotes(ids: readonly string[]): Outcome<readonly StoredNote[]>
  /** Removes for good; refuses a note that is not in the bin. */
  purgeNotes(ids: readonly string[]): Outcome<number>
  /** Imports notes of another store or an export. What was here is never lost (see `mergeNote`). */
  mergeNotes(incoming: readonly VersionedNote[]): Outcome<readonly MergeOutcome[]>
  listRecords(kind: RecordKind, query?: NoteQuery): Outcome<readonly StoredRecord[]>
  saveRecord(draft: RecordDraft): Outcome<StoredRecord>
  binRecord(kind: RecordKind, id: string, now: string): Outcome<StoredRecord>
  restoreRecord(kind: RecordKind, id: string): Outcome<StoredRecord>
  /** Removes for good; refuses a record that is not in the bin. */
  purgeRecord(kind: RecordKind, id: string): Outcome<void>
  /**
   * Overwrites what was removed for good, so that no byte of its text is left in the store. If this fails, the notes
   * are still removed, and overwriting is tried again when the store is next opened.
   */
  scrub(): Outcome<void>
  /** Changes after `sequence`, oldest first; several changes of one thing show as the last. */
  changesSince(sequence: number): Outcome<readonly StoreChange[]>
  status(): Outcome<StoreStatus>
  close(): Outcome<void>
}
