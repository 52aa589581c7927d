import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { backupTo, inspectFile, takeBackup } from '#node/store/backups'
import { openStore } from '#node/store/open-store'
import { packedColumns, rowChecksum } from '#node/store/packed-row'
import { restoreStore } from '#node/store/restore'
import { openDatabase } from '#node/store/sqlite'
import { failureWords } from '#words/failures/en'
import { cleanedUp } from '../../../../support/cleanups'
import { expectOk, NOW, openIn, plainNote } from '../../../../support/notes'

const { fresh } = cleanedUp()
const resources = fileURLToPath(new URL('../../../../../resources', import.meta.url))

/** Rewrites what the file declares `from`, behind SQLite's back. */
const declare = (from: string, to: string): string =>
  `PRAGMA writable_schema = ON;
   UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = 'entries';
   PRAGMA writable_schema = RESET`

/** What a hostile hand, or a bit, does to what a file declares. */
const tricks: readonly (readonly [string, string])[] = [
  [
    'a trigger that deletes all other notes',
    'CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM entries WHERE id <> new.id; END',
  ],
  [
    'a trigger on what restoring deletes',
    'CREATE TRIGGER t AFTER DELETE ON meta BEGIN DELETE FROM entries; END',
  ],
  [
    'a view in a table’s place',
    'ALTER TABLE entries RENAME TO hidden; CREATE VIEW entries AS SELECT * FROM hidden WHERE rowid < 2',
  ],
  ['one more view', 'CREATE VIEW more AS SELECT 1'],
  ['a virtual table', 'CREATE VIRTUAL TABLE more USING fts5(a)'],
  [
    'a virtual table in a table’s place',
    'DROP TABLE removals; CREATE VIRTUAL TABLE removals USING fts5(sequence, kind, id)',
  ],
  ['one more table', 'CREATE TABLE more (a TEXT)'],
  [
    'a foreign key',
    'CREATE TABLE more (a TEXT, b TEXT, FOREIGN KEY (a, b) REFERENCES entries (kind, id) ON DELETE CASCADE)',
  ],
  ['one more index', 'CREATE INDEX more ON entries (json)'],
  ['one index less', 'DROP INDEX entries_by_family'],
  ['a generated column', 'ALTER TABLE entries ADD COLUMN more TEXT AS (upper(json)) VIRTUAL'],
  ['a check', declare('deleted_at TEXT', 'deleted_at TEXT CHECK (id <> 1)')],
  ['a default', declare('family TEXT', 'family TEXT DEFAULT 1')],
  ['an order of its own', declare('id TEXT NOT NULL', 'id TEXT NOT NULL COLLATE NOCASE')],
  ['a column of another name', declare('family', 'famjly')],
  ['statistics that a tool left', 'ANALYZE'],
]

/** A file of notes that a hand has been at. */
function tampered(sql: string): { readonly folder: string; readonly file: string } {
  const folder = fresh()
  const { store } = openIn(folder)
  expectOk(store.saveNotes([plainNote(1, { body: 'from the file' }), plainNote(9)]))
  expectOk(store.close())
  const file = join(folder, 'notes.db')
  const database = openDatabase(file)
  database.exec('PRAGMA locking_mode = EXCLUSIVE')
  database.exec(sql)
  database.close()
  return { folder, file }
}

describe.each(tricks)('a file with %s', (_, sql) => {
  it('is refused as a backup, and the notes there are stay as they are', () => {
    const { file: source } = tampered(sql)
    const before = readFileSync(source)
    const folder = fresh()
    const current = openIn(folder)
    expectOk(current.store.saveNotes([plainNote(1), plainNote(2), plainNote(3)]))
    const file = join(folder, 'notes.db')
    expect(inspectFile(source)).not.toEqual([])
    const restored = restoreStore(source, current, { file, soleOwner: true, now: new Date(NOW) })
    expect(restored).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(restored.ok ? '' : failureWords.store(restored.error)).toMatch(
      /^The backup cannot be used .*did not change/,
    )
    expect(expectOk(current.store.listNotes()).map(({ note }) => note.body)).toEqual([
      'note 1',
      'note 2',
      'note 3',
    ])
    expectOk(current.store.saveNotes([plainNote(4)]))
    expectOk(current.store.close())
    expect(expectOk(openIn(folder).store.listNotes())).toHaveLength(4)
    expect(existsSync(`${file}.incoming`)).toBe(false)
    expect(readFileSync(source)).toEqual(before)
  })

  it('is set aside as the store, and the backup is offered; the terminal says so', async () => {
    const { folder, file } = tampered(sql)
    const other = openIn(fresh())
    expectOk(other.store.saveNotes([plainNote(1)]))
    const backup = expectOk(takeBackup(other.database, join(folder, 'backups'), 'manual', new Date(NOW)))
    expectOk(other.store.close())
    const environment = { resources, today: '2026-01-01' }
    const verified = await runReader(['notes', 'verify', '--store', folder], environment)
    expect(verified).toMatchObject({
      exitCode: 1,
      text: expect.stringMatching(/^The notes file is damaged/),
    })
    const listed = await runReader(['notes', 'list', '--store', folder], environment)
    expect(listed.exitCode).toBe(1)
    expect(listed.text).toContain('The notes file is damaged')
    expect(listed.text).toContain('was moved to')
    expect(listed.text).toContain(backup.name)
    expect(existsSync(file)).toBe(false)
  })
})

it('a restored file never takes the store’s place itself: its notes are written into a new one', () => {
  const source = fresh()
  const from = openIn(source)
  expectOk(from.store.saveNotes([plainNote(1), plainNote(2)]))
  expectOk(from.store.binNotes([plainNote(2).id], NOW))
  expectOk(from.store.purgeNotes([plainNote(2).id]))
  expectOk(backupTo(from.database, join(source, 'copy.db')))
  expectOk(from.store.close())
  const copy = openDatabase(join(source, 'copy.db'))
  copy.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA application_id = 77')
  copy.close()
  const file = join(fresh(), 'notes.db')
  const restored = expectOk(
    restoreStore(join(source, 'copy.db'), null, { file, soleOwner: true, now: new Date(NOW) }),
  )
  expect(expectOk(restored.store.listNotes()).map(({ note }) => note.body)).toEqual(['note 1'])
  expect(expectOk(restored.store.changesSince(0)).map(({ action }) => action)).toEqual(['saved', 'removed'])
  expect(restored.database.get('PRAGMA application_id')).toEqual({ application_id: 0 })
  expectOk(restored.store.close())
  expect(statSync(file).isFile()).toBe(true)
})

it('a restored file with a note that is none, under a right checksum, is refused', () => {
  const folder = fresh()
  const { store } = openIn(folder)
  expectOk(store.saveNotes([plainNote(1)]))
  expectOk(store.close())
  const file = join(folder, 'notes.db')
  const database = openDatabase(file)
  database.exec('PRAGMA locking_mode = EXCLUSIVE')
  database.exec(`UPDATE entries SET json = '{"id":7}'`)
  const packed = database.get(`SELECT ${packedColumns} AS packed FROM entries`)?.['packed']
  if (typeof packed !== 'string') throw new Error('expected a row')
  database.run('UPDATE entries SET checksum = ?', rowChecksum(packed))
  database.close()
  const target = join(fresh(), 'notes.db')
  expect(restoreStore(file, null, { file: target, soleOwner: true, now: new Date(NOW) })).toMatchObject({
    ok: false,
    error: { code: 'damaged' },
  })
  expect(openStore({ file: target, soleOwner: true, now: new Date(NOW) }).ok).toBe(true)
})

it('damage that comes up while the notes are open is told as damage, and thrown at nobody', () => {
  const { store, database } = openIn(fresh())
  expectOk(store.saveNotes([plainNote(1)]))
  database.exec('DROP TABLE removals')
  expect(store.changesSince(0)).toMatchObject({ ok: false, error: { code: 'damaged' } })
  database.exec('ALTER TABLE entries RENAME COLUMN family TO famjly')
  expect(store.listNotes()).toMatchObject({ ok: false, error: { code: 'damaged' } })
  expect(store.saveNotes([plainNote(2)])).toMatchObject({ ok: false, error: { code: 'damaged' } })
  expectOk(store.close())
})
