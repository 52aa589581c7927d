import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { createNotesHome } from '#node/notes/notes-home'
import { openStore } from '#node/store/open-store'
import { failureWords } from '#words/failures/en'
import { cleanedUp } from '../../../../support/cleanups'
import { expectOk, NOW, openIn, plainNote } from '../../../../support/notes'

const { fresh, cleanups } = cleanedUp()
const resources = fileURLToPath(new URL('../../../../../resources', import.meta.url))
const holding = fileURLToPath(new URL('../../../../support/hold-store.ts', import.meta.url))

/** Another process with the store of `folder` open and twenty notes saved, of which the log alone holds the last. */
async function holder(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', holding, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  cleanups.push(() => child.kill('SIGKILL'))
  if (!child.stdout) throw new Error('expected the output of the other process')
  const [said] = await once(child.stdout, 'data')
  expect(String(said)).toContain('saved 20')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const terminal = (folder: string, ...words: string[]) =>
  runReader(['notes', ...words, '--store', folder], { resources, today: '2026-01-01' })

describe('a store that another process has open', () => {
  it.each(['list', 'verify', 'export', 'backup'])(
    'is not unlocked by `notes %s --unlock`',
    async (action) => {
      const folder = fresh()
      const child = await holder(folder)
      const answer = await terminal(folder, action, '--unlock')
      expect(answer.exitCode).toBe(1)
      expect(answer.text).toMatch(/open in another program.*Nothing was changed/)
      await kill(child)
      expect(existsSync(join(folder, 'notes.db.lock')), 'what a killed process leaves').toBe(true)
      expect(await terminal(folder, 'list')).toMatchObject({ exitCode: 1 })
      const listed = await terminal(folder, 'list', '--unlock')
      expect(listed.text.split('\n'), '20 of 20 saves').toHaveLength(20)
      expect(readdirSync(folder).filter((name) => name.includes('.held-'))).toEqual([])
    },
  )

  it('is not taken by the app either, and opens once the other has ended', async () => {
    const folder = fresh()
    const child = await holder(folder)
    const home = createNotesHome({ folder, isSoleOwner: () => true, onBackupFailed: () => undefined })
    expect(home.open()).toMatchObject({ ok: false, error: { code: 'in-use' } })
    await kill(child)
    expect(home.open()).toMatchObject({ ok: true })
    expect(expectOk(expectOk(home.current()).store.listNotes())).toHaveLength(20)
    home.close()
  })
})

describe('something that is not ours, where the store keeps its files,', () => {
  const strangers: readonly (readonly [string, string, (path: string) => void])[] = [
    ['notes.db.lock', 'a file, not a folder', (path) => writeFileSync(path, 'mine')],
    [
      'notes.db.lock',
      'a folder that is not empty',
      (path) => mkdirSync(join(path, 'mine'), { recursive: true }),
    ],
    ['notes.db', 'a folder, not a file', (path) => mkdirSync(path)],
    ['notes.db-wal', 'a folder, not a file', (path) => mkdirSync(path)],
    ['notes.db.new', 'a folder, not a file', (path) => mkdirSync(path)],
    [
      'notes.db.new.lock',
      'a folder that is not empty',
      (path) => mkdirSync(join(path, 'mine'), { recursive: true }),
    ],
    ['backups', 'a file, not a folder', (path) => writeFileSync(path, 'mine')],
  ]
  it.each(strangers)('is named, and left as it is: %s, %s', async (name, what, make) => {
    const folder = fresh()
    if (name !== 'notes.db') {
      const { store } = openIn(folder)
      expectOk(store.saveNotes([plainNote(1)]))
      expectOk(store.close())
    }
    make(join(folder, name))
    const before = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    const opened = openStore({ file: join(folder, 'notes.db'), soleOwner: true, now: new Date(NOW) })
    const message = `“${name}” in ${folder} is ${what}.`
    expect(opened).toMatchObject({
      ok: false,
      error: { code: 'in-the-way', setAside: null },
    })
    expect(opened.ok ? '' : failureWords.store(opened.error)).toContain(message)
    for (const action of ['list', 'verify']) {
      for (const more of [[], ['--unlock']]) {
        const answer = await terminal(folder, action, ...more)
        expect(answer.exitCode).toBe(1)
        expect(answer.text).toContain(message)
      }
    }
    const home = createNotesHome({ folder, isSoleOwner: () => true, onBackupFailed: () => undefined })
    const again = home.open()
    expect(again.ok ? '' : failureWords.store(again.error)).toContain(message)
    expect(new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }))).toEqual(before)
  })
})
