import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { notesFormats } from '#contract/notes/notes'
import { exportCsv } from '#core/notes/exchange/export-csv'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import { exportMarkdown } from '#core/notes/exchange/export-markdown'
import { exportCslJson, exportRis } from '#core/notes/exchange/export-references'
import { placeLabel, quotedText } from '#core/notes/exchange/labels'
import type { StoredNote } from '#core/notes/store'
import { keepFilesPrivate, narrowDataFolder } from '#node/files/private-files'
import { saveFile } from '#node/files/save-file'
import { originsOf } from '#node/library/origins'
import { textReferencesOf } from '#node/library/text-references'
import { importNotes } from '#node/notes/import-notes'
import { thinOfAll, tracesOfAll } from '#node/notes/notes-purge'
import { backupFolder, backupTo, takeBackup } from '#node/store/backups'
import { type OpenedStore, openStore } from '#node/store/open-store'
import { verifyStore } from '#node/store/verify'
import { failureWords } from '#words/failures/en'
import { terminalWords } from '#words/terminal/en'
import { extractWordsIn, wordsFor } from '#words/words'
import {
  type CommandContext,
  type CommandOutput,
  type DeclarationCommand,
  type OptionValues,
  printed,
  refused,
} from '../command'
import { damageText, missingText, openFailureText } from '../open-failure'

const { notesFile } = wordsFor('en')

const failed = (text: string): CommandOutput => ({ exitCode: 1, text })

const oneLine = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)

function listLine({ note }: StoredNote): string {
  const place = note.targets.map((target) => placeLabel(target, notesFile)).join('; ')
  const words = note.body === '' ? quotedText(note) : note.body
  return [note.id, place, note.colour, note.visibility, note.state, oneLine(words)].join('\t')
}

function list({ store }: OpenedStore): CommandOutput {
  const notes = store.listNotes()
  if (!notes.ok) return failed(failureWords.store(notes.error))
  return printed(
    notes.value.length === 0 ? terminalWords.notes.noNotes : notes.value.map(listLine).join('\n'),
  )
}

async function exportNotes(
  { store }: OpenedStore,
  { library, today }: CommandContext,
  options: OptionValues,
  now: string,
): Promise<CommandOutput> {
  const notes = store.listNotes({ bin: 'with' })
  if (!notes.ok) return failed(failureWords.store(notes.error))
  const chosen = { includePrivate: options['private'] === true, includeBinned: options['binned'] === true }
  const texts = notes.value.map(({ note }) => note.declaration)
  const origins = await originsOf(library, texts)
  const references = await textReferencesOf(
    library,
    texts,
    today,
    (language) => extractWordsIn(language).citation,
  )
  const formats = {
    jsonld: () => exportJsonLd(notes.value, now, origins, chosen),
    markdown: () => exportMarkdown(notes.value, notesFile, origins, chosen),
    csv: () => exportCsv(notes.value, notesFile, origins, chosen),
    ris: () => exportRis(notes.value, notesFile, references, today, chosen),
    'csl-json': () => exportCslJson(notes.value, notesFile, references, today, chosen),
  }
  const format = notesFormats.find((name) => name === options['format'])
  if (!format) return refused(terminalWords.notes.noFormat(String(options['format']), notesFormats))
  const { text, count, leftOut } = formats[format]()
  if (typeof options['out'] !== 'string') return printed(text.replace(/\r?\n$/, ''))
  const saved = await saveFile(resolve(options['out']), Buffer.from(text))
  if (!saved.ok) return failed(failureWords.save(saved.error, 'notes'))
  return printed(terminalWords.notes.exported(count, leftOut))
}

/** Ids of what an import treated in one way, below a line that says how. */
function named(ids: readonly string[], head: string): string[] {
  return ids.length === 0 ? [] : [head, ...ids.map((id) => `  ${id}`)]
}

async function importFrom(
  opened: OpenedStore,
  { reading }: CommandContext,
  store: string,
  file: string | undefined,
  now: Date,
): Promise<CommandOutput> {
  if (file === undefined) return refused(terminalWords.notes.noImportFile)
  if (!existsSync(file)) return failed(terminalWords.notes.importFileMissing(file))
  const { declaration } = reading
  const imported = await importNotes({ opened, file: store, declaration }, file, now)
  if (!imported.ok) return failed(failureWords.store(imported.error))
  const { report, backup } = imported.value
  const lines = [
    ...terminalWords.imported(report),
    ...named(report.changed, terminalWords.importHeads.changed),
    ...named(report.notBelieved, terminalWords.importHeads.notBelieved),
    ...named(report.notBinned, terminalWords.importHeads.notBinned),
    ...named(report.keptPrivate, terminalWords.importHeads.keptPrivate),
    ...(backup ? [terminalWords.notes.backedUpBefore(backup.path)] : []),
  ]
  return printed(lines.join('\n'))
}

function backup({ database }: OpenedStore, file: string, options: OptionValues, now: Date): CommandOutput {
  if (typeof options['out'] === 'string') {
    const written = backupTo(database, resolve(options['out']))
    return written.ok
      ? printed(terminalWords.notes.backedUp(options['out']))
      : failed(failureWords.store(written.error))
  }
  const taken = takeBackup(database, backupFolder(file), 'manual', now)
  return taken.ok
    ? printed(terminalWords.notes.backedUp(taken.value.path))
    : failed(failureWords.store(taken.error))
}

function verify(file: string, soleOwner: boolean): CommandOutput {
  const found = verifyStore(file, soleOwner)
  if (!found.ok) {
    return failed(
      found.error.code === 'damaged' ? damageText(found.error, file) : failureWords.store(found.error),
    )
  }
  const { schemaVersion, counts } = found.value
  const lines = [
    terminalWords.notes.counts(counts.live, counts.binned, counts.records),
    terminalWords.notes.whole,
    terminalWords.notes.schemaVersion(schemaVersion),
  ]
  return printed(lines.join('\n'))
}

/** Names below a line that says what they are; nothing when there are none. */
function namedFiles(words: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [words, ...names.map((name) => `  ${name}`)]
}

/** Names the backups that contain what was removed for good; with `--yes` rewrites them without it. */
function thin(opened: OpenedStore, file: string, options: OptionValues): CommandOutput {
  const found = tracesOfAll(file, opened)
  if (!found.ok) return failed(failureWords.store(found.error))
  const { backups, files } = found.value
  if (backups.length === 0 || options['yes'] !== true) {
    const lines = [
      ...namedFiles(
        terminalWords.thin.found(backups.length),
        backups.map(({ name }) => name),
      ),
      ...(backups.length > 0 ? [terminalWords.thin.toThin] : [terminalWords.thin.none]),
      ...namedFiles(terminalWords.thin.untouched, files),
    ]
    return printed(lines.join('\n'))
  }
  const left = thinOfAll(file, opened)
  if (!left.ok) return failed(failureWords.store(left.error))
  const { traces, problem } = left.value
  const lines = [
    problem ? failureWords.purge(problem) : terminalWords.thin.thinned(backups.length),
    ...namedFiles(
      terminalWords.thin.left,
      traces.backups.map(({ name }) => name),
    ),
    ...namedFiles(terminalWords.thin.untouched, traces.files),
  ]
  return lines.length === 1 && problem === null ? printed(lines.join()) : failed(lines.join('\n'))
}

const actions = ['list', 'export', 'import', 'verify', 'backup', 'thin'] as const

/** `notes list|export|import|verify|backup|thin`: the notes of a store, without a window. */
export const notesCommand: DeclarationCommand = {
  name: 'notes',
  reads: 'declaration',
  usage: `${actions.join('|')} [FILE] --store DIR [--format ${notesFormats.join('|')}] [--out FILE] [--private] [--binned] [--yes] [--unlock]`,
  summary: terminalWords.summaries.notes,
  options: {
    store: { type: 'string' },
    format: { type: 'string', default: 'jsonld' },
    out: { type: 'string' },
    private: { type: 'boolean', default: false },
    binned: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    unlock: { type: 'boolean', default: false },
  },
  run: async (context, [typed, input], options) => {
    const action = actions.find((name) => name === typed)
    if (!action) return refused(terminalWords.notes.noAction(actions))
    if (typeof options['store'] !== 'string') return refused(terminalWords.notes.noStore)
    const file = join(resolve(options['store']), 'notes.db')
    if (action !== 'import' && !existsSync(file)) return failed(missingText(options['store'], file))
    const soleOwner = options['unlock'] === true
    keepFilesPrivate()
    narrowDataFolder(dirname(file))
    if (action === 'verify') return verify(file, soleOwner)
    const now = new Date()
    const opened = openStore({ file, soleOwner, now })
    if (!opened.ok) {
      return failed(openFailureText(opened.error))
    }
    try {
      switch (action) {
        case 'list':
          return list(opened.value)
        case 'export':
          return await exportNotes(opened.value, context, options, now.toISOString())
        case 'import':
          return await importFrom(opened.value, context, file, input, now)
        case 'thin':
          return thin(opened.value, file, options)
        default:
          return backup(opened.value, file, options, now)
      }
    } finally {
      opened.value.store.close()
    }
  },
}
