import type { ImportReport } from '#core/notes/exchange/import'
import { counted } from '../../counted/en'
import { entryProblems } from '../../import/en'
import { sayProblem } from '../../problem'

/** What the command `notes` says. */
export const notesWords = {
  noAction: (actions: readonly string[]) => `notes: say what to do: ${actions.join(', ')}.`,
  noStore: 'notes: name the folder of the notes: --store DIR.',
  noNotes: 'There are no notes.',
  noFormat: (typed: string, formats: readonly string[]) =>
    `notes export: there is no format “${typed}”. There is: ${formats.join(', ')}.`,
  exported: (count: number, leftOut: { readonly private: number; readonly binned: number }) =>
    `Exported ${count} notes. Left out: ${leftOut.private} private, ${leftOut.binned} in the bin.`,
  noImportFile: 'notes import: name the file to import.',
  importFileMissing: (file: string) => `There is no file ${file}. Nothing was imported.`,
  backedUpBefore: (path: string) => `Backed up before the import: ${path}`,
  backedUp: (path: string) => `Backed up to ${path} and checked.`,
  counts: (live: number, binned: number, records: number) =>
    `notes ${live}, in the bin ${binned}, places, searches, briefings and editions ${records}`,
  whole: 'integrity ok',
  schemaVersion: (version: number) => `schema version ${version}`,
}

/** What an import did: one line with numbers, one a rejected entry. */
export function importWords(report: ImportReport): readonly string[] {
  return [
    `new ${report.created.length}, changed ${report.changed.length}, unchanged ${report.unchanged}, older ${report.older}, conflicts ${report.conflicts.length} (both kept), rejected ${report.rejected.length}`,
    ...report.rejected.map(
      ({ entry, line, problem }) =>
        `  ${line === null ? `entry ${entry}` : `line ${line}`}: ${sayProblem(entryProblems, problem)}`,
    ),
  ]
}

/** Heads of the lists of notes that an import treated in one way. */
export const importHeads = {
  changed: 'changed by the file; the backup has the earlier versions:',
  notBelieved: 'claimed to be newer, but cannot be: added as separate versions:',
  notBinned: 'in the bin in the file, but not moved to your bin:',
  keptPrivate: 'public in the file, but still private here:',
}

/** What is said of backups with what was removed for good. */
export const thinWords = {
  /** Above the names of such backups. */
  found: (count: number) =>
    `In ${counted(count, 'backup', 'backups')} there are still notes or briefings that were removed for good:`,
  toThin:
    'Nothing was changed. With --yes these backups are rewritten without them; everything else in them stays.',
  none: 'No backup contains notes or briefings that were removed for good.',
  thinned: (count: number) =>
    `Rewritten without what was removed for good, and checked: ${counted(count, 'backup', 'backups')}.`,
  left: 'Still in:',
  untouched:
    'These files are damaged or set aside and may contain them. The reader does not change them. Delete them yourself when you no longer need them:',
}

/** What is said of a store that cannot be opened, besides its failure. */
export const lossWords = {
  moved: (path: string) => `The damaged file was moved to ${path}.`,
  backup: (path: string) => `The newest good backup is ${path}. Start the reader to restore it.`,
  noBackup:
    'There is no good backup in the folder of backups. If you have one in another place, start the reader to restore it.',
  noNotesIn: (folder: string) => `There are no notes in ${folder}.`,
  missing: (folder: string) => `The notes file is not in its place in ${folder}. Nothing was deleted.`,
  setAside: (name: string) => `A damaged file was set aside as ${name}.`,
}
