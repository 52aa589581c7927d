import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder, takeBackup } from '#main/notes-store/backups'
import { connect } from '#main/notes-store/connection'
import { type OpenedStore, openStore } from '#main/notes-store/open-store'
import { restoreStore } from '#main/notes-store/restore'
import { migrate } from '#main/notes-store/schema'
import { expectOk, plainNote } from './notes'

/** The process that the durability bench kills: `durability-child.ts FOLDER PHASE`. It tells of every commit on stdout. */
const [folder = '', phase = ''] = process.argv.slice(2)
const file = join(folder, 'notes.db')
const options = () => ({ file, soleOwner: true, now: new Date() })

let opened: OpenedStore = expectOk(openStore(options()))
let count = 0

/** Saves a note and says so only after the commit; every third time it changes an older one. */
function saveOne(): void {
  count += 1
  const number = count % 3 === 0 ? Math.ceil(count / 2) : count
  const note = plainNote(number, { body: `${count} ${'typed text '.repeat((count * 7) % 400)}` })
  expectOk(opened.store.saveNotes([note]))
  writeSync(1, `${note.id} ${count}\n`)
}

function migrateOnce(): void {
  expectOk(opened.store.close())
  const database = connect(file, true)
  migrate(database, ['', 'CREATE TABLE more (a TEXT); UPDATE entries SET declaration = declaration'])
  database.exec('BEGIN; DROP TABLE more; PRAGMA user_version = 1; COMMIT')
  database.close()
  opened = expectOk(openStore(options()))
}

for (;;) {
  saveOne()
  if (phase === 'migration' && count % 10 === 0) migrateOnce()
  if ((phase === 'backup' || phase === 'restore') && count % 5 === 0) {
    const backup = expectOk(takeBackup(opened.database, backupFolder(file), 'manual', new Date()))
    if (phase === 'restore') opened = expectOk(restoreStore(backup.path, opened, options()))
  }
}
