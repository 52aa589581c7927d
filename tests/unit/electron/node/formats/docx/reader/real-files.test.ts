import {
  AlignmentType,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { expect, it } from 'vitest'
import { composeBriefing } from '#core/briefing/compose'
import type { SourceText } from '#core/import/source-text'
import { readDocx } from '#node/formats/docx/reader/read-docx'
import { toDocx } from '#node/formats/docx/writer/write-docx'
import { bundledMaterial, presetBriefing } from '../../../../../../support/briefing-material'
import { letters, printedText } from '../../../../../../support/printed-text'

function read(bytes: Uint8Array): SourceText {
  const result = readDocx(bytes)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })
const change = { id: 1, author: 'A', date: '2024-01-01T00:00:00Z' }

it('a declaration made by a program comes back with its numbers, notes and changes', async () => {
  const numbered = (text: string, level = 0, instance = 0): Paragraph =>
    new Paragraph({ text, numbering: { reference: 'paragraphs', level, instance } })
  const document = new Document({
    title: 'Joint Declaration',
    numbering: {
      config: [
        {
          reference: 'paragraphs',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)', alignment: AlignmentType.START },
            { level: 2, format: LevelFormat.LOWER_ROMAN, text: '(%3)', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('Signed at Brennick on 2 May 1974.')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Restricted')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: 'Part I', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun({ text: 'Recalling ', italics: true }),
              new TextRun('the Treaty'),
              new FootnoteReferenceRun(1),
              new TextRun(','),
            ],
          }),
          numbered('They agreed:'),
          numbered('to meet;', 1),
          numbered('to trade in:', 1),
          numbered('coal;', 2),
          new Paragraph('This is not against any third state.'),
          new Paragraph({
            numbering: { reference: 'paragraphs', level: 0 },
            children: [
              new TextRun('They '),
              new DeletedTextRun({ ...change, text: 'noted' }),
              new InsertedTextRun({ ...change, text: 'welcomed' }),
              new TextRun(' it.'),
            ],
          }),
          new Table({
            rows: [
              new TableRow({ children: [cell('Year'), cell('Sum')] }),
              new TableRow({ children: [cell('2023'), cell('5')] }),
            ],
          }),
          numbered('A list that begins anew.', 0, 1),
          new Paragraph({
            children: [
              new ExternalHyperlink({
                link: 'https://example.invalid',
                children: [new TextRun('The Charter')],
              }),
            ],
          }),
        ],
      },
    ],
  })
  const text = read(new Uint8Array(await Packer.toBuffer(document)))
  expect(text.blocks.map(({ kind, level, num, text, rows }) => [kind, level, num, rows ?? text])).toEqual([
    ['heading', 1, null, 'Part I'],
    ['text', null, null, 'Recalling the Treaty,'],
    ['item', 0, '1.', 'They agreed:'],
    ['item', 1, '(a)', 'to meet;'],
    ['item', 1, '(b)', 'to trade in:'],
    ['item', 2, '(i)', 'coal;'],
    ['text', null, null, 'This is not against any third state.'],
    ['item', 0, '2.', 'They welcomed it.'],
    [
      'table',
      null,
      null,
      [
        ['Year', 'Sum'],
        ['2023', '5'],
      ],
    ],
    ['item', 0, '1.', 'A list that begins anew.'],
    ['text', null, null, 'The Charter'],
  ])
  expect(text.blocks[1]).toMatchObject({
    emphasis: [{ start: 0, end: 10, style: 'italic' }],
    footnotes: [{ marker: '1', offset: 20, text: 'Signed at Brennick on 2 May 1974.' }],
  })
  expect(text.left.map(({ why, words }) => `${why}: ${words}`)).toEqual([
    'deleted: noted',
    'running-head: Restricted',
    'running-head: Page',
  ])
  expect(text.traits).toEqual([
    { code: 'deletions', count: 1 },
    { code: 'insertions', count: 1 },
    { code: 'links', count: 1 },
  ])
  expect(text.properties.title).toBe('Joint Declaration')
})

it('an extract that we wrote comes back with all its words', async () => {
  const material = bundledMaterial([])
  const { document } = composeBriefing(presetBriefing('full-text', material), material)
  const text = read(await toDocx(document, { notes: 'footnotes', now: new Date('2026-01-01T00:00:00Z') }))
  const words = text.blocks.map((block) => block.rows?.flat().join('\n') ?? block.text).join('\n')
  expect(letters(words)).toBe(letters(printedText(document)))
})
