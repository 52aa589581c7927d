import { copyFileSync, existsSync } from 'node:fs'
import { z } from 'zod'
import { isReadableRow } from '#core/notes/note-store'
import type { Row } from '#core/notes/rows'
import { type Damage, recordKinds, StoreFault } from '#core/notes/store'
import { inspectFile } from './backups'
import { closeQuietly, connect, scan } from './connection'
import { removeDraft } from './files'
import { packRow, rowChecksum } from './packed-row'
import { markRemovedCopies, readRemovals } from './removals'
import { migrate } from './schema'
import type { Database } from './sqlite'

/** A count of changes. */
const countSchema = z.int().nonnegative()

const removalSchema = z.object({
  sequence: countSchema,
  kind: z.enum(['note', ...recordKinds]),
  id: z.string(),
})
type Removal = z.infer<typeof removalSchema>

interface Content {
  readonly rows: readonly Row[]
  readonly removals: readonly Removal[]
  /** Those of conflict copies that the reader removed, and no merge. */
  readonly removedCopies: readonly Removal[]
}

function unusable(damage: Damage): StoreFault {
  return new StoreFault({ code: 'damaged', detail: { kind: 'backup-unusable', damage } })
}

function readContent(path: string): Content {
  const damage = inspectFile(path)
  if (damage[0] !== undefined) throw unusable(damage[0])
  const database = connect(path, true)
  try {
    migrate(database)
    const { rows } = scan(database)
    for (const row of rows) {
      const isCounted = [row.order, row.sequence].every((count) => countSchema.safeParse(count).success)
      if (!isCounted || !isReadableRow(row))
        throw unusable({ what: 'entry-unreadable', kind: row.kind, id: row.id })
    }
    const removals = z
      .array(removalSchema)
      .safeParse(database.all('SELECT sequence, kind, id FROM removals ORDER BY sequence'))
    if (!removals.success) throw unusable({ what: 'removals-unreadable' })
    const { copies } = readRemovals(database)
    const removedCopies = removals.data.filter(({ kind, id }) => kind === 'note' && copies.has(id))
    return { rows, removals: removals.data, removedCopies }
  } finally {
    closeQuietly(database)
  }
}

function writeContent(database: Database, { rows, removals, removedCopies }: Content): void {
  const entry = database.prepare(
    `INSERT INTO entries (kind, id, declaration, family, json, versions, position, sequence, deleted_at, checksum)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const removal = database.prepare('INSERT INTO removals (sequence, kind, id) VALUES (?, ?, ?)')
  try {
    database.exec('BEGIN IMMEDIATE')
    for (const row of rows) {
      const { kind, id, declaration, family, json, versions, order, sequence, deletedAt } = row
      const checksum = rowChecksum(packRow(row))
      entry.run([kind, id, declaration, family, json, versions, order, sequence, deletedAt, checksum])
    }
    for (const { sequence, kind, id } of removals) removal.run([sequence, kind, id])
    markRemovedCopies(database, removedCopies)
    database.exec('COMMIT')
  } finally {
    entry.finalize()
    removal.finalize()
  }
}

/**
 * Reads what `source` holds, checks it, and writes it anew into a file of our own making: whatever else lies in a foreign
 * file stays there. `source` is not written, a copy of it is looked at.
 *
 * @returns path of the new file beside `target`, for the caller to put into place
 */
export function rewritten(source: string, target: string): string {
  const copy = `${target}.incoming`
  const staged = `${target}.new`
  removeDraft(copy)
  removeDraft(staged)
  try {
    copyFileSync(source, copy)
    // The log of a store that was not closed holds its latest notes.
    if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${copy}-wal`)
    const content = readContent(copy)
    const database = connect(staged, true)
    try {
      migrate(database)
      writeContent(database, content)
    } finally {
      closeQuietly(database)
    }
    return staged
  } finally {
    removeDraft(copy)
  }
}
