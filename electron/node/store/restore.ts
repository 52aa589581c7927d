import { existsSync } from 'node:fs'
import { attempt } from '#core/notes/row-reading'
import type { StoreFailure } from '#core/notes/store'
import type { Versions } from '#core/notes/versions'
import { failure, type Result } from '#core/result'
import { backupFolder, takeBackup } from './backups'
import { guard, guardOpening } from './failures'
import { keepFormerStores, readFormerStores } from './former-stores'
import { claimStore } from './holder'
import { type OpenedStore, type OpenFailure, type OpenOptions, openStore, putInPlace } from './open-store'
import { rewritten } from './rewrite'

/**
 * Puts the notes of a backup, or of any file of notes, in the place of the store. They are checked and written anew
 * first, never the file itself; what is there now is backed up first, and the change is one rename: a crash leaves the
 * old notes or the restored ones, whole.
 *
 * @param current - the open store; it is closed only when all else is ready. `null` when none could be opened
 * @returns the store opened anew. On failure `current` is still open if its `database.isOpen`
 */
export function restoreStore(
  source: string,
  current: OpenedStore | null,
  options: OpenOptions,
): Result<OpenedStore, OpenFailure | StoreFailure> {
  // From before the store is closed until it is open anew: nobody is to come in between.
  const claimed = attempt(() => guard(options.file, () => claimStore(options.file)))
  if (!claimed.ok) return failure(claimed.error)
  try {
    return restoreClaimed(source, current, options)
  } finally {
    claimed.value()
  }
}

/** The names under which the open store counted its changes, each with how far. */
function namesOf({ store, database }: OpenedStore): Versions {
  const status = store.status()
  const former = readFormerStores(database)
  return status.ok ? { ...former, [status.value.storeId]: status.value.sequence } : former
}

function restoreClaimed(
  source: string,
  current: OpenedStore | null,
  options: OpenOptions,
): Result<OpenedStore, OpenFailure | StoreFailure> {
  const { file, now } = options
  const staged = attempt(() => guardOpening(file, () => rewritten(source, file)))
  if (!staged.ok) return failure(staged.error)
  if (current) {
    const backup = takeBackup(current.database, backupFolder(file), 'restore', now)
    if (!backup.ok) return failure(backup.error)
    const kept = attempt(() => guard(file, () => keepFormerStores(staged.value, namesOf(current))))
    if (!kept.ok) return failure(kept.error)
    const closed = current.store.close()
    if (!closed.ok) return failure(closed.error)
  } else if (existsSync(file)) {
    return failure({ code: 'in-use', detail: { kind: 'not-open-here' } })
  }
  const placed = attempt(() => guard(file, () => putInPlace(staged.value, file)))
  return placed.ok ? openStore(options) : failure(placed.error)
}
