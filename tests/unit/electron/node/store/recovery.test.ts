import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeBackup } from '#node/store/backups'
import { connect, findDamage } from '#node/store/connection'
import { openStore } from '#node/store/open-store'
import { restoreStore } from '#node/store/restore'
import { migrate, readSchemaVersion, schemaVersion } from '#node/store/schema'
import { openDatabase } from '#node/store/sqlite'
import { cleanedUp } from '../../../../support/cleanups'
import { watchWrites } from '../../../../support/fault-fs'
import { expectOk, NOW, openIn, plainNote } from '../../../../support/notes'
import { createRandom } from '../../../../support/random'

const { fresh } = cleanedUp()

/** A copy of the files as they lie on the disk: what a power cut or kill -9 leaves. */
function snapshot(folder: string): string {
  const copy = fresh()
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.lock')) mkdirSync(join(copy, name))
    else if (name.startsWith('notes.db')) copyFileSync(join(folder, name), join(copy, name))
  }
  return copy
}

describe('a process killed in the middle of a commit', () => {
  it('leaves all of the change or nothing of it, at every write', () => {
    const folder = fresh()
    const { store } = openIn(folder)
    const many = Array.from({ length: 60 }, (_, index) => plainNote(index, { body: 'x'.repeat(2_000) }))
    expectOk(store.saveNotes(many))
    const copies: string[] = []
    watchWrites(
      (count) => {
        if (count % 5 === 1) copies.push(snapshot(folder))
      },
      () => expectOk(store.saveNotes(many.map((note) => ({ ...note, body: `y${note.body}` })))),
    )
    copies.push(snapshot(folder))
    expect(copies.length).toBeGreaterThan(5)
    const changed = copies.map((copy) => {
      const opened = openIn(copy)
      expect(findDamage(opened.database)).toEqual([])
      const notes = expectOk(opened.store.listNotes())
      expect(notes).toHaveLength(60)
      expectOk(opened.store.close())
      return notes.filter(({ note }) => note.body.startsWith('y')).length
    })
    expect(new Set(changed)).toEqual(new Set([0, 60]))
    expect(changed.at(-1)).toBe(60)
    expectOk(store.close())
  })

  it('leaves the old schema or the new one', () => {
    const folder = fresh()
    expectOk(openIn(folder).store.close())
    const file = join(folder, 'notes.db')
    const database = connect(file, true)
    const steps = ['', 'CREATE TABLE more (a TEXT); UPDATE meta SET value = value || 1']
    const copies: string[] = []
    watchWrites(
      () => copies.push(snapshot(folder)),
      () => migrate(database, steps),
    )
    copies.push(snapshot(folder))
    database.close()
    const versions = copies.map((copy) => {
      const opened = connect(join(copy, 'notes.db'), true)
      const version = readSchemaVersion(opened)
      const tables = opened.all("SELECT name FROM sqlite_schema WHERE name = 'more'").length
      expect(tables).toBe(version - 1)
      opened.close()
      return version
    })
    expect(new Set(versions)).toEqual(new Set([1, 2]))
  })
})

describe('a damaged file', () => {
  function prepared(): { readonly folder: string; readonly file: string; readonly bytes: Buffer } {
    const folder = fresh()
    const opened = openIn(folder)
    expectOk(
      opened.store.saveNotes(
        Array.from({ length: 40 }, (_, index) => plainNote(index, { body: 'word '.repeat(60) })),
      ),
    )
    expectOk(takeBackup(opened.database, join(folder, 'backups'), 'manual', new Date(NOW)))
    expectOk(opened.store.close())
    const file = join(folder, 'notes.db')
    return { folder, file, bytes: readFileSync(file) }
  }

  function outcomeOf(opened: ReturnType<typeof openStore>, file: string) {
    if (opened.ok) {
      const notes = expectOk(opened.value.store.listNotes()).map(({ note }) => note)
      expectOk(opened.value.store.close())
      return { kind: 'opened' as const, notes }
    }
    const { code, backup, setAside } = opened.error
    return {
      kind: 'refused' as const,
      code,
      backup: backup?.reason,
      isKept: existsSync(setAside ?? ''),
      isAway: !existsSync(file),
    }
  }

  it('is noticed or harmless in 200 seeded bit flips and truncations, and never deleted', () => {
    const { folder, file, bytes } = prepared()
    const whole = openIn(folder)
    const expected = expectOk(whole.store.listNotes()).map(({ note }) => note)
    expectOk(whole.store.close())
    const random = createRandom(5)
    const outcomes: ReturnType<typeof outcomeOf>[] = []
    for (let round = 0; round < 200; round += 1) {
      const damaged = Buffer.from(bytes)
      const at = Math.floor(random() * bytes.length)
      damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at)
      writeFileSync(file, damaged)
      if (round % 4 === 0) truncateSync(file, at)
      const opened = openStore({ file, soleOwner: true, now: new Date(NOW) })
      outcomes.push(outcomeOf(opened, file))
    }
    const notes = outcomes.flatMap((outcome) => (outcome.kind === 'opened' ? [outcome.notes] : []))
    for (const found of notes) expect(found).toEqual(expected)
    const refused = outcomes.filter((outcome) => outcome.kind === 'refused')
    for (const { kind: _kind, ...outcome } of refused) {
      expect(outcome).toEqual({ code: 'damaged', backup: 'manual', isKept: true, isAway: true })
    }
    const aside = refused.length
    expect(aside).toBeGreaterThan(100)
    expect(readdirSync(folder).filter((name) => /^notes\.db\.damaged-[^.]*$/.test(name))).toHaveLength(aside)
  }, 60_000)

  it('is answered by an empty store on the next start, and by the backup on request', () => {
    const { folder, file } = prepared()
    writeFileSync(file, 'not a database at all')
    const options = { file, soleOwner: true, now: new Date(NOW) }
    const refused = openStore(options)
    if (refused.ok || !refused.error.backup) throw new Error('expected a damaged file with a backup')
    const restored = expectOk(restoreStore(refused.error.backup.path, null, options))
    expect(expectOk(restored.store.listNotes())).toHaveLength(40)
    expectOk(restored.store.close())
    expect(expectOk(openIn(folder).store.listNotes())).toHaveLength(40)
  })

  it('does not lose a log whose database was emptied', () => {
    const folder = fresh()
    const { store } = openIn(folder)
    expectOk(store.saveNotes([plainNote(1)]))
    const copy = snapshot(folder)
    truncateSync(join(copy, 'notes.db'), 0)
    const file = join(copy, 'notes.db')
    const refused = openStore({ file, soleOwner: true, now: new Date(NOW) })
    expect(refused).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(readdirSync(copy).some((name) => /damaged-.*-wal$/.test(name))).toBe(true)
    expectOk(store.close())
  })
})

describe('schema versions', () => {
  it('opens a newer file read-only, says so and does not write it', () => {
    const folder = fresh()
    const { store, database } = openIn(folder)
    expectOk(store.saveNotes([plainNote(1)]))
    database.exec(`PRAGMA user_version = ${schemaVersion + 1}`)
    expectOk(store.close())
    const file = join(folder, 'notes.db')
    const before = readFileSync(file)
    const opened = openIn(folder)
    expect(expectOk(opened.store.status()).mode).toBe('read-only')
    expect(expectOk(opened.store.listNotes())).toHaveLength(1)
    expect(opened.store.saveNotes([plainNote(2)])).toMatchObject({
      ok: false,
      error: { code: 'newer-schema' },
    })
    expectOk(opened.store.close())
    expect(readFileSync(file)).toEqual(before)
  })

  it.each(Array.from({ length: schemaVersion }, (_, index) => index + 1))(
    'opens version %i as it was shipped',
    (version) => {
      const folder = fresh()
      const fixture = new URL(`../../../../support/notes-fixtures/version-${version}.db`, import.meta.url)
      copyFileSync(fixture, join(folder, 'notes.db'))
      const { store } = openIn(folder)
      const notes = expectOk(store.listNotes({ bin: 'with' })).map(({ note }) => note)
      expect(notes.map(({ body }) => body)).toEqual(['note 1', 'lone \ud800 and \u0000', 'note 3'])
      expect(notes[2]?.deletedAt).toBe(NOW)
      expectOk(store.close())
    },
  )

  it('takes a file that another tool left in rollback-journal mode', () => {
    const folder = fresh()
    const { store } = openIn(folder)
    expectOk(store.saveNotes([plainNote(1)]))
    expectOk(store.close())
    const file = join(folder, 'notes.db')
    const other = openDatabase(file)
    other.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE')
    other.close()
    const again = openIn(folder)
    expect(expectOk(again.store.listNotes())).toHaveLength(1)
    expectOk(again.store.close())
  })

  it('gives a copied store a name of its own', () => {
    const folder = fresh()
    const first = openIn(folder)
    const { storeId } = expectOk(first.store.status())
    expectOk(first.store.close())
    const copy = openIn(snapshot(folder))
    expect(expectOk(copy.store.status()).storeId).not.toBe(storeId)
    const again = openIn(folder)
    expect(expectOk(again.store.status()).storeId).toBe(storeId)
    expectOk(copy.store.close())
    expectOk(again.store.close())
  })
})
