import { readFile } from 'node:fs/promises'
import type { Declaration } from '#core/document/declaration'
import { declarationUnits } from '#core/notes/anchoring/declaration-units'
import { createEditionIndex } from '#core/notes/anchoring/edition-index'
import { editionKey } from '#core/notes/anchoring/edition-key'
import { createQuoteResolver } from '#core/notes/anchoring/resolve-quote'
import type { ForeignHome } from '#core/notes/exchange/foreign'
import { type ImportReport, readImport, reportImport } from '#core/notes/exchange/import'
import type { StoreFailure } from '#core/notes/store'
import { failure, ok, type Result } from '#core/result'
import { type Backup, backupFolder, takeBackup } from '../store/backups'
import { type OpenedStore, sha256 } from '../store/open-store'

/** Where notes go. */
export interface ImportTarget {
  readonly opened: OpenedStore
  /** Path of the file of notes: its backups lie beside it. */
  readonly file: string
  readonly declaration: Declaration
}

export interface Imported {
  readonly report: ImportReport
  /** Made before anything was changed; `null` when the file contained nothing to import. */
  readonly backup: Backup | null
}

/** What is needed to read the entries that other tools wrote. */
export function importHome(declaration: Declaration, now: Date): ForeignHome {
  return {
    declaration: declaration.id,
    edition: editionKey(declaration.edition),
    resolve: createQuoteResolver(createEditionIndex(declarationUnits(declaration))),
    hash: sha256,
    now: now.toISOString(),
  }
}

/**
 * Imports the notes of a file, after a backup of what is here: newer words of another store replace ours, and we cannot
 * know whether that store exists. Rejects when the file cannot be read.
 */
export async function importNotes(
  { opened, file, declaration }: ImportTarget,
  path: string,
  now: Date,
): Promise<Result<Imported, StoreFailure>> {
  const read = readImport(await readFile(path, 'utf8'), importHome(declaration, now))
  if (!read.ok)
    return failure({ code: 'invalid', detail: { kind: 'import-unreadable', problem: read.error } })
  const { notes, rejected } = read.value
  if (notes.length === 0) return ok({ report: reportImport([], rejected), backup: null })
  const backup = takeBackup(opened.database, backupFolder(file), 'import', now)
  if (!backup.ok) {
    return failure({
      code: backup.error.code,
      detail: { kind: 'import-not-backed-up', failure: backup.error },
    })
  }
  const merged = opened.store.mergeNotes(notes)
  return merged.ok ? ok({ report: reportImport(merged.value, rejected), backup: backup.value }) : merged
}
