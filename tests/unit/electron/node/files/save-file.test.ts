import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveFile } from '#node/files/save-file'

const BYTES = new TextEncoder().encode('whole')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'save-file-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})

describe('saving a file', () => {
  it('writes it whole and leaves nothing else', async () => {
    const target = path.join(folder, 'extract.docx')
    writeFileSync(target, 'old')
    expect(await saveFile(target, BYTES)).toEqual({ ok: true, value: { bytes: 5 } })
    expect(readFileSync(target, 'utf8')).toBe('whole')
    expect(readdirSync(folder)).toEqual(['extract.docx'])
  })

  it('keeps the old file when cancelled', async () => {
    const target = path.join(folder, 'extract.docx')
    writeFileSync(target, 'old')
    const result = await saveFile(target, BYTES, AbortSignal.abort())
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['extract.docx'])
  })

  it('does not make a folder that is gone', async () => {
    const result = await saveFile(path.join(folder, 'gone', 'extract.pdf'), BYTES)
    expect(result).toMatchObject({ ok: false, error: { code: 'folder-gone' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('tells that a folder has the name', async () => {
    mkdirSync(path.join(folder, 'extract.pdf'))
    const result = await saveFile(path.join(folder, 'extract.pdf'), BYTES)
    expect(result).toMatchObject({ ok: false, error: { code: 'is-a-folder' } })
    expect(readdirSync(folder)).toEqual(['extract.pdf'])
  })

  it('tells that the name is too long', async () => {
    const result = await saveFile(path.join(folder, `${'x'.repeat(300)}.pdf`), BYTES)
    expect(result).toMatchObject({ ok: false, error: { code: 'name-too-long' } })
    expect(readdirSync(folder)).toEqual([])
  })
})
