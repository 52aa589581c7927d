import { readFile } from 'node:fs/promises'
import type { BridgeError } from '#contract/errors'
import type { Exporting, NotesImport } from '#contract/notes'
import type { Declaration } from '#core/document/declaration'
import { declarationUnits } from '#core/notes/anchoring/declaration-units'
import { createEditionIndex } from '#core/notes/anchoring/edition-index'
import { editionKey } from '#core/notes/anchoring/edition-key'
import { createQuoteResolver } from '#core/notes/anchoring/resolve-quote'
import { exportCsv } from '#core/notes/exchange/export-csv'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import { exportMarkdown } from '#core/notes/exchange/export-markdown'
import { type ImportReport, readImport, reportImport } from '#core/notes/exchange/import'
import type { NoteStore, StoreFailure } from '#core/notes/store'
import { failure, ok, type Result } from '#core/result'
import { saveFile } from '../briefing/save-file'
import { sha256 } from '../notes-store/open-store'

/** Extensions by format, for the dialog. */
export const exportExtensions: Readonly<Record<Exporting['format'], string>> = {
  jsonld: 'jsonld',
  markdown: 'md',
  csv: 'csv',
}

/** Writes the chosen notes to `path`, whole or not at all. */
export async function exportNotes(
  store: NoteStore,
  { format, ids, includePrivate, includeBinned }: Exporting,
  path: string,
  now: Date,
): Promise<Result<void, StoreFailure | BridgeError>> {
  const notes = store.listNotes({ bin: 'with' })
  if (!notes.ok) return notes
  const wanted = ids === null ? null : new Set(ids)
  const chosen = wanted ? notes.value.filter(({ note }) => wanted.has(note.id)) : notes.value
  const options = { includePrivate, includeBinned }
  const { text } = {
    jsonld: () => exportJsonLd(chosen, now.toISOString(), options),
    markdown: () => exportMarkdown(chosen, options),
    csv: () => exportCsv(chosen, options),
  }[format]()
  const saved = await saveFile(path, Buffer.from(text), undefined, 'your notes are safe')
  return saved.ok ? ok(undefined) : failure({ code: 'not-saved', message: saved.error.message })
}

/** Takes in the notes of a file. Rejects when the file cannot be read; what is here is never lost. */
export async function importNotes(
  store: NoteStore,
  declaration: Declaration,
  path: string,
  now: Date,
): Promise<Result<ImportReport, StoreFailure>> {
  const read = readImport(await readFile(path, 'utf8'), {
    declaration: declaration.id,
    edition: editionKey(declaration.edition),
    resolve: createQuoteResolver(createEditionIndex(declarationUnits(declaration))),
    hash: sha256,
    now: now.toISOString(),
  })
  if (!read.ok) return failure({ code: 'invalid', message: read.error.message })
  const merged = store.mergeNotes(read.value.notes)
  return merged.ok ? ok(reportImport(merged.value, read.value.rejected)) : merged
}

/** All notes of a declaration, those in the bin with them, as the window holds them. */
export function notesOf(store: NoteStore, declaration: string): Result<NotesImport['notes'], StoreFailure> {
  const notes = store.listNotes({ declaration, bin: 'with' })
  return notes.ok ? ok(notes.value.map(({ note, order }) => ({ note, order }))) : notes
}
