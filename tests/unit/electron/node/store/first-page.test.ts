import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Note } from '#core/notes/note'
import { backupFolder, listBackups, newestGoodBackup, takeBackup } from '#node/store/backups'
import { openStore } from '#node/store/open-store'
import { failureWords } from '#words/failures/en'
import { expectOk, freshFolder, NOW, openIn, plainNote } from '../../../../support/notes'
import { createRandom } from '../../../../support/random'

const { folder, clean } = freshFolder()
afterAll(clean)
const file = join(folder, 'notes.db')
const notes = Array.from({ length: 12 }, (_, index) => plainNote(index, { body: 'word '.repeat(200) }))

/** The files of a store with twelve notes, all of them checkpointed or the latest in its log, as a kill leaves it. */
function written(killed: boolean): { readonly main: Buffer; readonly log: Buffer | null } {
  const { folder: place, clean: remove } = freshFolder()
  const opened = openIn(place)
  expectOk(opened.store.saveNotes(notes))
  mkdirSync(backupFolder(file), { recursive: true })
  const backup = expectOk(
    takeBackup(opened.database, backupFolder(join(place, 'notes.db')), 'manual', new Date(NOW)),
  )
  copyFileSync(backup.path, join(backupFolder(file), backup.name))
  const log = killed ? readFileSync(join(place, 'notes.db-wal')) : null
  const early = readFileSync(join(place, 'notes.db'))
  expectOk(opened.store.close())
  const main = killed ? early : readFileSync(join(place, 'notes.db'))
  remove()
  return { main, log }
}

/** What became of a store with one bit turned over: `whole`, `set aside`, `newer`, or a complaint. */
function outcomeOf(main: Buffer, log: Buffer | null, bit: number): string {
  for (const name of readdirSync(folder))
    if (name !== 'backups') rmSync(join(folder, name), { recursive: true, force: true })
  const damaged = Buffer.from(main)
  const at = Math.floor(bit / 8)
  damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << (bit % 8)), at)
  writeFileSync(file, damaged)
  if (log) writeFileSync(`${file}-wal`, log)
  const opened = openStore({ file, soleOwner: true, now: new Date(NOW) })
  if (opened.ok) {
    const { store } = opened.value
    const status = store.status()
    const listed = store.listNotes({ bin: 'with' })
    store.close()
    if (!listed.ok || !status.ok) return 'opened, and cannot be read'
    const found: Note[] = listed.value.map(({ note }) => note)
    if (JSON.stringify(found) !== JSON.stringify(notes)) return 'opened with other notes'
    return status.value.mode === 'read-only' ? 'newer' : 'whole'
  }
  const { code, setAside, backup } = opened.error
  if (code === 'newer-schema' && setAside === null) return 'newer'
  if (code !== 'damaged') return `told as ${code}: ${failureWords.store(opened.error)}`
  if (setAside === null || !existsSync(setAside) || existsSync(file)) return 'damaged, and not set aside'
  if (!backup || newestGoodBackup(backupFolder(file))?.name !== backup.name)
    return 'damaged, and no backup offered'
  return 'set aside'
}

/** All bits of the header, and bits of the rest of the page: every one that is not in the empty middle, by lot. */
function someBits(main: Buffer, count: number): number[] {
  const random = createRandom(47)
  const page = main.subarray(0, 4096)
  const rest = Array.from({ length: (4096 - 100) * 8 }, (_, bit) => bit + 800)
  const filled = rest.filter((bit) => page[Math.floor(bit / 8)] !== 0)
  const chosen = Array.from({ length: count }, () => filled[Math.floor(random() * filled.length)] ?? 800)
  return [...Array.from({ length: 800 }, (_, bit) => bit), ...chosen]
}

describe.each([
  ['was closed', false],
  ['was killed', true],
])('one bit of the first page of a store that %s', (_, killed) => {
  it('leaves every note whole, or sets the file aside and offers the backup', () => {
    const { main, log } = written(killed)
    const outcomes = someBits(main, 150).map((bit) => ({
      bit,
      outcome: outcomeOf(main, log, bit),
    }))
    const wrong = outcomes.filter(({ outcome }) => !['whole', 'set aside', 'newer'].includes(outcome))
    expect(wrong).toEqual([])
    expect(outcomes.some(({ outcome }) => outcome === 'set aside')).toBe(true)
    expect(listBackups(backupFolder(file)).length).toBeGreaterThan(0)
  }, 120_000)
})
