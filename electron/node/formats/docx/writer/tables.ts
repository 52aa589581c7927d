import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { RegisterBlock, TimelineBlock } from '#core/briefing/blocks'
import type { ExtractLabels } from '#core/briefing/extract-words'
import { registerRemark } from '#core/briefing/tables'
import type { DocxNotes } from './notes'
import { HANG } from './styles'
import { styledParagraph, textRuns } from './text'

type Child = Paragraph | Table

/** What blocks are set in: notes to mark, words around them, and the width of the text in twentieths of a point. */
export interface DocxSetting {
  readonly notes: DocxNotes
  readonly labels: ExtractLabels
  readonly width: number
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' }
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A register of instruments: one column as a table with its title, two columns as hung entries that a two-column section can flow. */
export function registerChildren(block: RegisterBlock, { notes, labels, width }: DocxSetting): Child[] {
  if (block.columns === 2) {
    return block.rows.flatMap((row) => {
      const marks = notes.marksFor(row.eId)
      return [
        styledParagraph('Official', row.text, {
          keepNext: true,
          keepLines: true,
          before: [...textRuns(`${row.number}\t`), ...marks.before],
          after: marks.after,
        }),
        styledParagraph('CellEditorial', registerRemark(row, labels), {
          indent: { left: HANG },
          spacing: { after: 160 },
        }),
      ]
    })
  }
  const widths = [0.08, 0.54, 0.19, 0.19].map((share) => Math.round(share * width))
  const head = [labels.registerNumber, labels.registerText, labels.registerKind, labels.registerParagraphs]
  const rows = block.rows.map((row) => {
    const marks = notes.marksFor(row.eId)
    return [
      styledParagraph('CellOfficial', row.number),
      styledParagraph('CellOfficial', row.text, { before: marks.before, after: marks.after }),
      styledParagraph('CellEditorial', row.kind),
      styledParagraph('CellEditorial', row.paragraphs),
    ].map((cell) => [cell])
  })
  return [styledParagraph('Caption2', block.caption), table(head, rows, widths), spacer()]
}

/** The timeline as a table. */
export function timelineChildren(block: TimelineBlock, { notes, labels, width }: DocxSetting): Child[] {
  const widths = [0.2, 0.16, 0.5, 0.14].map((share) => Math.round(share * width))
  const head = [labels.timelineDate, labels.timelinePlace, labels.timelineEvent, labels.timelineBasis]
  const rows = block.rows.map((row) => {
    const marks = notes.marksFor(row.eId)
    return [
      [styledParagraph('CellEditorial', row.date)],
      [styledParagraph('CellEditorial', row.place)],
      [
        styledParagraph('CellEditorial', row.title, {
          before: marks.before,
          after: marks.after,
          run: { bold: true },
        }),
        ...(row.summary === '' ? [] : [styledParagraph('CellEditorial', row.summary)]),
        ...row.conflicts.map((line) => styledParagraph('CellEditorial', `${labels.sourcesDiffer}: ${line}`)),
      ],
      [styledParagraph('CellEditorial', row.rating)],
    ]
  })
  return [styledParagraph('Caption2', block.caption), table(head, rows, widths), spacer()]
}

/** A table of the official text, its columns of one width; shorter rows are filled up with empty cells. */
export function officialTableChildren(rows: readonly (readonly string[])[], width: number): Child[] {
  const columns = Math.max(...rows.map((cells) => cells.length))
  const widths = Array.from({ length: columns }, () => Math.floor(width / columns))
  const [head = [], ...body] = rows.map((cells) => widths.map((_width, column) => cells[column] ?? ''))
  const cells = body.map((row) => row.map((cell) => [styledParagraph('CellOfficial', cell)]))
  return [table(head, cells, widths), spacer()]
}

function table(head: readonly string[], rows: readonly Paragraph[][][], widths: readonly number[]): Table {
  const cell = (children: readonly Paragraph[], column: number): TableCell =>
    new TableCell({
      children,
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    borders: {
      top: LINE,
      bottom: LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
      insideHorizontal: LINE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, column) =>
          cell([styledParagraph('CellEditorial', text, { run: { bold: true } })], column),
        ),
      }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
    ],
  })
}

function spacer(): Paragraph {
  return new Paragraph({ style: 'CellEditorial', children: [] })
}
