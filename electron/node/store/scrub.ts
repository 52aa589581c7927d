import { StoreFault } from '#core/notes/store'
import type { Database } from './sqlite'

const SET = "INSERT INTO meta VALUES ('scrub', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"

/** To be called inside the transaction that removes something: from its commit on the file owes a {@link scrub}. */
export function oweScrub(database: Database): void {
  database.run(SET, 'due')
}

function isClean(database: Database): boolean {
  return database.get("SELECT value FROM meta WHERE key = 'scrub'")?.['value'] === 'done'
}

/** Writes the log back into the file and cuts it to nothing: old pages lie in it until then. */
function emptyLog(database: Database): void {
  const answer = database.get('PRAGMA wal_checkpoint(TRUNCATE)')
  if (answer?.['busy'] !== 0) throw new StoreFault({ code: 'input-output' })
}

/**
 * Leaves no byte of what was removed, in the file or in its log. SQLite only unlinks what is deleted, and an edit leaves
 * the text before it on free pages: the file is written anew from what it holds. `VACUUM` is one transaction of the log,
 * so a kill leaves the file as it was or clean, and what is owed is known at the next start. Its workspace is in memory
 * (`temp_store`), never in the system's folder for temporary files.
 *
 * A store that was never scrubbed, by an app that could not, owes it too.
 */
export function scrub(database: Database): void {
  if (isClean(database)) return
  database.exec('VACUUM')
  emptyLog(database)
  database.run(SET, 'done')
  emptyLog(database)
}
