import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { countHolding, thinOfAll, tracesOfAll } from '#node/notes/notes-purge'
import { type Backup, backupFolder, inspectFile, listBackups, takeBackup } from '#node/store/backups'
import type { OpenedStore } from '#node/store/open-store'
import { rewritten } from '#node/store/rewrite'
import { failureWords } from '#words/failures/en'
import { filesHolding } from '../../../../support/bytes'
import { cleanedUp } from '../../../../support/cleanups'
import { breakDisk } from '../../../../support/fault-fs'
import { expectOk, NOW, noteId, openIn, plainNote } from '../../../../support/notes'

const SECRET = 'Zanthoria-walks-at-dawn'
const resources = fileURLToPath(new URL('../../../../../resources', import.meta.url))
const { fresh, cleanups } = cleanedUp()

const backUp = ({ database }: OpenedStore, file: string): Backup =>
  expectOk(takeBackup(database, backupFolder(file), 'manual', new Date(NOW)))

function removeNote({ store }: OpenedStore, number: number): void {
  expectOk(store.binNotes([noteId(number)], NOW))
  expectOk(store.purgeNotes([noteId(number)]))
  expectOk(store.scrub())
}

/** A store whose backup holds a note and a briefing that were removed since, and two that were not. */
function withRemoved() {
  const folder = fresh()
  const file = join(folder, 'notes.db')
  const opened = openIn(folder)
  const { store } = opened
  expectOk(store.saveNotes([plainNote(1, { body: `${SECRET} note` }), plainNote(2, { body: 'kept note' })]))
  for (const id of ['gone', 'kept']) {
    const value = { title: id === 'gone' ? `${SECRET} briefing` : 'kept briefing' }
    expectOk(store.saveRecord({ kind: 'briefing', id, declaration: null, value }))
  }
  const backup = backUp(opened, file)
  removeNote(opened, 1)
  expectOk(store.binRecord('briefing', 'gone', NOW))
  expectOk(store.purgeRecord('briefing', 'gone'))
  expectOk(store.scrub())
  return { folder, file, opened, backup }
}

describe('what was removed for good', () => {
  it('is found in the backups at any later time, and taken out of them', () => {
    const { folder, file, opened, backup } = withRemoved()
    expectOk(opened.store.close())
    const later = openIn(folder)
    expect(expectOk(countHolding(file, later))).toBe(1)
    expect(expectOk(tracesOfAll(file, later)).backups.map(({ name }) => name)).toEqual([backup.name])
    expect(expectOk(thinOfAll(file, later))).toEqual({ traces: { backups: [], files: [] }, problem: null })
    expect(expectOk(countHolding(file, later))).toBe(0)
    expect(inspectFile(backup.path)).toEqual([])
    expectOk(later.store.close())
    expect(filesHolding(folder, SECRET)).toEqual([])
    for (const words of ['kept note', 'kept briefing']) {
      expect(readFileSync(backup.path, 'latin1')).toContain(words)
    }
  })

  it('stays in whole backups, with the reason, where the disk fails half-way', () => {
    const { folder, file, opened } = withRemoved()
    expectOk(opened.store.saveNotes([plainNote(1, { body: `${SECRET} once more` })]))
    const second = backUp(opened, file)
    removeNote(opened, 1)
    // The disk fails after the first of the two, the newer one.
    const repair = breakDisk('writeSync', 'EIO', 30)
    const { traces, problem } = expectOk(thinOfAll(file, opened))
    repair()
    expect(problem && failureWords.purge(problem)).toBe(
      'Some backups could not be rewritten: the disk reported an error. Check the disk, then try again. Every backup is complete, either unchanged or without what you removed.',
    )
    expect(traces.backups.map(({ name }) => name)).not.toContain(second.name)
    expect(traces.backups).toHaveLength(1)
    expect(listBackups(backupFolder(file)).flatMap(({ path }) => inspectFile(path))).toEqual([])
    expect(expectOk(thinOfAll(file, opened))).toEqual({ traces: { backups: [], files: [] }, problem: null })
    expectOk(opened.store.close())
    expect(filesHolding(folder, SECRET)).toEqual([])
  })

  it('is no longer removed once it came back', () => {
    const { file, opened, backup } = withRemoved()
    expectOk(opened.store.saveNotes([plainNote(1, { body: `${SECRET} again` })]))
    expectOk(thinOfAll(file, opened))
    expect(readFileSync(backup.path, 'latin1')).toContain(`${SECRET} note`)
    expect(readFileSync(backup.path, 'latin1')).not.toContain(`${SECRET} briefing`)
    expectOk(opened.store.close())
  })

  it('is not what a merge took out: words the reader never removed stay in the backups', () => {
    const folder = fresh()
    const file = join(folder, 'notes.db')
    const opened = openIn(folder)
    const { store } = opened
    const note = plainNote(1, { body: 'mine' })
    expectOk(store.mergeNotes([{ note, versions: { one: 1 } }]))
    const other = { note: { ...note, body: 'theirs' }, versions: { two: 1 } }
    expect(expectOk(store.mergeNotes([other]))).toMatchObject([{ kind: 'conflict' }])
    const backup = backUp(opened, file)
    const settled = { note: { ...note, body: 'settled' }, versions: { one: 2, two: 2 } }
    expectOk(store.mergeNotes([settled]))
    expect(expectOk(store.listNotes()).map((held) => held.note.body)).toEqual(['settled'])
    expect(expectOk(countHolding(file, opened))).toBe(0)
    expectOk(thinOfAll(file, opened))
    for (const words of ['mine', 'theirs']) expect(readFileSync(backup.path, 'latin1')).toContain(words)
    expectOk(store.close())
  })

  it('is a conflict copy too, when the reader removed that alone', () => {
    const folder = fresh()
    const file = join(folder, 'notes.db')
    const opened = openIn(folder)
    expectOk(
      opened.store.saveNotes([
        plainNote(1, { body: 'original' }),
        { ...plainNote(2, { body: SECRET }), conflictOf: noteId(1) },
      ]),
    )
    const backup = backUp(opened, file)
    removeNote(opened, 2)
    expect(expectOk(countHolding(file, opened))).toBe(1)
    expectOk(thinOfAll(file, opened))
    expectOk(opened.store.close())
    expect(filesHolding(folder, SECRET)).toEqual([])
    expect(readFileSync(backup.path, 'latin1')).toContain('original')
  })
})

describe('after a restore', () => {
  it('a conflict copy that the reader had removed is still known as removed', () => {
    const folder = fresh()
    const file = join(folder, 'notes.db')
    const opened = openIn(folder)
    expectOk(
      opened.store.saveNotes([
        plainNote(1, { body: 'original' }),
        { ...plainNote(2, { body: SECRET }), conflictOf: noteId(1) },
      ]),
    )
    backUp(opened, file)
    removeNote(opened, 2)
    const later = backUp(opened, file)
    expectOk(opened.store.close())
    renameSync(rewritten(later.path, file), file)
    const restored = openIn(folder)
    expect(expectOk(countHolding(file, restored))).toBe(1)
    expectOk(restored.store.close())
  })
})

describe('notes thin', () => {
  const reader = (folder: string, ...words: string[]) =>
    runReader(['notes', 'thin', ...words, '--store', folder], { resources, today: '2026-01-01' })

  it('names the backups that hold it, changes nothing without --yes, and takes it out with it', async () => {
    const { folder, opened, backup } = withRemoved()
    expectOk(opened.store.close())
    const before = readFileSync(backup.path)
    expect(await reader(folder)).toEqual({
      exitCode: 0,
      text: `In 1 backup there are still notes or briefings that were removed for good:\n  ${backup.name}\nNothing was changed. With --yes these backups are rewritten without them; everything else in them stays.`,
    })
    expect(readFileSync(backup.path)).toEqual(before)
    expect(await reader(folder, '--yes')).toEqual({
      exitCode: 0,
      text: 'Rewritten without what was removed for good, and checked: 1 backup.',
    })
    expect(filesHolding(folder, SECRET)).toEqual([])
    expect(await reader(folder, '--yes')).toEqual({
      exitCode: 0,
      text: 'No backup contains notes or briefings that were removed for good.',
    })
  })

  it('names what it does not touch, and fails while that is there', async () => {
    const { folder, file, opened, backup } = withRemoved()
    backUp(opened, file)
    const second = backUp(opened, file)
    expectOk(opened.store.close())
    writeFileSync(second.path, `broken ${noteId(1)}`)
    const answer = await reader(folder, '--yes')
    expect(answer.exitCode).toBe(1)
    expect(answer.text).toContain('checked: 1 backup.')
    expect(answer.text).toContain(`Delete them yourself when you no longer need them:\n  ${second.name}`)
    expect(filesHolding(folder, SECRET)).toEqual([])
    expect(inspectFile(join(backupFolder(file), basename(backup.path)))).toEqual([])
  })

  it('says why a backup could not be written, and which still hold it', async () => {
    const { folder, opened, backup } = withRemoved()
    expectOk(opened.store.close())
    const repair = breakDisk('writeSync', 'EIO', 8)
    const answer = await reader(folder, '--yes')
    repair()
    expect(answer.exitCode).toBe(1)
    expect(answer.text).toMatch(/^Some backups could not be rewritten: the disk reported an error\./)
    expect(answer.text.split('\n').slice(1)).toEqual(['Still in:', `  ${backup.name}`])
  })

  it('leaves everything alone while a reader has the notes open', async () => {
    const { folder, opened, backup } = withRemoved()
    expectOk(opened.store.close())
    const before = readFileSync(backup.path)
    const holder = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        fileURLToPath(new URL('../../../../support/hold-store.ts', import.meta.url)),
        folder,
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    )
    cleanups.push(() => holder.kill('SIGKILL'))
    await once(holder.stdout, 'data')
    for (const flags of [['--yes'], ['--yes', '--unlock']]) {
      expect(await reader(folder, ...flags)).toEqual({
        exitCode: 1,
        text: 'The notes are open in another program. Nothing was changed. Close the other program, then try again.',
      })
    }
    expect(readFileSync(backup.path)).toEqual(before)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
  })
})
