import type { Database } from './sqlite'

/** Conflict copies that the reader removed: a merge takes copies out too, and the list of removals has both. */
const COPY = 'removed-copy:'

/** To be called inside the transaction in which the reader removes a note, before it is gone. */
export function noteRemovedCopy(database: Database, id: string): void {
  database.run(
    `INSERT INTO meta SELECT '${COPY}' || id, sequence FROM entries
       WHERE kind = 'note' AND id = ? AND family IS NOT NULL
     ON CONFLICT (key) DO NOTHING`,
    id,
  )
}

/** Marks conflict copies that the reader removed, in a store that is written anew with its list of removals. */
export function markRemovedCopies(
  database: Database,
  removed: readonly { readonly id: string; readonly sequence: number }[],
): void {
  for (const { id, sequence } of removed)
    database.run('INSERT INTO meta (key, value) VALUES (?, ?)', [`${COPY}${id}`, sequence])
}

/** What was ever removed for good from an open store. */
export interface Removals {
  /** Ids of notes, those with them that a merge took out. */
  readonly notes: ReadonlySet<string>
  /** Ids of conflict copies among them that the reader removed. */
  readonly copies: ReadonlySet<string>
  readonly briefings: ReadonlySet<string>
}

/** Reads the list of removals. It begins with the store: a restored backup brings its own. */
export function readRemovals(database: Database): Removals {
  const texts = (column: string, rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
    rows.flatMap(({ [column]: value }) => (typeof value === 'string' ? [value] : []))
  const idsOf = (kind: 'note' | 'briefing'): ReadonlySet<string> =>
    new Set(texts('id', database.all('SELECT id FROM removals WHERE kind = ?', kind)))
  const copies = database.all('SELECT key FROM meta WHERE substr(key, 1, ?) = ?', [COPY.length, COPY])
  return {
    notes: idsOf('note'),
    copies: new Set(texts('key', copies).map((key) => key.slice(COPY.length))),
    briefings: idsOf('briefing'),
  }
}
