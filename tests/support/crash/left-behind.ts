import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Damage } from '#core/notes/store'
import { backupFolder, inspectFile, listBackups } from '#node/store/backups'
import { connect, scan } from '#node/store/connection'
import { readSchemaVersion, schemaVersion } from '#node/store/schema'
import { olderAgain } from '../packaged'
import { type Ledger, versionOf } from './ledger'

/** What a killed app left of its notes. */
export interface LeftBehind {
  readonly schemaVersion: number
  /** Empty when the file is whole. */
  readonly damage: readonly Damage[]
  /** Of notes and briefings, those in the bin too. */
  readonly versions: Ledger
}

/** What the text of a note or of a briefing's only entry is; other records hold none that is counted. */
const textSchemas = {
  note: z.object({ body: z.string() }).transform(({ body }) => body),
  briefing: z
    .object({ items: z.tuple([z.object({ text: z.string() })]) })
    .transform(({ items: [entry] }) => entry.text),
} as const

/**
 * Reads a file of notes with its log. A copy is looked at: reading a log is already a change, and the next start must
 * find everything as the kill left it.
 */
export function readLeftBehind(file: string): LeftBehind {
  const folder = mkdtempSync(join(tmpdir(), 'left-behind-'))
  const copy = join(folder, 'notes.db')
  try {
    for (const suffix of ['', '-wal', '-journal'])
      if (existsSync(`${file}${suffix}`)) copyFileSync(`${file}${suffix}`, `${copy}${suffix}`)
    const database = connect(copy, true)
    const version = readSchemaVersion(database)
    // The newer app's schema is another than ours by what its step adds; the copy is looked at without that.
    if (version > schemaVersion) database.exec(olderAgain)
    const { rows, damage } = scan(database)
    const versions = rows.flatMap(({ kind, id, json }): [string, number][] => {
      if (kind !== 'note' && kind !== 'briefing') return []
      return [[id, versionOf(textSchemas[kind].parse(JSON.parse(json)))]]
    })
    const left = { schemaVersion: version, damage, versions: new Map(versions) }
    database.close()
    return left
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How many backups are looked at after a kill: what is older was looked at before. */
const newest = 4

/** The newest backups: what each holds, and how many of them are not whole. */
export function readBackups(file: string): {
  readonly whole: readonly { readonly name: string; readonly versions: Ledger }[]
  readonly broken: number
} {
  const backups = listBackups(backupFolder(file)).slice(0, newest)
  const whole = backups.filter(({ path }) => inspectFile(path).length === 0)
  return {
    whole: whole.map(({ name, path }) => ({ name, versions: readLeftBehind(path).versions })),
    broken: backups.length - whole.length,
  }
}

/** Removes backups that were looked at, so that a thousand rounds do not fill the disk. */
export function dropOldBackups(file: string): void {
  for (const { path } of listBackups(backupFolder(file)).slice(newest)) rmSync(path)
}

/** Whether a copy is being written, or was when the app was killed. */
export function hasHalfCopy(file: string): boolean {
  const folder = backupFolder(file)
  return (
    existsSync(`${file}.new`) ||
    (existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('.partial-')))
  )
}
