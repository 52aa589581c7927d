import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { cleanedUp } from '../../../../support/cleanups'
import { jointStatement } from '../../../../support/import/texts'
import { canMount, smallDisk } from '../../../../support/mounts'
import { openTerminal } from '../../../../support/open-terminal'
import { openOwn } from '../../../../support/own-texts'
import { createRandom } from '../../../../support/random'
import { resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'

const { fresh, cleanups } = cleanedUp()
const mountable = canMount()
const reason = mountable ? '' : ' (skipped: mounting needs root)'
const run = (...argv: string[]) => runReader(argv, { resources, today: '2026-11-28', version: '1.0.0' })

interface Report {
  readonly file: string
  readonly id: string | null
  readonly status: 'imported' | 'review' | 'refused'
  readonly reason?: string
  readonly words: { readonly in: number; readonly out: number }
}

async function importAll(...args: string[]): Promise<readonly Report[]> {
  return JSON.parse((await run('import', ...args, '--json')).text)
}

const byBytes = (one: Buffer, other: Buffer): number => Buffer.compare(one, other)

/** Every text that is in the library with the bytes of its file, none of them twice, and each whole. */
function filesOf(library: string): readonly Buffer[] {
  const own = openOwn(library)
  const { texts, unreadable } = valueOf(own.list())
  expect(unreadable).toEqual([])
  const files = texts.map(({ id }) => {
    valueOf(own.open(id))
    return Buffer.from(valueOf(own.file(id)))
  })
  own.close()
  return files.toSorted(byBytes)
}

/** Texts that no packing makes small. */
function largeTexts(folder: string, count: number): readonly string[] {
  const random = createRandom(9)
  mkdirSync(folder)
  return Array.from({ length: count }, (_each, index) => {
    const paragraphs = Array.from({ length: 40 }, (_paragraph, at) => {
      const words = Array.from({ length: 250 }, () => Math.floor(random() * 36 ** 9).toString(36))
      return `${at + 1}. ${words.join(' ')}`
    })
    const file = join(folder, `${index}.txt`)
    writeFileSync(file, paragraphs.join('\n\n'))
    return file
  })
}

describe('a library on a disk of its own', () => {
  it.skipIf(!mountable)(
    `that fills up: whole texts stay, the rest is refused, and comes in when there is room${reason}`,
    async () => {
      const disk = smallDisk('3m')
      cleanups.push(disk.remove)
      const filler = join(disk.folder, 'filler')
      writeFileSync(filler, Buffer.alloc(2_600_000))
      const library = join(disk.folder, 'own')
      const files = largeTexts(join(fresh(), 'texts'), 4)
      const reports = await importAll(...files, '--library', library)
      const refused = reports.filter(({ status }) => status === 'refused')
      const taken = reports.filter(({ status }) => status !== 'refused').map(({ file }) => file)
      expect(taken.length).toBeGreaterThan(0)
      expect(refused.length).toBeGreaterThan(0)
      for (const { reason: told, id } of refused) {
        expect(told).toMatch(/The disk is full\. The texts of the library are safe.*Free some space/)
        expect(id).toBeNull()
      }
      const bytes = (some: readonly string[]) => some.map((file) => readFileSync(file)).toSorted(byBytes)
      expect(filesOf(library)).toEqual(bytes(taken))
      rmSync(filler)
      const again = await importAll(...files, '--library', library)
      expect(again.map(({ status }) => status)).toEqual(files.map(() => 'imported'))
      expect(filesOf(library)).toEqual(bytes(files))
    },
    240_000,
  )

  it.skipIf(!mountable)(
    `that is read-only: says so, changes nothing, and works when it is not${reason}`,
    async () => {
      const disk = smallDisk('3m')
      cleanups.push(disk.remove)
      const library = join(disk.folder, 'own')
      const [first = '', second = ''] = largeTexts(join(fresh(), 'texts'), 2)
      await importAll(first, '--library', library)
      disk.makeReadOnly()
      const { exitCode, text } = await run('import', second, '--library', library)
      expect([exitCode, text]).toEqual([
        1,
        expect.stringMatching(/read-only.*safe.*Make the folder writable/),
      ])
      disk.makeWritable()
      expect(await importAll(second, '--library', library)).toMatchObject([{ status: 'imported' }])
      expect(filesOf(library)).toHaveLength(2)
    },
    240_000,
  )

  it.skipIf(!mountable)(
    `that is full: a library is not exported to it by half${reason}`,
    async () => {
      const disk = smallDisk('1m')
      cleanups.push(disk.remove)
      disk.fill()
      const library = join(fresh(), 'own')
      await importAll(...largeTexts(join(fresh(), 'texts'), 1), '--library', library)
      const out = join(disk.folder, 'out')
      const { exitCode, text } = await run(
        'library',
        'export',
        '--format',
        'opensearch',
        '--library',
        library,
        '--out',
        out,
      )
      expect([exitCode, text]).toEqual([1, expect.stringContaining('There is no space left for “out”')])
      expect(readdirSync(disk.folder)).toEqual(['filler'])
    },
    240_000,
  )
})

describe('the same text again', () => {
  it('twice in one file: no word is lost, and no name stands twice', async () => {
    const folder = fresh()
    const file = join(folder, 'twice.txt')
    writeFileSync(file, `${jointStatement}\n\n${jointStatement}`)
    const library = join(folder, 'own')
    const [report] = await importAll(file, '--library', library)
    const { in: read, out } = report?.words ?? { in: 0, out: -1 }
    expect(out).toBe(read)
    const of = ['--library', library, '--declaration', report?.id ?? '']
    const { units } = JSON.parse((await run('text', ...of, '--json')).text) as {
      units: { eId: string; text: string }[]
    }
    expect(new Set(units.map(({ eId }) => eId)).size).toBe(units.length)
    expect(units.filter(({ text }) => text.includes('the bridge over the Sill'))).toHaveLength(2)
  })

  it('in files that differ by a byte are two texts, and in files that do not, one', async () => {
    const folder = fresh()
    const named = (name: string, words: string): string => {
      writeFileSync(join(folder, name), words)
      return join(folder, name)
    }
    const files = [
      named('a.txt', jointStatement),
      named('b.txt', jointStatement),
      named('c.txt', `${jointStatement}\n`),
    ]
    const reports = await importAll(...files, '--library', join(folder, 'own'))
    const [a, b, c] = reports.map(({ id }) => id)
    expect([b, c === a]).toEqual([a, false])
    expect(filesOf(join(folder, 'own'))).toHaveLength(2)
  })
})

describe('two terminals that import into one library at the same moment, again and again', () => {
  it('take every file in once, or say that the other is at work and have changed nothing', async () => {
    const folder = fresh()
    const library = join(folder, 'own')
    const files = Array.from({ length: 7 }, (_each, index) => {
      const file = join(folder, `${index}.txt`)
      writeFileSync(file, jointStatement.replaceAll('Sill', `Sill ${index}`))
      return file
    })
    const [one, other] = await Promise.all([openTerminal(cleanups), openTerminal(cleanups)])
    const importWith = async (run: typeof one, wanted: readonly string[]) => {
      const answer = await run('import', ...wanted, '--library', library, '--json')
      return { ...answer, wanted }
    }
    const answers: Awaited<ReturnType<typeof importWith>>[] = []
    // Each time they have a file in common.
    for (let first = 0; first + 2 < files.length; first += 2)
      answers.push(
        ...(await Promise.all([
          importWith(one, files.slice(first, first + 2)),
          importWith(other, files.slice(first + 1, first + 3)),
        ])),
      )
    const landed = answers.filter(({ exitCode }) => exitCode === 0)
    const refused = answers.filter(({ exitCode }) => exitCode !== 0)
    for (const { text } of refused)
      expect(text).toMatch(/^The library is open in another program\. Nothing was changed/)
    const bytesOf = (names: readonly string[]) => names.map((name) => readFileSync(name)).toSorted(byBytes)
    expect(filesOf(library)).toEqual(bytesOf([...new Set(landed.flatMap(({ wanted }) => wanted))]))
    // Those that were refused come in when the other one has ended.
    for (const { wanted } of refused) expect((await importWith(one, wanted)).exitCode).toBe(0)
    expect(filesOf(library)).toEqual(bytesOf(files))
    const ids = JSON.parse((await run('list', '--library', library, '--json')).text).declarations as {
      id: string
    }[]
    expect(new Set(ids.map(({ id }) => id)).size).toBe(files.length + 1)
  }, 240_000)
})
