import sqlite, { type Database } from 'node-sqlite3-wasm'

export type { Database }

/**
 * The library is CommonJS without names that Node's loader can see: the default import is the one that works under
 * plain Node, in vitest and in the bundle.
 */
export const openDatabase = (path: string, options: { readonly readOnly?: boolean } = {}): Database =>
  new sqlite.Database(path, options)
