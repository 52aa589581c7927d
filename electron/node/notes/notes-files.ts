import type { BridgeError } from '#contract/errors'
import { notWritten } from '#contract/files/files'
import type { Exporting, NotesImport } from '#contract/notes/notes'
import { localDay } from '#core/local-day'
import { exportCsv } from '#core/notes/exchange/export-csv'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import { exportMarkdown } from '#core/notes/exchange/export-markdown'
import { exportCslJson, exportRis, type TextReferences } from '#core/notes/exchange/export-references'
import type { NotesFileWords } from '#core/notes/exchange/notes-file-words'
import type { Origins } from '#core/notes/exchange/origins'
import { selectForExport } from '#core/notes/exchange/select'
import type { NoteStore, StoreFailure } from '#core/notes/store'
import { failure, ok, type Result } from '#core/result'
import { saveFile } from '../files/save-file'

/** Extensions by format, for the dialog. */
export const exportExtensions: Readonly<Record<Exporting['format'], string>> = {
  jsonld: 'jsonld',
  markdown: 'md',
  csv: 'csv',
  ris: 'ris',
  'csl-json': 'json',
}

/** The declarations whose notes an export holds, by id. */
export function textsOfExport(
  store: NoteStore,
  exporting: Exporting,
): Result<readonly string[], StoreFailure> {
  const asked = notesAskedFor(store, exporting)
  if (!asked.ok) return asked
  const { chosen } = selectForExport(asked.value, exporting)
  return ok([...new Set(chosen.map(({ note }) => note.declaration))].toSorted())
}

function notesAskedFor(store: NoteStore, { ids }: Pick<Exporting, 'ids'>) {
  const notes = store.listNotes({ bin: 'with' })
  if (!notes.ok || ids === null) return notes
  const wanted = new Set(ids)
  return ok(notes.value.filter(({ note }) => wanted.has(note.id)))
}

/** What is known of the texts that notes are on. */
export interface TextsOfNotes {
  readonly origins: Origins
  readonly references: TextReferences
}

/** Writes the chosen notes to `path`, either completely or not at all. */
export async function exportNotes(
  store: NoteStore,
  exporting: Exporting,
  path: string,
  now: Date,
  words: NotesFileWords,
  { origins, references }: TextsOfNotes,
): Promise<Result<void, StoreFailure | BridgeError>> {
  const asked = notesAskedFor(store, exporting)
  if (!asked.ok) return asked
  const chosen = asked.value
  const { format, includePrivate, includeBinned } = exporting
  const options = { includePrivate, includeBinned }
  const { text } = {
    jsonld: () => exportJsonLd(chosen, now.toISOString(), origins, options),
    markdown: () => exportMarkdown(chosen, words, origins, options),
    csv: () => exportCsv(chosen, words, origins, options),
    ris: () => exportRis(chosen, words, references, localDay(now), options),
    'csl-json': () => exportCslJson(chosen, words, references, localDay(now), options),
  }[format]()
  const saved = await saveFile(path, Buffer.from(text))
  return saved.ok
    ? ok(undefined)
    : failure({
        code: 'not-saved',
        why: notWritten(saved.error, 'notes'),
      })
}

/** All notes of a declaration, including those in the bin, in the form of the window. */
export function notesOf(store: NoteStore, declaration: string): Result<NotesImport['notes'], StoreFailure> {
  const notes = store.listNotes({ declaration, bin: 'with' })
  return notes.ok ? ok(notes.value.map(({ note, order }) => ({ note, order }))) : notes
}
