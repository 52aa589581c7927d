import { appendFileSync, chmodSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { readBytes } from '#node/import/read-bytes'
import { cleanedUp } from '../../../../support/cleanups'

const { fresh, cleanups } = cleanedUp()

async function codeOf(file: string, most?: number): Promise<string> {
  const read = await readBytes(file, most)
  return read.ok ? `read ${read.value.length}` : `${read.error.code} ${read.error.detail}`
}

/** A file of these words in a folder of the test's own. */
function fileOf(words: string, name = 'a.txt'): string {
  const file = join(fresh(), name)
  writeFileSync(file, words)
  return file
}

/** Does something to the file after its beginning was read. */
async function onceRead(file: string, change: () => void): Promise<void> {
  const handle = await open(file)
  const kind = Object.getPrototypeOf(handle) as FileHandle
  await handle.close()
  const read = vi.spyOn(kind, 'read')
  cleanups.push(() => read.mockRestore())
  read.mockImplementationOnce(async function (this: FileHandle, ...given: Parameters<FileHandle['read']>) {
    read.mockRestore()
    const found = await this.read(...given)
    change()
    return found
  })
}

describe('a file', () => {
  it('is read whole', async () => {
    expect(await readBytes(fileOf('words'))).toEqual({ ok: true, value: new TextEncoder().encode('words') })
    expect(await codeOf(fileOf(''))).toBe('read 0')
    expect(await codeOf(fileOf('words'), 5)).toBe('read 5')
  })

  it('of 500 MB is refused before any of it is read', async () => {
    const file = fileOf('x')
    truncateSync(file, 500 * 1024 * 1024)
    const handle = await open(file)
    const read = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'read')
    cleanups.push(() => read.mockRestore())
    await handle.close()
    expect(await codeOf(file)).toBe('file-too-large 524288000')
    expect(read).not.toHaveBeenCalled()
  })

  it.each([
    ['grows', (file: string) => appendFileSync(file, 'more')],
    ['shrinks', (file: string) => truncateSync(file, 2)],
    ['is written over', (file: string) => utimesSync(file, 1, 1)],
  ])('that %s while it is read is refused', async (_how, change) => {
    const file = fileOf('words '.repeat(10))
    await onceRead(file, () => change(file))
    expect(await codeOf(file)).toBe('changed-while-read null')
    expect(await codeOf(file)).toMatch(/^read /)
  })

  it('that is none, or not there, or not ours, is told', async () => {
    const folder = fresh()
    expect(await codeOf(folder)).toBe('not-a-file null')
    expect(await codeOf(join(folder, 'none.txt'))).toBe('not-found null')
    expect(await codeOf(join(fileOf('x'), 'b.txt'))).toBe('not-found null')
    expect(await codeOf('/dev/zero')).toBe('not-a-file null')
    expect(await codeOf('a\0b')).toBe('unreadable ERR_INVALID_ARG_VALUE')
    const round = join(folder, 'round')
    symlinkSync(round, round)
    expect(await codeOf(round)).toBe('unreadable ELOOP')
  })

  it('with a name of 300 characters, or of dots and marks, is only a file', async () => {
    expect(await codeOf(join(fresh(), 'x'.repeat(300)))).toBe('unreadable ENAMETOOLONG')
    expect(await codeOf(fileOf('words', '\u202efdp..txt'))).toBe('read 5')
    expect(await codeOf(fileOf('words', '..a..'))).toBe('read 5')
  })

  it.skipIf(process.getuid?.() === 0)('of another account is told', async () => {
    const file = fileOf('x')
    chmodSync(file, 0)
    expect(await codeOf(file)).toBe('not-allowed null')
  })
})
