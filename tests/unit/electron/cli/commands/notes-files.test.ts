import { chmodSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { canMount, smallDisk } from '../../../../support/mounts'
import { expectOk, freshFolder, openIn, plainNote } from '../../../../support/notes'

const resources = fileURLToPath(new URL('../../../../../resources', import.meta.url))
const cleanups: (() => void)[] = []
afterEach(() => {
  for (const clean of cleanups.splice(0).reverse()) clean()
})

function filled() {
  const { folder, clean } = freshFolder()
  cleanups.push(clean)
  const { store } = openIn(folder)
  const body = 'word '.repeat(100_000)
  expectOk(store.saveNotes([plainNote(1, { visibility: 'public', body })]))
  expectOk(store.close())
  const reader = (...words: string[]) =>
    runReader(['notes', ...words, '--store', folder], { resources, today: '2026-01-01' })
  return { folder, reader }
}

const mountable = canMount()

describe('notes export --out', () => {
  it.skipIf(!mountable)(
    'leaves the file that was there, and nothing else, on a disk that fills up',
    async () => {
      const small = smallDisk('1m')
      cleanups.push(small.remove)
      const { reader } = filled()
      const out = join(small.folder, 'notes.jsonld')
      writeFileSync(out, 'the export of last week')
      const room = join(small.folder, 'room')
      writeFileSync(room, Buffer.alloc(200_000))
      const free = small.fill()
      // Room for a part of the export: the disk fills while it is written.
      rmSync(room)
      const answer = await reader('export', '--out', out)
      expect(answer).toEqual({
        exitCode: 1,
        text: 'There is no space left for “notes.jsonld”. No file was written or changed, and your notes are safe. Free some space, or choose another disk.',
      })
      expect(readFileSync(out, 'utf8')).toBe('the export of last week')
      expect(readdirSync(small.folder).toSorted()).toEqual(['filler', 'notes.jsonld'])
      free()
      expect((await reader('export', '--out', out)).exitCode).toBe(0)
      expect(readdirSync(small.folder)).toEqual(['notes.jsonld'])
    },
  )

  it('says in words that a folder is not there', async () => {
    const { folder, reader } = filled()
    const answer = await reader('export', '--out', join(folder, 'none', 'notes.csv'), '--format', 'csv')
    expect(answer.exitCode).toBe(1)
    expect(answer.text).toContain(
      'is no longer there. No file was written or changed, and your notes are safe.',
    )
  })
})

describe.skipIf(process.platform === 'win32')('the data folder', () => {
  const modes = (folder: string): string[] =>
    ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })].flatMap((name) => {
      const mode = lstatSync(join(folder, name)).mode & 0o777
      return (mode & 0o077) === 0 ? [] : [`${name} ${mode.toString(8)}`]
    })

  it('is for this account alone whatever the terminal does in it, also where it was open before', async () => {
    const before = process.umask(0)
    cleanups.push(() => process.umask(before))
    const { folder, reader } = filled()
    chmodSync(folder, 0o755)
    expect(modes(folder)).not.toEqual([])
    expect((await reader('backup')).exitCode).toBe(0)
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
    expect(modes(folder)).toEqual([])
  })
})
