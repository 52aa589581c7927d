import type { RecordKind, StoreChange } from './store'
import type { Versions } from './versions'

/** One kept thing, as stored. */
export interface Row {
  readonly kind: RecordKind | 'note'
  readonly id: string
  readonly declaration: string | null
  /** For a conflict copy, the note it is a copy of; else `null`. */
  readonly family: string | null
  /** JSON text, well-formed and without NUL (`JSON.stringify` escapes lone surrogates and control characters). */
  readonly json: string
  readonly versions: string
  readonly order: number
  readonly sequence: number
  readonly deletedAt: string | null
}

export interface RowQuery {
  readonly kind: Row['kind']
  readonly declaration?: string
  readonly bin: 'without' | 'only' | 'with'
}

/**
 * The storage under a note store: a table of rows. Methods throw `StoreFault`. The real one is SQLite; the one for
 * renderer tests is a map.
 */
export interface RowTable {
  readonly mode: 'read-write' | 'read-only'
  readonly schemaVersion: number
  readonly storeId: string
  /** Names that this store had before it was restored from a backup, each with how far it had counted. */
  readonly formerStores: Versions
  /** Runs `work` and commits; when it throws, nothing has changed. Returns only after the commit. */
  transaction<Value>(work: () => Value): Value
  /** Counts one change and returns its number; only inside a transaction. */
  nextSequence(): number
  currentSequence(): number
  get(kind: Row['kind'], id: string): Row | null
  /** In `order`. */
  list(query: RowQuery): Row[]
  /** Conflict copies of a note. */
  listFamily(id: string): Row[]
  put(row: Row): void
  /**
   * Removes a row and leaves an entry in the change journal.
   *
   * @param by - a merge removes conflict copies that a newer version has seen; only what the reader removed is to be
   *   removed from the backups too
   */
  remove(kind: Row['kind'], id: string, sequence: number, by: 'reader' | 'merge'): void
  /** Erases the traces of what was removed, where the storage has any. Call it after the commit. */
  scrub(): void
  changesSince(sequence: number): StoreChange[]
  count(kind: Row['kind'], bin: 'without' | 'only'): number
  close(): void
}
