import { existsSync } from 'node:fs'
import { attempt } from '#core/notes/row-reading'
import { type StoreFailure, StoreFault } from '#core/notes/store'
import { failure, type Result } from '#core/result'
import { backupFolder, inspectFile, stageCopy, takeBackup } from './backups'
import { guard } from './failures'
import { type OpenedStore, type OpenFailure, type OpenOptions, openStore, putInPlace } from './open-store'

function stage(source: string, file: string): string {
  return guard(file, () => {
    const staged = stageCopy(source, file)
    const damage = inspectFile(staged)
    if (damage.length === 0) return staged
    throw new StoreFault({
      code: 'damaged',
      message: `The backup cannot be used (${damage[0]}). The notes you have now are untouched. Choose another backup.`,
    })
  })
}

/**
 * Puts a backup, or any file of notes, in the place of the store. The copy is checked first, what is there now is
 * backed up first, and the change is one rename: a crash leaves the old notes or the restored ones, whole.
 *
 * @param current - the open store; it is closed only when all else is ready. `null` when none could be opened
 * @returns the store opened anew. On failure `current` is still open if its `database.isOpen`
 */
export function restoreStore(
  source: string,
  current: OpenedStore | null,
  options: OpenOptions,
): Result<OpenedStore, OpenFailure | StoreFailure> {
  const { file, now } = options
  const staged = attempt(() => stage(source, file))
  if (!staged.ok) return failure(staged.error)
  if (current) {
    const backup = takeBackup(current.database, backupFolder(file), 'restore', now)
    if (!backup.ok) return failure(backup.error)
    const closed = current.store.close()
    if (!closed.ok) return failure(closed.error)
  } else if (existsSync(file)) {
    return failure({
      code: 'in-use',
      message: 'There is a store in this place that is not open. Nothing was changed. Open it first.',
    })
  }
  const placed = attempt(() => guard(file, () => putInPlace(staged.value, file)))
  return placed.ok ? openStore(options) : failure(placed.error)
}
