import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { StoreFailure } from '#core/notes/store'
import { type Backup, backupFolder, newestGoodBackup } from '#node/store/backups'
import type { OpenFailure } from '#node/store/open-store'
import { failureWords } from '#words/failures/en'
import { terminalWords } from '#words/terminal/en'

/** The backup to restore, or that there is none, and what to do. */
function backupLine(backup: Backup | null): string {
  return backup ? terminalWords.loss.backup(backup.path) : terminalWords.loss.noBackup
}

/** Why a store could not be opened, in words, with the paths of the damaged file and of the backup to restore. */
export function openFailureText({ setAside, backup, ...failure }: OpenFailure): string {
  const told = failureWords.store(failure)
  if (setAside === null) return told
  return [told, terminalWords.loss.moved(setAside), backupLine(backup)].join('\n')
}

/** The same for a store that was only read. */
export function damageText(failure: StoreFailure, file: string): string {
  return [failureWords.store(failure), backupLine(newestGoodBackup(backupFolder(file)))].join('\n')
}

/**
 * The message when there is no notes file: that there are no notes or, if there were some, what is left of them.
 *
 * @param folder - as it was typed
 */
export function missingText(folder: string, file: string): string {
  const none = terminalWords.loss.noNotesIn(folder)
  if (!existsSync(dirname(file))) return none
  const beginning = `${basename(file)}.damaged-`
  const aside = readdirSync(dirname(file)).filter(
    // A notes file has a log beside it, which is not a notes file itself.
    (name) => name.startsWith(beginning) && !/-(?:wal|journal)$/.test(name),
  )
  const backup = newestGoodBackup(backupFolder(file))
  if (aside.length === 0 && backup === null) return none
  return [
    terminalWords.loss.missing(folder),
    ...aside.map(terminalWords.loss.setAside),
    backupLine(backup),
  ].join('\n')
}
