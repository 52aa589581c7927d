import { Document, Packer, Paragraph, TextRun } from 'docx'
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDocx } from '#node/formats/docx/reader/read-docx'
import { payloads } from '../../../../../../support/payloads'
import { escaped, paragraph, run, wordFile, wordXml, zipped } from '../../../../../../support/word-files'

const codes = [
  'empty',
  'wrong-format',
  'damaged',
  'encrypted',
  'too-large',
  'too-deep',
  'unpacks-to-too-much',
  'unknown-encoding',
]

function outcome(bytes: Uint8Array): string {
  const result = readDocx(bytes)
  return result.ok ? 'read' : result.error.code
}

/** A Word document with one of its files replaced; `null` takes it out. */
function changed(changes: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const files: Record<string, string | Uint8Array> = wordXml({ body: paragraph('words') })
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) delete files[name]
    else files[name] = content
  }
  return zipped(files)
}

const document = (content: string, before = ''): string =>
  `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

describe('what is no Word document', () => {
  it.each<[what: string, bytes: () => Uint8Array, code: string]>([
    ['no bytes', () => new Uint8Array(), 'empty'],
    ['a paragraph of blanks', () => wordFile({ body: paragraph(' ') }), 'empty'],
    [
      'no body',
      () => changed({ 'word/document.xml': document('').replace(/<w:body>.*<.w:body>/, '') }),
      'empty',
    ],
    ['words of a head only', () => wordFile({ body: paragraph(''), header: paragraph('words') }), 'empty'],
    ['a .doc', () => new Uint8Array([...COMPOUND, ...new Uint8Array(1000)]), 'wrong-format'],
    [
      'a password',
      () =>
        new Uint8Array([...COMPOUND, ...new Uint8Array(504), ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['rich text', () => strToU8('{\\rtf1 words}'), 'wrong-format'],
    ['another archive', () => zipped({ 'a.txt': 'words' }), 'wrong-format'],
    ['OpenDocument', () => zipped({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'wrong-format'],
    [
      'a workbook',
      () =>
        changed({
          'word/document.xml':
            '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        }),
      'wrong-format',
    ],
    [
      'words of another file in it',
      () => wordFile({ body: `${paragraph('a')}<w:altChunk r:id="x"/>` }),
      'wrong-format',
    ],
    ['no document', () => changed({ 'word/document.xml': null }), 'damaged'],
    ['broken XML', () => changed({ 'word/document.xml': document('<w:p>') }), 'damaged'],
    [
      'half a document',
      () => changed({ 'word/document.xml': document(paragraph('words')).slice(0, 150) }),
      'damaged',
    ],
    [
      'letters that are none',
      () => changed({ 'word/document.xml': new Uint8Array([0x3c, 0x77, 0xff, 0xc0]) }),
      'damaged',
    ],
    ['broken styles', () => changed({ 'word/_rels/document.xml.rels': '<a>' }), 'damaged'],
    [
      'entities',
      () =>
        changed({
          'word/document.xml': document(
            paragraph('&lol;').replace('&amp;', '&'),
            '<!DOCTYPE w:document [<!ENTITY lol "ha">]>',
          ),
        }),
      'damaged',
    ],
    [
      'a document type',
      () => changed({ 'word/document.xml': document(paragraph('words'), '<!DOCTYPE document>') }),
      'damaged',
    ],
    [
      'an entity of a file',
      () => changed({ 'word/document.xml': document('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>') }),
      'damaged',
    ],
    [
      '10,000 levels',
      () =>
        changed({
          'word/document.xml': document(
            '<w:sdt><w:sdtContent>'.repeat(5000) + '</w:sdtContent></w:sdt>'.repeat(5000),
          ),
        }),
      'too-deep',
    ],
    [
      '10,000 tables in tables',
      () => changed({ 'word/document.xml': document('<w:tbl><w:tr><w:tc>'.repeat(10_000)) }),
      'too-deep',
    ],
    [
      'a bomb',
      () => changed({ 'word/document.xml': new Uint8Array(20 * 2 ** 20).fill(0x20) }),
      'unpacks-to-too-much',
    ],
  ])('%s', (_, bytes, code) => {
    expect(outcome(bytes())).toBe(code)
  })

  it('is told from UTF-16, other prefixes, the strict vocabulary and targets from the root, which are read', () => {
    const utf16 = `\ufeff${document(paragraph('words'))}`
    expect(outcome(changed({ 'word/document.xml': new Uint8Array(Buffer.from(utf16, 'utf16le')) }))).toBe(
      'read',
    )
    const prefix = document(paragraph('words')).replaceAll('w:', 'z:').replace('xmlns:w', 'xmlns:z')
    expect(outcome(changed({ 'word/document.xml': prefix }))).toBe('read')
    const strict = document(paragraph('words')).replace(
      /"http.*?"/,
      '"http://purl.oclc.org/ooxml/wordprocessingml/main"',
    )
    expect(outcome(changed({ 'word/document.xml': strict }))).toBe('read')
    const rels = (wordXml({ body: '' })['_rels/.rels'] ?? '').replace(
      '"word/document.xml"',
      '"/x/../word/./document.xml"',
    )
    expect(outcome(changed({ '_rels/.rels': rels }))).toBe('read')
  })

  it('does not lead out of the archive', () => {
    const rels = (target: string): string =>
      (wordXml({ body: '' })['_rels/.rels'] ?? '').replace('"word/document.xml"', `"${target}"`)
    expect(outcome(changed({ '_rels/.rels': rels('../../etc/passwd') }))).toBe('wrong-format')
    expect(outcome(changed({ '_rels/.rels': rels('file:///etc/passwd') }))).toBe('damaged')
    expect(
      outcome(
        changed({
          '_rels/.rels': rels('https://example.invalid/d.xml').replace(
            'Target=',
            'TargetMode="External" Target=',
          ),
        }),
      ),
    ).toBe('wrong-format')
  })
})

describe('texts that something could mistake for more', () => {
  /** What XML may hold: other characters are in no document. */
  const sayable = payloads
    .map((text) =>
      text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, ''),
    )
    .filter((text) => text !== '')
  /** Word's own rules: a line feed in a run is a blank, and blanks at the ends of a paragraph are not words. */
  const shown = (text: string): string => text.replaceAll(/\n+/g, ' ').replaceAll(/^[ \t]+|[ \t]+$/g, '')

  it.each(sayable)('come out as they are: %s', (text) => {
    const result = readDocx(
      wordFile({
        body: `${paragraph(text)}<w:p>${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
        footnotes: `<w:footnote w:id="2">${paragraph(text)}</w:footnote>`,
        comments: `<w:comment w:id="1">${paragraph(text)}</w:comment>`,
        properties: `<dc:title>${escaped(text)}</dc:title>`,
      }),
    )
    if (!result.ok) throw new Error(result.error.code)
    const { blocks, left, properties } = result.value
    expect(blocks[0]?.text).toBe(shown(text))
    expect(blocks[1]?.footnotes[0]?.text).toBe(shown(text))
    expect(left[0]?.words).toBe(shown(text).trim())
    expect(properties.title).toBe(text.trim())
  })

  it('and stand in attributes', () => {
    for (const text of sayable) {
      const value = escaped(text)
        .replaceAll('"', '&quot;')
        .replaceAll(/[\t\n\r]/g, ' ')
      const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="x${value}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
      const body = paragraph('words', '<w:numPr><w:numId w:val="1"/></w:numPr>')
      const result = readDocx(wordFile({ body, numbering }))
      if (!result.ok) throw new Error(result.error.code)
      // Attributes have no line ends; `%1` is where the number stands.
      const wanted = `x${text.replaceAll(/[\t\n\r]/g, ' ').replaceAll('%1', '1')}`.trim()
      expect(result.value.blocks[0]?.num).toBe(wanted)
    }
  })
})

describe('a real document', () => {
  let bytes = new Uint8Array()
  beforeAll(async () => {
    const children = payloads.slice(0, 20).map((text) => new Paragraph({ children: [new TextRun(text)] }))
    bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
  })

  it('is read', () => {
    expect(outcome(bytes)).toBe('read')
  })

  it('that is cut in half is damaged', () => {
    expect(outcome(bytes.subarray(0, bytes.length / 2))).toBe('damaged')
  })

  it('that is cut or changed anywhere is read or refused by a code', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
        fc.boolean(),
        (end, changes, cut) => {
          const copy = bytes.slice(0, cut ? end % bytes.length : bytes.length)
          for (const [at, byte] of changes) if (copy.length > 0) copy[at % copy.length] = byte
          expect(['read', ...codes]).toContain(outcome(copy))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('whose XML is cut or changed anywhere is read or refused by a code', () => {
    const files = wordXml({
      body:
        paragraph('a', '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('b')}</w:tc><w:tc>${paragraph('c')}</w:tc></w:tr></w:tbl>`,
      styles:
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:basedOn w:val="B"/></w:style>',
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    })
    const names = [
      'word/document.xml',
      'word/styles.xml',
      'word/numbering.xml',
      'word/_rels/document.xml.rels',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(30),
        fc.oneof(
          fc.constantFrom('', '<', '/>', '"', '-1', '99999999999', '<w:p>', '</w:p>', '&'),
          fc.string(),
        ),
        (name, at, taken, given) => {
          const xml = files[name] ?? ''
          const start = at % xml.length
          const other = xml.slice(0, start) + given + xml.slice(start + taken)
          expect(['read', ...codes]).toContain(outcome(zipped({ ...files, [name]: other })))
        },
      ),
      { numRuns: 600 },
    )
  })

  it('bytes of any kind are refused by a code', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom('', 'PK\u0003\u0004', 'PK\u0005\u0006'),
        (random, head) => {
          const file = new Uint8Array([...strToU8(head), ...random])
          expect(codes).toContain(outcome(file))
        },
      ),
      { numRuns: 500 },
    )
  })
})

it('hundreds of pages are read', () => {
  const body = paragraph('The two sides agreed to cooperate in good faith. '.repeat(4)).repeat(10_000)
  const result = readDocx(wordFile({ body }))
  expect(result.ok && result.value.blocks.length).toBe(10_000)
})
