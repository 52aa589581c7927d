import { describe, expect, it } from 'vitest'
import type { SourceText } from '#core/import/source-text'
import { readDocx } from '#node/formats/docx/reader/read-docx'
import { listed, paragraph, run, wordFile } from '../../../../../../support/word-files'

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

function read(body: string, footnotes?: string): SourceText {
  const result = readDocx(wordFile({ body, numbering, ...(footnotes === undefined ? {} : { footnotes }) }))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
const words = (text: string, properties = ''): string => cell(paragraph(text), properties)

const left = (text: SourceText): readonly string[] => text.left.map(({ why, words }) => `${why}: ${words}`)

describe('a table', () => {
  it('has its cells row by row, with numbers as printed, and merged cells blank', () => {
    const body =
      table(
        row(words('Year') + words('Goods', '<w:gridSpan w:val="2"/>')),
        row(
          words('2023', '<w:vMerge w:val="restart"/>') +
            cell(listed('coal', 1) + listed('iron', 1)) +
            words('5'),
        ),
        row(words('', '<w:vMerge/>') + words('salt') + words('7')),
        row(words('total'), '<w:gridBefore w:val="2"/>'),
      ) + listed('after', 1)
    const { blocks } = read(body)
    expect(blocks).toMatchObject([
      {
        kind: 'table',
        text: '',
        num: null,
        rows: [
          ['Year', 'Goods', ''],
          ['2023', '1. coal\n2. iron', '5'],
          ['', 'salt', '7'],
          ['', '', 'total'],
        ],
      },
      { kind: 'item', num: '3.', text: 'after' },
    ])
  })

  it('of one column is a frame around text', () => {
    const body = table(row(cell(listed('a', 1) + listed('b', 1))), row(words('c')))
    expect(read(body).blocks.map(({ kind, num, text }) => [kind, num, text])).toEqual([
      ['item', '1.', 'a'],
      ['item', '2.', 'b'],
      ['text', null, 'c'],
    ])
  })

  it('in a cell gives its words', () => {
    const inner = table(row(words('a') + words('b')), row(words('c') + words('d')))
    const { blocks } = read(table(row(cell(inner + paragraph('')) + words('e'))))
    expect(blocks[0]?.rows).toEqual([['a\tb\nc\td', 'e']])
  })

  it('may have rows and cells in content controls', () => {
    const control = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const text = read(table(control(row(words('a') + control(words('b'))))))
    expect(text.blocks[0]?.rows).toEqual([['a', 'b']])
    expect(text.traits).toEqual([{ code: 'content-controls', count: 2 }])
  })

  it('leaves out rows and cells that are deleted or hidden', () => {
    const text = read(
      table(
        row(words('a') + words('b')),
        row(words('c') + words('d'), '<w:del w:id="1"/>'),
        row(words('e') + words('f', '<w:cellDel w:id="2"/>'), '<w:ins w:id="3"/>'),
        row(words('g') + words('h'), '<w:hidden/>'),
        row(words('i') + words('j', '<w:vMerge/>')),
      ),
    )
    expect(text.blocks[0]?.rows).toEqual([
      ['a', 'b'],
      ['e', ''],
      ['i', ''],
    ])
    expect(left(text)).toEqual([
      'deleted: c',
      'deleted: d',
      'deleted: f',
      'hidden: g',
      'hidden: h',
      'hidden: j',
    ])
    expect(text.traits).toEqual([
      { code: 'deletions', count: 1 },
      { code: 'insertions', count: 1 },
    ])
  })

  it('has the notes of its cells', () => {
    const note = `<w:p>${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
    const { blocks } = read(
      table(row(cell(note) + words('b'))),
      `<w:footnote w:id="2">${paragraph('the note')}</w:footnote>`,
    )
    expect(blocks[0]).toMatchObject({
      rows: [['a', 'b']],
      footnotes: [{ marker: '1', offset: 0, text: 'the note' }],
    })
  })

  it('without words is none, and a span beyond reason is cut', () => {
    const text = read(
      table(row(words('') + words(''))) +
        table(row(words('a', '<w:gridSpan w:val="900000000"/>') + words('b'))),
    )
    expect(text.blocks).toHaveLength(1)
    expect(text.blocks[0]?.rows?.[0]).toHaveLength(65)
  })
})
