import type { SourceBlock, SourceNote } from '#core/import/source-text'
import { nowhere } from './account'
import { blockWords } from './block-words'
import type { DocumentContext } from './context'
import { childOf, integerOf, switchOf, valueOf, type XmlElement } from './xml-part'

/** Word's most columns. */
const MOST_COLUMNS = 63

interface Cell {
  readonly blocks: readonly SourceBlock[]
  readonly columns: number
  /** It goes on with the cell above or before: what it holds is not shown. */
  readonly covered: boolean
}

interface Row {
  readonly before: number
  readonly cells: readonly Cell[]
}

/**
 * A table as one block with rows of as many cells as it has columns, or, where it has one column, as what stands in it: such
 * a table is a frame. Notes in cells come at its beginning, since rows have no places of their own.
 *
 * @param readCell - reads what stands in a cell
 */
export function readTable(
  table: XmlElement,
  context: DocumentContext,
  readCell: (cell: XmlElement) => readonly SourceBlock[],
): readonly SourceBlock[] {
  const rows = within(table, 'w:tr', context).flatMap((row) => readRow(row, context, readCell))
  if (rows.every(({ cells }) => cells.length < 2)) {
    return rows.flatMap(({ cells }) => cells.flatMap(({ blocks, covered }) => (covered ? [] : blocks)))
  }
  const text = rows.map(({ before, cells }) => [
    ...blank(before),
    ...cells.flatMap(({ blocks, columns, covered }) => [
      covered ? '' : blockWords(blocks),
      ...blank(columns - 1),
    ]),
  ])
  const footnotes = rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ blocks, covered }) => (covered ? [] : blocks))
    .flatMap((block): readonly SourceNote[] => block.footnotes)
    .map((note) => ({ ...note, offset: 0 }))
  if (footnotes.length === 0 && text.every((cells) => cells.every((cell) => cell === ''))) return []
  return [
    {
      kind: 'table',
      text: '',
      num: null,
      level: null,
      rows: text,
      emphasis: [],
      footnotes,
      stated: null,
      origin: nowhere,
    },
  ]
}

function blank(count: number): readonly string[] {
  return Array.from({ length: Math.min(MOST_COLUMNS, Math.max(0, count)) }, () => '')
}

/** Elements of a name, in the order of the text, that wrappers such as content controls may hold. */
function within(element: XmlElement, name: string, context: DocumentContext): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child]
    if (child.name === 'w:tbl' || child.name === 'w:p') return []
    if (child.name === 'w:sdt') context.account.met('content-controls')
    return within(child, name, context)
  })
}

function readRow(
  row: XmlElement,
  context: DocumentContext,
  readCell: (cell: XmlElement) => readonly SourceBlock[],
): readonly Row[] {
  const { account } = context
  const properties = childOf(row, 'w:trPr')
  const cells = within(row, 'w:tc', context).map((cell): Cell => {
    const own = childOf(cell, 'w:tcPr')
    const blocks = readCell(cell)
    const deleted = childOf(own, 'w:cellDel') !== undefined
    const covered = deleted || goesOn(own, 'w:vMerge') || goesOn(own, 'w:hMerge')
    if (covered) leave(blocks, deleted ? 'deleted' : 'hidden', context)
    return { blocks, columns: integerOf(valueOf(own, 'w:gridSpan')) ?? 1, covered }
  })
  const deleted = childOf(properties, 'w:del') !== undefined
  if (deleted) account.met('deletions')
  if (childOf(properties, 'w:ins') !== undefined) account.met('insertions')
  if (deleted || switchOf(properties, 'w:hidden') === true) {
    for (const { blocks, covered } of cells)
      if (!covered) leave(blocks, deleted ? 'deleted' : 'hidden', context)
    return []
  }
  return [{ before: integerOf(valueOf(properties, 'w:gridBefore')) ?? 0, cells }]
}

/** A merged cell that does not say that it begins goes on. */
function goesOn(properties: XmlElement | undefined, name: string): boolean {
  const merged = childOf(properties, name)
  return merged !== undefined && (merged.attributes.get('w:val') ?? 'continue') === 'continue'
}

function leave(
  blocks: readonly SourceBlock[],
  why: 'deleted' | 'hidden',
  { account }: DocumentContext,
): void {
  account.leave(blockWords(blocks), why)
  for (const { footnotes } of blocks) for (const { text } of footnotes) account.leave(text, why)
}
