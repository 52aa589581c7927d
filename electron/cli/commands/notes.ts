import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { exportCsv } from '#core/notes/exchange/export-csv'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import { exportMarkdown } from '#core/notes/exchange/export-markdown'
import { placeLabel, quotedText } from '#core/notes/exchange/labels'
import type { StoredNote } from '#core/notes/store'
import { keepFilesPrivate, narrowDataFolder } from '#node/files/private-files'
import { saveFile } from '#node/files/save-file'
import { importNotes } from '#node/notes/import-notes'
import { thinOfAll, tracesOfAll } from '#node/notes/notes-purge'
import { backupFolder, backupTo, takeBackup } from '#node/store/backups'
import { type OpenedStore, openStore } from '#node/store/open-store'
import { verifyStore } from '#node/store/verify'
import { saveWords } from '#words/failures/files'
import { purgeWords } from '#words/failures/purge'
import { storeWords } from '#words/failures/store'
import {
  type CommandContext,
  type CommandOutput,
  type DeclarationCommand,
  type OptionValues,
  printed,
  refused,
} from '../command'
import { damageText, missingText, openFailureText } from '../open-failure'

const failed = (text: string): CommandOutput => ({ exitCode: 1, text })

const oneLine = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)

function listLine({ note }: StoredNote): string {
  const place = note.targets.map(placeLabel).join('; ')
  const words = note.body === '' ? quotedText(note) : note.body
  return [note.id, place, note.colour, note.visibility, note.state, oneLine(words)].join('\t')
}

function list({ store }: OpenedStore): CommandOutput {
  const notes = store.listNotes()
  if (!notes.ok) return failed(storeWords(notes.error))
  return printed(notes.value.length === 0 ? 'There are no notes.' : notes.value.map(listLine).join('\n'))
}

async function exportNotes(
  { store }: OpenedStore,
  options: OptionValues,
  now: string,
): Promise<CommandOutput> {
  const notes = store.listNotes({ bin: 'with' })
  if (!notes.ok) return failed(storeWords(notes.error))
  const chosen = { includePrivate: options['private'] === true, includeBinned: options['binned'] === true }
  const formats = {
    jsonld: () => exportJsonLd(notes.value, now, chosen),
    markdown: () => exportMarkdown(notes.value, chosen),
    csv: () => exportCsv(notes.value, chosen),
  }
  const format = String(options['format'])
  if (!(format === 'jsonld' || format === 'markdown' || format === 'csv')) {
    return refused(`notes export: there is no format “${format}”. There is: jsonld, markdown, csv.`)
  }
  const { text, count, leftOut } = formats[format]()
  if (typeof options['out'] !== 'string') return printed(text.replace(/\r?\n$/, ''))
  const saved = await saveFile(resolve(options['out']), Buffer.from(text))
  if (!saved.ok) return failed(saveWords(saved.error, 'notes'))
  return printed(
    `Exported ${count} notes. Left out: ${leftOut.private} private, ${leftOut.binned} in the bin.`,
  )
}

/** Ids of what an import treated in one way, below a line that says how. */
function named(ids: readonly string[], words: string): string[] {
  return ids.length === 0 ? [] : [`${words}:`, ...ids.map((id) => `  ${id}`)]
}

async function importFrom(
  opened: OpenedStore,
  { reading }: CommandContext,
  store: string,
  file: string | undefined,
  now: Date,
): Promise<CommandOutput> {
  if (file === undefined) return refused('notes import: name the file to import.')
  if (!existsSync(file)) return failed(`There is no file ${file}. Nothing was imported.`)
  const { declaration } = reading
  const imported = await importNotes({ opened, file: store, declaration }, file, now)
  if (!imported.ok) return failed(storeWords(imported.error))
  const { report, backup } = imported.value
  const lines = [
    `new ${report.created.length}, changed ${report.changed.length}, unchanged ${report.unchanged}, older ${report.older}, conflicts ${report.conflicts.length} (both kept), rejected ${report.rejected.length}`,
    ...report.rejected.map(
      ({ entry, line, reason }) => `  ${line === null ? `entry ${entry}` : `line ${line}`}: ${reason}`,
    ),
    ...named(report.changed, 'changed by the file; the backup has the earlier versions'),
    ...named(report.notBelieved, 'claimed to be newer, but cannot be: added as separate versions'),
    ...named(report.notBinned, 'in the bin in the file, but not moved to your bin'),
    ...named(report.keptPrivate, 'public in the file, but still private here'),
    ...(backup ? [`Backed up before the import: ${backup.path}`] : []),
  ]
  return printed(lines.join('\n'))
}

function backup({ database }: OpenedStore, file: string, options: OptionValues, now: Date): CommandOutput {
  if (typeof options['out'] === 'string') {
    const written = backupTo(database, resolve(options['out']))
    return written.ok
      ? printed(`Backed up to ${options['out']} and checked.`)
      : failed(storeWords(written.error))
  }
  const taken = takeBackup(database, backupFolder(file), 'manual', now)
  return taken.ok ? printed(`Backed up to ${taken.value.path} and checked.`) : failed(storeWords(taken.error))
}

function verify(file: string, soleOwner: boolean): CommandOutput {
  const found = verifyStore(file, soleOwner)
  if (!found.ok) {
    return failed(found.error.code === 'damaged' ? damageText(found.error, file) : storeWords(found.error))
  }
  const { schemaVersion, counts } = found.value
  const lines = [
    `notes ${counts.live}, in the bin ${counts.binned}, places, searches, briefings and editions ${counts.records}`,
    'integrity ok',
    `schema version ${schemaVersion}`,
  ]
  return printed(lines.join('\n'))
}

/** Names below a line that says what they are; nothing when there are none. */
function namedFiles(words: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [words, ...names.map((name) => `  ${name}`)]
}

const UNTOUCHED =
  'These files are damaged or set aside and may contain them. The reader does not change them. Delete them yourself when you no longer need them:'

/** Names the backups that contain what was removed for good; with `--yes` rewrites them without it. */
function thin(opened: OpenedStore, file: string, options: OptionValues): CommandOutput {
  const found = tracesOfAll(file, opened)
  if (!found.ok) return failed(storeWords(found.error))
  const { backups, files } = found.value
  const number = backups.length === 1 ? '1 backup' : `${backups.length} backups`
  if (backups.length === 0 || options['yes'] !== true) {
    const lines = [
      ...namedFiles(
        `In ${number} there are still notes or briefings that were removed for good:`,
        backups.map(({ name }) => name),
      ),
      ...(backups.length > 0
        ? [
            'Nothing was changed. With --yes these backups are rewritten without them; everything else in them stays.',
          ]
        : ['No backup contains notes or briefings that were removed for good.']),
      ...namedFiles(UNTOUCHED, files),
    ]
    return printed(lines.join('\n'))
  }
  const left = thinOfAll(file, opened)
  if (!left.ok) return failed(storeWords(left.error))
  const { traces, problem } = left.value
  const lines = [
    problem ? purgeWords(problem) : `Rewritten without what was removed for good, and checked: ${number}.`,
    ...namedFiles(
      'Still in:',
      traces.backups.map(({ name }) => name),
    ),
    ...namedFiles(UNTOUCHED, traces.files),
  ]
  return lines.length === 1 && problem === null ? printed(lines.join()) : failed(lines.join('\n'))
}

const actions = ['list', 'export', 'import', 'verify', 'backup', 'thin'] as const

/** `notes list|export|import|verify|backup|thin`: the notes of a store, without a window. */
export const notesCommand: DeclarationCommand = {
  name: 'notes',
  reads: 'declaration',
  usage: `${actions.join('|')} [FILE] --store DIR [--format jsonld|markdown|csv] [--out FILE] [--private] [--binned] [--yes] [--unlock]`,
  summary:
    'list, export, import, check or back up notes; private ones are exported only with --private; thin says which backups contain what was removed for good, and with --yes removes it from them; --unlock removes the lock that a crash left, when the app is not running',
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
    if (!action) return refused(`notes: say what to do: ${actions.join(', ')}.`)
    if (typeof options['store'] !== 'string')
      return refused('notes: name the folder of the notes: --store DIR.')
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
          return await exportNotes(opened.value, options, now.toISOString())
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
