import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { expectOk, freshFolder, openIn, plainNote } from '../../../../support/notes'

const resources = fileURLToPath(new URL('../../../../../resources', import.meta.url))
const cleanups: (() => void)[] = []
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean()
})

function filled(): {
  readonly folder: string
  readonly reader: (...words: string[]) => ReturnType<typeof runReader>
} {
  const { folder, clean } = freshFolder()
  cleanups.push(clean)
  const { store } = openIn(folder)
  expectOk(store.saveNotes([plainNote(1), plainNote(2, { visibility: 'public' })]))
  expectOk(store.close())
  return {
    folder,
    reader: (...words) =>
      runReader(['notes', ...words, '--store', folder], { resources, today: '2026-01-01' }),
  }
}

it('lists, checks and backs up', async () => {
  const { reader } = filled()
  expect((await reader('list')).text.split('\n')).toHaveLength(2)
  expect(await reader('verify')).toEqual({
    exitCode: 0,
    text: 'notes 2, in the bin 0, places, searches, briefings and editions 0\nintegrity ok\nschema version 1',
  })
  expect((await reader('backup')).text).toMatch(/^Backed up to .*-manual\.db and checked\.$/)
})

it('exports without private notes, says so, and imports what it exported', async () => {
  const { folder, reader } = filled()
  const out = join(folder, 'out.jsonld')
  expect((await reader('export', '--out', out)).text).toBe(
    'Exported 1 notes. Left out: 1 private, 0 in the bin.',
  )
  await reader('export', '--private', '--out', out)
  const empty = filled()
  expect((await empty.reader('import', out)).text).toMatch(/conflicts 2|unchanged 2|new 2/)
  writeFileSync(out, readFileSync(out, 'utf8').slice(0, 300))
  expect(await empty.reader('import', out)).toMatchObject({ exitCode: 1 })
})

it('says what was typed wrongly, and makes no store where none is', async () => {
  const { folder, reader } = filled()
  expect((await reader('lose')).exitCode).toBe(2)
  expect((await reader('export', '--format', 'pdf')).exitCode).toBe(2)
  const elsewhere = join(folder, 'none')
  const answer = await runReader(['notes', 'verify', '--store', elsewhere], {
    resources,
    today: '2026-01-01',
  })
  expect(answer).toEqual({ exitCode: 1, text: `There are no notes in ${elsewhere}.` })
})

it('tells of damage without touching the file', async () => {
  const { folder, reader } = filled()
  const file = join(folder, 'notes.db')
  const bytes = readFileSync(file)
  bytes.write('NOTE', bytes.indexOf('note 1'))
  writeFileSync(file, bytes)
  expect(await reader('verify')).toMatchObject({ exitCode: 1 })
  expect(readFileSync(file)).toEqual(bytes)
})

describe('a damaged store', () => {
  const damage = (folder: string): void => {
    const file = join(folder, 'notes.db')
    const bytes = readFileSync(file)
    bytes.write('NOTE', bytes.indexOf('note 1'))
    writeFileSync(file, bytes)
  }
  const NONE =
    'There is no good backup in the folder of backups. If you have one in another place, start the reader to restore it.'

  it('is told with the backup to go back to, also when it was set aside before', async () => {
    const { folder, reader } = filled()
    const backup = /^Backed up to (.*) and checked\.$/.exec((await reader('backup')).text)?.[1]
    const line = `The newest good backup is ${backup}. Start the reader to restore it.`
    damage(folder)
    expect(await reader('verify')).toEqual({
      exitCode: 1,
      text: `The notes file is damaged (an entry was altered). Nothing was changed.\n${line}`,
    })
    const found = await reader('list')
    const aside = /was moved to .*\/(notes\.db\.damaged-\w+)\.$/m.exec(found.text)?.[1]
    expect(found.text.split('\n').at(-1)).toBe(line)
    for (const action of ['list', 'verify', 'thin']) {
      expect(await reader(action)).toEqual({
        exitCode: 1,
        text: `The notes file is not in its place in ${folder}. Nothing was deleted.\nA damaged file was set aside as ${aside}.\n${line}`,
      })
    }
  })

  it('is not sent to a backup where there is none', async () => {
    const { folder, reader } = filled()
    damage(folder)
    for (const action of ['verify', 'list', 'list']) {
      const { exitCode, text } = await reader(action)
      expect(exitCode).toBe(1)
      expect(text).not.toContain('newest')
      expect(text.split('\n').at(-1)).toBe(NONE)
    }
  })
})
