import { truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileReader } from '#node/import/file-reader'
import { readBytes } from '#node/import/read-bytes'
import { sayProblem } from '#words/problem'
import { wordsFor } from '#words/words'
import { cleanedUp } from '../../../../support/cleanups'
import { fileReaders } from '../../../../support/import/file-reader'
import { payloads } from '../../../../support/payloads'
import { errorOf } from '../../../../support/results'
import { paragraph, wordFile, wordXml, zipped } from '../../../../support/word-files'

const { fresh } = cleanedUp()
const open = fileReaders()
const { formatProblems } = wordsFor('en')

/** Reads a file from the disk as an import does. */
async function importFrom(reader: FileReader, path: string) {
  const bytes = await readBytes(path)
  return bytes.ok ? reader.read({ name: basename(path), bytes: bytes.value }) : bytes
}

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
const nested = (levels: number): string =>
  `<akomaNtoso xmlns="${namespace}"><act>${'<section>'.repeat(levels)}x${'</section>'.repeat(levels)}</act></akomaNtoso>`
const entities = `<!DOCTYPE akomaNtoso [<!ENTITY a "haha">${Array.from('bcdefghij')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
  .join('')}]><akomaNtoso xmlns="${namespace}"><act><body>&j;</body></act></akomaNtoso>`
const outside = `<!DOCTYPE akomaNtoso [<!ENTITY a SYSTEM "file:///etc/passwd">]><akomaNtoso xmlns="${namespace}"><act><body><paragraph><content><p>&a;</p></content></paragraph></body></act></akomaNtoso>`
const bomb = (): Uint8Array =>
  zipped({ ...wordXml({ body: '' }), 'word/document.xml': new Uint8Array(130 * 1024 * 1024).fill(0x20) })
const oldWord = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2_000)])
const wordFileBytes = wordFile({ body: ['1. One.', '2. Two.'].map((text) => paragraph(text)).join('') })

/** What is in each file, its name, and how it is refused. */
const refused: readonly (readonly [string, string, () => string | Uint8Array, string, string | null])[] = [
  ['a ZIP bomb', 'a.docx', bomb, 'unpacks-to-too-much', null],
  ['entities that multiply', 'a.xml', () => entities, 'damaged', null],
  ['an entity that names a file', 'b.xml', () => outside, 'damaged', null],
  ['XML of 10,000 levels', 'a.akn', () => nested(10_000), 'too-deep', null],
  ['a page of 10,000 levels', 'a.html', () => '<div>'.repeat(10_000), 'too-deep', null],
  ['a .doc renamed', 'a.docx', () => oldWord, 'wrong-format', 'doc'],
  ['an empty file', 'a.txt', () => '', 'empty', null],
  ['white space', 'a.md', () => ' \n\t\u00a0\n', 'empty', null],
  [
    'a Word file cut in half',
    'b.docx',
    () => wordFileBytes.subarray(0, wordFileBytes.length / 2),
    'damaged',
    null,
  ],
  ['XML cut in half', 'c.xml', () => nested(3).slice(0, -40), 'damaged', null],
  ['a picture', 'a.txt', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'wrong-format', 'png'],
  ['a PDF', 'a.txt', () => '%PDF-1.7\n', 'needs-pdf-reader', null],
]

describe('a bad file', () => {
  it('is refused with a code and a sentence, whatever it is, and the next is read by the same reader', async () => {
    const reader = open()
    const folder = fresh()
    for (const [what, name, make, code, detail] of refused) {
      const path = join(folder, `${refused.findIndex(([other]) => other === what)}-${name}`)
      writeFileSync(path, make())
      const result = await importFrom(reader, path)
      const error = errorOf(result)
      expect([what, error.code, detail && error.detail]).toEqual([what, code, detail])
      expect(sayProblem(formatProblems, error)).toContain('Nothing was imported')
    }
    const good = join(folder, 'good.docx')
    writeFileSync(good, wordFileBytes)
    const read = await importFrom(reader, good)
    expect(read.ok && read.value.text.body.map(({ num }) => num)).toEqual(['1.', '2.'])
  })

  it('of 500 MB never reaches a reader', async () => {
    const path = join(fresh(), 'large.txt')
    writeFileSync(path, '')
    truncateSync(path, 500 * 1024 * 1024)
    const result = await importFrom(open('hanging'), path)
    expect(result.ok || sayProblem(formatProblems, result.error)).toContain('too large (500 MB): up to 64 MB')
  })

  it('with a strange name is told by what it holds: the name reaches no file', async () => {
    const reader = open()
    const bytes = wordFileBytes
    for (const name of [
      '../../etc/passwd',
      '\u202excod.a',
      `${'x'.repeat(300)}.pdf`,
      '',
      '/dev/zero',
      'a\0b',
    ])
      expect((await reader.read({ name, bytes })).ok).toBe(true)
  })
})

describe('hostile words', () => {
  it('stay words in every format', async () => {
    const reader = open()
    const plain = payloads.filter((words) => !/[\0\ud800-\udfff\ufffe\uffff]/.test(words) && /\S/.test(words))
    for (const words of plain) {
      const result = await reader.read({
        name: 'a.docx',
        bytes: wordFile({ body: paragraph(words.replaceAll(/[\u0001-\u001f\u007f]/g, '')) }),
      })
      expect([words, result.ok && result.value.text.words.lost]).toEqual([words, 0])
      const text = await reader.read({ name: 'a.txt', bytes: new TextEncoder().encode(`Words.\n\n${words}`) })
      expect([words, text.ok ? text.value.text.words.lost : text.error.code]).toEqual([words, 0])
    }
    expect('hacked' in globalThis).toBe(false)
  })
})
