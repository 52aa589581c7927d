import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeAsarSum } from '#build/packaging/asar-sum'
import { checkProgram } from '#node/integrity/program-check'
import { createRandom } from '../../../../support/random'

let folder = ''
const archive = () => path.join(folder, 'app.asar')
const list = () => path.join(folder, 'app.asar.sha256')
const check = () => checkProgram(folder, createReadStream)

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'program-'))
  const random = createRandom(12)
  await writeFile(archive(), Buffer.from(Array.from({ length: 300_000 }, () => Math.floor(random() * 256))))
  await writeAsarSum(folder)
})
afterEach(() => rm(folder, { recursive: true }))

describe('the program compared with its list', () => {
  it('is whole as it was packaged', async () => {
    expect(await check()).toBe('whole')
  })

  it.each([0, 65_535, 65_536, 299_999])('is altered by one bit of byte %d', async (position) => {
    const bytes = await readFile(archive())
    bytes[position] = (bytes[position] ?? 0) ^ 1
    await writeFile(archive(), bytes)
    expect(await check()).toBe('altered')
  })

  it('is altered where it was cut short, or made longer', async () => {
    const bytes = await readFile(archive())
    await writeFile(archive(), bytes.subarray(0, -1))
    expect(await check()).toBe('altered')
    await writeFile(archive(), Buffer.concat([bytes, Buffer.from('x')]))
    expect(await check()).toBe('altered')
  })

  it.each([
    ['empty', ''],
    ['of another form', `${'0'.repeat(64)} app.asar\n`],
    ['for another file', `${'0'.repeat(64)}  other.asar\n`],
    ['very long', `${'0'.repeat(64)}  app.asar\n`.repeat(100_000)],
  ])('has no list where that is %s', async (_how, text) => {
    await writeFile(list(), text)
    expect(await check()).toBe('no-list')
  })

  it('has no list where that is missing, and cannot be read where itself is', async () => {
    await rm(archive())
    expect(await check()).toBe('unreadable')
    await rm(list())
    expect(await check()).toBe('no-list')
  })

  it('is not judged in a checkout', async () => {
    expect(await checkProgram(null, createReadStream)).toBe('not-packaged')
  })
})
