import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Note } from '#core/notes/note'
import type { NoteStore } from '#core/notes/store'
import { backupFolder, listBackups, takeBackup } from '#node/store/backups'
import { openStore } from '#node/store/open-store'
import { restoreStore } from '#node/store/restore'
import { openDatabase } from '#node/store/sqlite'
import { failureWords } from '#words/failures/en'
import { expectOk, freshFolder, NOW, openIn, plainNote } from '../../support/notes'
import { pick } from '../../support/random'
import type { Attack } from '../attack'
import { hasSameNotes, type KeptNote } from '../judges'
import { below, mutatedBytes } from '../mutations'
import { readNotesOf } from '../notes-of-a-file'

const now = new Date(NOW)

/** What a hostile hand declares in a file of notes. */
const schemas = [
  'CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM entries WHERE id <> new.id; END',
  'CREATE TRIGGER t AFTER UPDATE ON meta BEGIN DELETE FROM entries; END',
  'CREATE TEMP TRIGGER t AFTER DELETE ON meta BEGIN SELECT 1; END; CREATE VIEW v AS SELECT 1',
  'ALTER TABLE entries RENAME TO hidden; CREATE VIEW entries AS SELECT * FROM hidden WHERE rowid < 3',
  'CREATE VIRTUAL TABLE more USING fts5(a)',
  'CREATE TABLE more (a TEXT)',
  'CREATE INDEX more ON entries (json)',
  'DROP INDEX entries_by_family',
  'ALTER TABLE entries ADD COLUMN more TEXT AS (upper(json)) VIRTUAL',
  "UPDATE entries SET json = replace(json, 'note', 'eton')",
  'DELETE FROM entries WHERE rowid % 2 = 0',
  "DELETE FROM meta WHERE key = 'store'",
  'PRAGMA user_version = 0',
  'PRAGMA user_version = 99',
] as const

/** What lies in the way of the notes. */
const leftovers: readonly ((file: string) => void)[] = [
  (file) => writeFileSync(`${file}.lock`, ''),
  (file) => mkdirSync(join(`${file}.lock`, 'inside'), { recursive: true }),
  (file) => mkdirSync(`${file}.lock`),
  (file) => mkdirSync(`${file}.new`),
  (file) => writeFileSync(`${file}.new`, 'half'),
  (file) => mkdirSync(`${file}-journal`),
  (file) => {
    rmSync(backupFolder(file), { recursive: true })
    writeFileSync(backupFolder(file), '')
  },
  (file) => {
    rmSync(file)
    mkdirSync(file)
  },
]

/** What was done to the store, and whether a row of it may be missing without a word of damage. */
function damage(random: () => number, file: string): string {
  const kind = below(random, 10)
  if (kind < 6) {
    const whole = readFileSync(file)
    // The header and the schema lie in the first page: half of the blows fall there.
    const isHead = random() < 0.5
    const part = isHead ? whole.subarray(0, 4_096) : whole
    writeFileSync(
      file,
      isHead
        ? Buffer.concat([mutatedBytes(random, part), whole.subarray(4_096)])
        : mutatedBytes(random, part),
    )
    return isHead ? 'bytes of the first page changed' : 'bytes changed'
  }
  if (kind === 6) {
    const length = readFileSync(file).length
    truncateSync(file, random() < 0.5 ? below(random, length) : below(random, Math.ceil(length / 512)) * 512)
    return 'cut short'
  }
  if (kind === 7) {
    const index = below(random, leftovers.length)
    leftovers[index]?.(file)
    return `leftover ${index}`
  }
  const sql = pick(random, schemas)
  const database = openDatabase(file)
  database.exec('PRAGMA locking_mode = EXCLUSIVE')
  database.exec(sql)
  database.close()
  return sql
}

/** Files whose rows were deleted by someone who knows how cannot be told from the reader's own deletions. */
const isAuthorised = (sql: string): boolean =>
  sql.startsWith('DELETE FROM entries') || sql.includes('user_version = 99')

const someNotes = (random: () => number): Note[] =>
  Array.from({ length: 3 + below(random, 40) }, (_, index) =>
    plainNote(index, { body: `note ${index} ${'word '.repeat(below(random, 300))}` }),
  )

const notesIn = (store: NoteStore): KeptNote[] =>
  expectOk(store.listNotes({ bin: 'with' })).map(({ note }) => note)

/**
 * A store, damaged: it opens with the same notes, or it is told so by name, set aside or left where it is, and the
 * backup brings the notes back. Never a throw, never fewer notes without a word.
 */
export const stores: Attack = {
  name: 'stores',
  tries: 350,
  open: () => ({
    attempt: ({ random }) => {
      const { folder, clean } = freshFolder()
      try {
        const file = join(folder, 'notes.db')
        const opened = openIn(folder)
        const notes = someNotes(random)
        expectOk(opened.store.saveNotes(notes))
        expectOk(takeBackup(opened.database, backupFolder(file), 'manual', now))
        expectOk(opened.store.close())
        const done = damage(random, file)
        const options = { file, soleOwner: true, now }
        const answer = openStore(options)
        if (answer.ok) {
          const found = notesIn(answer.value.store)
          expectOk(answer.value.store.close())
          return hasSameNotes(notes, found) || isAuthorised(done) ? null : `${done}: opened with other notes`
        }
        const { code, setAside, backup } = answer.error
        if (failureWords.store(answer.error).trim() === '') return `${done}: refused without a word`
        if (code === 'in-the-way' || code === 'newer-schema') return null
        if (code !== 'damaged') return `${done}: told as “${code}”`
        if (setAside === null) return `${done}: damaged, and not set aside`
        if (backup === null) return `${done}: no backup is offered`
        const restored = restoreStore(backup.path, null, options)
        if (!restored.ok) return `${done}: the backup is refused: ${failureWords.store(restored.error)}`
        const found = notesIn(restored.value.store)
        expectOk(restored.value.store.close())
        return hasSameNotes(notes, found) ? null : `${done}: the backup holds other notes`
      } finally {
        clean()
      }
    },
    close: () => undefined,
  }),
}

/**
 * The same files as backups that are restored over an open store: refused, and my notes are as they were; or restored,
 * word for word, with my notes in a backup. A save then changes one note.
 */
export const backups: Attack = {
  name: 'backups',
  tries: 150,
  open: () => ({
    attempt: ({ random }) => {
      const source = freshFolder()
      const { folder, clean } = freshFolder()
      try {
        const given = openIn(source.folder)
        const theirs = someNotes(random)
        expectOk(given.store.saveNotes(theirs))
        const hostile = join(source.folder, 'notes.db')
        expectOk(takeBackup(given.database, backupFolder(hostile), 'manual', now))
        expectOk(given.store.close())
        const done = damage(random, hostile)
        const current = openIn(folder)
        const mine = Array.from({ length: 12 }, (_, index) => plainNote(index + 1))
        expectOk(current.store.saveNotes(mine))
        const file = join(folder, 'notes.db')
        const restored = restoreStore(hostile, current, { file, soleOwner: true, now })
        const { store } = restored.ok ? restored.value : current
        const found = notesIn(store)
        if (!restored.ok) {
          expectOk(store.close())
          if (failureWords.store(restored.error).trim() === '') return `${done}: refused without a word`
          return hasSameNotes(mine, found) ? null : `${done}: refused, and my notes are others`
        }
        expectOk(store.saveNotes([plainNote(5_000)]))
        const after = notesIn(store).length
        expectOk(store.close())
        if (!hasSameNotes(theirs, found) && !isAuthorised(done)) return `${done}: other notes were restored`
        if (after !== found.length + 1) return `${done}: saving one note changed ${found.length} to ${after}`
        const isKept = listBackups(backupFolder(file)).some(({ path }) =>
          hasSameNotes(mine, readNotesOf(path)),
        )
        return isKept ? null : `${done}: restored, and my notes are in no backup`
      } finally {
        clean()
        source.clean()
      }
    },
    close: () => undefined,
  }),
}
