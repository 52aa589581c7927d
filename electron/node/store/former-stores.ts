import { readVersionsText, type Versions } from '#core/notes/versions'
import { closeQuietly, connect } from './connection'
import type { Database } from './sqlite'

const KEY = 'former_stores'

/** Names that a store had before it was restored from a backup, each with how far it had counted. */
export function readFormerStores(database: Database): Versions {
  const value = database.get('SELECT value FROM meta WHERE key = ?', KEY)?.['value']
  try {
    return (typeof value === 'string' ? readVersionsText(value) : null) ?? {}
  } catch {
    // Nothing of the notes hangs on it: without it, an import meets fewer conflicts.
    return {}
  }
}

/** Writes into a staged file which names the store had whose place it is about to take. */
export function keepFormerStores(staged: string, stores: Versions): void {
  const database = connect(staged, true)
  try {
    database.run('INSERT INTO meta VALUES (?, ?)', [KEY, JSON.stringify(stores)])
  } finally {
    closeQuietly(database)
  }
}
