import { attribute, elementsIn, type HtmlElement, isElement, plainWords } from './tree'

/** A table that is one, or a grid that only places paragraphs on a page. */
export type TableUse = 'table' | 'layout'

/** Rows of a table, those of tables in its cells left out. */
export function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return /^t(?:head|body|foot)$/.test(child.tagName)
      ? child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr')
      : []
  })
}

export function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}

/**
 * Tells tables apart: one that has heads, a caption or lines and two columns at least is a table. One that says it is none,
 * that holds tables, headings or lists, has one column or row, or numbers paragraphs by its first column, is layout.
 */
export function tableUse(table: HtmlElement): TableUse {
  const role = attribute(table, 'role')
  if (role === 'presentation' || role === 'none') return 'layout'
  const inner = [...elementsIn(table)]
  const filled = rowsOf(table).map((row) => cellsOf(row).filter((cell) => plainWords(cell) !== ''))
  const rows = filled.filter((cells) => cells.length > 0)
  const columns = Math.max(0, ...rows.map(({ length }) => length))
  if (columns < 2 || inner.some(({ tagName }) => tagName === 'table' || /^h[1-6]$/.test(tagName)))
    return 'layout'
  if (inner.some(({ tagName }) => tagName === 'th' || tagName === 'caption' || tagName === 'thead'))
    return 'table'
  const border = attribute(table, 'border')
  if (border !== null && border !== '0') return 'table'
  if (rows.every((cells) => numberedBy(cells) !== null)) return 'layout'
  if (inner.some(({ tagName }) => tagName === 'ol' || tagName === 'ul')) return 'layout'
  return rows.length > 1 ? 'table' : 'layout'
}

/** Numbers and marks that stand alone in the cell before a paragraph. */
const MARK = /^(?:[([]?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]{1,5}|[A-Z]{1,5}|[а-я])[\])]?[.)]?|[–—•·-])$/u

/** The number of a paragraph whose words stand in the one cell behind it, or `null`. */
export function numberedBy(cells: readonly HtmlElement[]): string | null {
  const [first, second] = cells
  if (!first || !second || cells.length !== 2) return null
  const mark = plainWords(first)
  // A letter alone may be a word or a name.
  const isMark = MARK.test(mark) && /[\d().\]–—•·-]/.test(mark)
  return isMark ? mark : null
}
