import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { declarationSchema } from '#core/document/declaration'
import { sourcesSchema } from '#core/document/evidence'
import { listingOf } from '#core/document/listing'
import { plainText } from '#core/document/parse/words'
import { declarationFile, sharedFiles, sourceFile } from '#node/library/declaration-files'
import { openLibrary } from '#node/library/library'
import { readDeclaration } from '#node/library/read-declaration'
import { alteration, type Resources } from '#node/library/read-resource'
import { ownResources } from '#node/library/shipped-resources'
import { failureWords } from '#words/failures/en'
import { bundled, bundledGlossary, bundledId, resources, resourceText } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'

const made: string[] = []

function altered(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'library-'))
  made.push(folder)
  cpSync(resources, folder, { recursive: true })
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
  return folder
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder of somebody else's, held only against the hashes its texts carry. */
const foreign = (folder: string): Resources => ({ folder, sums: null })
const own = ownResources(resources)

describe('the library on disk', () => {
  it('lists and reads the bundled declaration, verified', async () => {
    const library = openLibrary(own)
    const { default: first, declarations, problems } = await library.catalogue()
    expect([first, problems]).toEqual([bundledId, []])
    expect(declarations).toContainEqual(listingOf(bundled))
    expect(await library.open(bundledId)).toMatchObject({
      ok: true,
      value: { verified: true, problems: [], declaration: bundled },
    })
  })

  it('is empty where there is no folder', async () => {
    const none = await openLibrary(foreign(join(resources, 'none'))).catalogue()
    expect(none).toEqual({ default: null, declarations: [], problems: [] })
    expect(await openLibrary(own).open('../..')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('shows an altered document unverified and says which check failed', async () => {
    const folder = altered(`declarations/${bundledId}/document.json`, (text) =>
      text.replace('wide-ranging', 'narrow'),
    )
    const reading = valueOf(await readDeclaration(foreign(folder), bundledId))
    expect(reading.verified).toBe(false)
    expect(reading.problems.map(failureWords.integrity)[0]).toContain('SHA-256')
  })

  it('fails on a document of which nothing can be read', async () => {
    const folder = altered(`declarations/${bundledId}/document.json`, () => '{')
    expect(await readDeclaration(foreign(folder), bundledId)).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    })
  })

  /** What is left of each part when the declaration's own file cannot be read. */
  const sharedOf = {
    events: [],
    relations: [],
    glossary: bundledGlossary.filter(({ shared }) => shared),
    sources: sourcesSchema.parse(JSON.parse(resourceText(sharedFiles.sources))).sources,
  }

  it.each([
    ['timeline', 'events'],
    ['relations', 'relations'],
    ['glossary', 'glossary'],
    ['sources', 'sources'],
  ] as const)('reads on without a damaged %s, and says so', async (name, part) => {
    const file = declarationFile(bundledId, name)
    const folder = altered(file, () => '[]')
    for (const where of [foreign(folder), ownResources(folder)])
      expect(await readDeclaration(where, bundledId)).toMatchObject({
        ok: true,
        value: { verified: true, [part]: sharedOf[part], problems: [{ file }] },
      })
  })

  it('marks a text of its own whose source is missing, and takes one of somebody else’s as it is', async () => {
    const source = sourceFile(bundledId)
    const folder = altered(declarationFile(bundledId, 'timeline'), (text) => text)
    rmSync(join(folder, source))
    const reading = valueOf(await readDeclaration(ownResources(folder), bundledId))
    expect(reading.verified).toBe(false)
    expect(reading.problems).toEqual([{ file: source, what: 'unreadable', reason: expect.any(String) }])
    expect(await readDeclaration(foreign(folder), bundledId)).toMatchObject({
      ok: true,
      value: { verified: true, problems: [] },
    })
  })

  it('marks a text whose source is there and cannot be read', async () => {
    const source = sourceFile(bundledId)
    const folder = altered(declarationFile(bundledId, 'timeline'), (text) => text)
    rmSync(join(folder, source))
    mkdirSync(join(folder, source))
    for (const where of [foreign(folder), ownResources(folder)])
      expect(valueOf(await readDeclaration(where, bundledId))).toMatchObject({
        verified: false,
        problems: [{ file: source }],
      })
  })
})

const files = [
  `declarations/${bundledId}/document.json`,
  `declarations/${bundledId}/editorial.json`,
  `declarations/${bundledId}/timeline.json`,
  `declarations/${bundledId}/relations.json`,
  `declarations/${bundledId}/glossary.json`,
  `declarations/${bundledId}/sources.json`,
  `declarations/${bundledId}/search-index.json`,
  'shared/glossary.json',
  'shared/sources.json',
  'catalogue.json',
  'library.json',
] as const

/** Where every string, number, truth value and `null` of a JSON value stands. */
function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function changed(leaf: unknown): unknown {
  if (typeof leaf === 'number') return leaf + 1
  if (typeof leaf === 'boolean') return !leaf
  return typeof leaf === 'string' ? `${leaf}x` : 'x'
}

/** The value with one leaf changed, written as the dataset writes it. */
function withLeafChanged(json: string, path: readonly string[]): string {
  const root: unknown = JSON.parse(json)
  let inner = root
  for (const [index, key] of path.entries()) {
    if (typeof inner !== 'object' || inner === null) throw new Error('The path leads nowhere')
    const holder = inner as Record<string, unknown>
    if (index === path.length - 1) holder[key] = changed(holder[key])
    inner = holder[key]
  }
  return `${JSON.stringify(root, null, 2)}\n`
}

describe('the app’s own resources', () => {
  it('are those of the list it was built with, which sha256sum can check', async () => {
    const listed = [...(own.sums ?? [])].map(([file]) => file)
    expect(listed).toEqual(expect.arrayContaining([...files, `declarations/${bundledId}/source.txt`]))
    const there = readdirSync(resources, { recursive: true, withFileTypes: true })
    expect(listed).toHaveLength(there.filter((entry) => entry.isFile()).length)
    for (const [file, sum] of own.sums ?? [])
      expect(
        createHash('sha256')
          .update(readFileSync(join(resources, file)))
          .digest('hex'),
      ).toBe(sum)
  })

  it.each(files)('are refused when any one value of %s is another', (file) => {
    const json = readFileSync(join(resources, file), 'utf8')
    const leaves = leavesOf(JSON.parse(json))
    expect(leaves.length).toBeGreaterThan(1)
    // Every leaf of small files; of the large ones as many, spread over the whole.
    const stride = Math.ceil(leaves.length / 400)
    const unseen = leaves
      .filter((_, index) => index % stride === 0)
      .filter((leaf) => alteration(own, file, Buffer.from(withLeafChanged(json, leaf))) === null)
    expect(unseen).toEqual([])
  })

  it.each([
    ['shortTitle', (text: string) => text.replace('"shortTitle": "', '"shortTitle": "Secret ')],
    ['states', (text: string) => text.replace('"Tajikistan"', '"Turkestan"')],
    ['edition label', (text: string) => text.replace('"label": "', '"label": "Final ')],
    ['signatory', (text: string) => text.replace('"office": "', '"office": "Former ')],
    ['inline item', (text: string) => text.replace('"marker": "(ii)"', '"marker": "(iv)"')],
    ['place', (text: string) => text.replace('"place": "', '"place": "Greater ')],
  ])('mark a document whose %s was altered, which its own hash leaves out', async (_, change) => {
    const file = `declarations/${bundledId}/document.json`
    const folder = altered(file, change)
    expect(readFileSync(join(folder, file), 'utf8')).not.toBe(readFileSync(join(resources, file), 'utf8'))
    const reading = valueOf(await readDeclaration(ownResources(folder), bundledId))
    expect(reading.verified).toBe(false)
    expect(reading.problems.map(failureWords.integrity)[0]).toContain('was changed after this app was built')
  })

  it('mark a document whose words and hash were altered together', async () => {
    const folder = altered(`declarations/${bundledId}/document.json`, (text) => {
      const document = declarationSchema.parse(JSON.parse(text.replace('wide-ranging', 'narrow')))
      const textSha256 = createHash('sha256').update(plainText(document)).digest('hex')
      return JSON.stringify({ ...document, edition: { ...document.edition, textSha256 } })
    })
    rmSync(join(folder, `declarations/${bundledId}/source.txt`))
    expect(valueOf(await readDeclaration(foreign(folder), bundledId)).verified).toBe(true)
    expect(valueOf(await readDeclaration(ownResources(folder), bundledId)).verified).toBe(false)
  })

  it('show nothing of editorial data that were altered and are still well formed', async () => {
    const file = declarationFile(bundledId, 'timeline')
    const folder = altered(file, (text) => text.replace('Dushanbe', 'Kulob'))
    const reading = valueOf(await readDeclaration(ownResources(folder), bundledId))
    expect(reading).toMatchObject({ verified: true, events: [], problems: [{ file }] })
  })

  it('open no declaration that came in later', async () => {
    const folder = altered('library.json', (text) => text)
    renameSync(join(folder, 'declarations', bundledId), join(folder, 'declarations', 'aa-later'))
    const library = openLibrary(ownResources(folder))
    const { declarations } = await library.catalogue()
    expect(declarations.map(({ id }) => id)).not.toContain('aa-later')
    expect(await library.open('aa-later')).toMatchObject({ ok: false })
  })
})
