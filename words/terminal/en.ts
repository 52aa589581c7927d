import { briefWords } from './en/brief'
import { conflictWords, evidenceWords } from './en/entries'
import { exportFileWords, importFileWords } from './en/import'
import { libraryExportWords } from './en/library'
import { importHeads, importWords, lossWords, notesWords, thinWords } from './en/notes'
import { noScope, queryErrorWords, resultWords } from './en/search'
import { refusedLanguageWords, refusedSwitchWords } from './en/start'
import { commandUsage, readerUsage, readerWords, summaries } from './en/usage'

/** What the terminal says, in English. */
export const terminalWords = {
  brief: briefWords,
  conflict: conflictWords,
  evidence: evidenceWords,
  importHeads: importHeads,
  export: exportFileWords,
  import: importFileWords,
  imported: importWords,
  libraryExport: libraryExportWords,
  loss: lossWords,
  notes: notesWords,
  thin: thinWords,
  noScope: noScope,
  queryError: queryErrorWords,
  result: resultWords,
  refusedSwitch: refusedSwitchWords,
  refusedLanguage: refusedLanguageWords,
  commandUsage: commandUsage,
  usage: readerUsage,
  reader: readerWords,
  summaries: summaries,
}
