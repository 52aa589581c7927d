import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { quotableTrust } from '#core/document/trust'
import { documentsOf, indexMapping } from '#node/formats/opensearch/documents'
import { writeOpenSearch } from '#node/formats/opensearch/write-folder'
import { cleanedUp } from '../../../../../support/cleanups'
import { importedReading } from '../../../../../support/import/imported-reading'
import { errorOf, valueOf } from '../../../../../support/results'

const { fresh } = cleanedUp()
const reading = importedReading()
const text = { declaration: reading.declaration, trust: quotableTrust(reading), origin: 'Imported' }
const other = { ...text, declaration: { ...reading.declaration, id: 'other' } }
const ids = [text, other].flatMap(documentsOf).map(({ id }) => id)

/** Names of the documents in a file, each of whose actions is followed by its document. */
function idsIn(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  expect(lines.pop()).toBe('')
  return lines.flatMap((line, index) => {
    const parsed = JSON.parse(line)
    return index % 2 === 0 ? [parsed.index['_id']] : []
  })
}

describe('writeOpenSearch', () => {
  it('writes a mapping and all documents, in files no larger than asked, none cut', async () => {
    const folder = join(fresh(), 'out')
    const largest = 3_000
    const written = valueOf(await writeOpenSearch(folder, [text, other], largest))
    expect(JSON.parse(readFileSync(join(folder, 'mapping.json'), 'utf8'))).toEqual(indexMapping)
    expect(readdirSync(folder)).toEqual([...written.files, 'mapping.json'])
    expect(written.files.length).toBeGreaterThan(2)
    expect(written).toMatchObject({ texts: 2, documents: ids.length })
    for (const file of written.files) expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(largest)
    expect(written.files.flatMap((file) => idsIn(join(folder, file)))).toEqual(ids)
    const whole = join(fresh(), 'out')
    expect(valueOf(await writeOpenSearch(whole, [text, other])).files).toEqual(['bulk-0001.ndjson'])
    expect(idsIn(join(whole, 'bulk-0001.ndjson'))).toEqual(ids)
  })

  it('leaves whatever is there as it is, but takes the place of an empty folder', async () => {
    const around = fresh()
    const file = join(around, 'file')
    writeFileSync(file, 'words')
    const folder = join(around, 'folder')
    mkdirSync(folder)
    valueOf(await writeOpenSearch(folder, [text]))
    const before = readFileSync(join(folder, 'bulk-0001.ndjson'))
    for (const place of [file, folder])
      expect(errorOf(await writeOpenSearch(place, [other])).code).toBe('taken')
    expect(readFileSync(file, 'utf8')).toBe('words')
    expect(readFileSync(join(folder, 'bulk-0001.ndjson'))).toEqual(before)
    expect(errorOf(await writeOpenSearch(join(around, 'none', 'out'), [text])).code).toBe('folder-gone')
    expect(readdirSync(around).toSorted()).toEqual(['file', 'folder'])
  })

  it('leaves nothing where a text fails on the way, or somebody takes the place meanwhile', async () => {
    const around = fresh()
    const folder = join(around, 'out')
    function* failing() {
      yield text
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    expect(errorOf(await writeOpenSearch(folder, failing()))).toEqual({ code: 'disk-full', name: 'out' })
    expect(readdirSync(around)).toEqual([])
    function* meanwhile() {
      yield text
      mkdirSync(folder)
      writeFileSync(join(folder, 'mine'), 'words')
    }
    expect(errorOf(await writeOpenSearch(folder, meanwhile())).code).toBe('is-a-folder')
    expect(readdirSync(around)).toEqual(['out'])
    expect(existsSync(join(folder, 'mine'))).toBe(true)
  })
})
