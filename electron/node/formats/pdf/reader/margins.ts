import type { LeftOut } from '#core/import/source-text'
import { type Line, textOf } from './lines'

/** A page without its margins, and the words that stood in them. */
export interface TrimmedPages {
  readonly pages: readonly (readonly Line[])[]
  readonly left: readonly LeftOut[]
}

/** Share of a page's height, above and below, in which heads and feet stand. */
const ZONE = 0.14
/** So many lines a page may have there. */
const MOST_LINES = 3
/** A head stands on at least this share of the pages: those of left and right pages may differ. */
const OFTEN = 0.3
/** A line of words with the number of its page stands on at least this share of them, and on three. */
const MOST = 0.6
/** `Page 12 of 345`. */
const LONGEST_NUMBER = 24

interface MarginLine {
  readonly page: number
  readonly line: Line
  readonly text: string
  /** Words and place, without the numbers in them. */
  readonly key: string
}

/**
 * Takes running heads and page numbers out: lines at the head or foot of a page that come again on others, with the same
 * words or with numbers that grow as the pages do.
 *
 * @param pages - the lines of each page, from its head to its foot
 * @param heights - of the pages
 */
export function withoutMargins(
  pages: readonly (readonly Line[])[],
  heights: readonly number[],
): TrimmedPages {
  const margins = pages.flatMap((lines, index) => marginLines(lines, index, heights[index] ?? 0))
  const byKey = new Map<string, MarginLine[]>()
  for (const line of margins) {
    const group = byKey.get(line.key)
    if (group === undefined) byKey.set(line.key, [line])
    else group.push(line)
  }
  const gone = new Map<Line, LeftOut>()
  for (const group of byKey.values()) {
    const words = /\p{L}{2}/u.test(group[0]?.text ?? '')
    for (const each of group) {
      const why = whyGone(each, group, { words, pages: pages.length })
      if (why !== null)
        gone.set(each.line, { words: each.text, why, origin: { line: null, page: each.line.page } })
    }
  }
  return {
    pages: pages.map((lines) => lines.filter((line) => !gone.has(line))),
    left: pages.flatMap((lines) => lines.flatMap((line) => gone.get(line) ?? [])),
  }
}

function marginLines(lines: readonly Line[], page: number, height: number): readonly MarginLine[] {
  const head = lines.slice(0, MOST_LINES).filter(({ y }) => y > height * (1 - ZONE))
  const foot = lines.slice(-MOST_LINES).filter(({ y }) => y < height * ZONE)
  const named = (place: string) => (line: Line) => {
    const text = textOf(line)
    return { page, line, text, key: `${place} ${text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ')}` }
  }
  return [...head.map(named('head')), ...foot.map(named('foot'))]
}

function whyGone(
  { text, page }: MarginLine,
  group: readonly MarginLine[],
  { words, pages }: { readonly words: boolean; readonly pages: number },
): LeftOut['why'] | null {
  const shift = numberAsPage(text, page)
  const growing =
    shift === null ? 0 : group.filter((each) => numberAsPage(each.text, each.page) === shift).length
  // A number alone has to grow: a year or a sum at the foot of two pages is text.
  if (!words) return growing >= Math.min(2, pages) && (pages > 1 || shift === 1) ? 'page-number' : null
  const same = new Set(group.filter((each) => each.text === text).map((each) => each.page)).size
  if (same >= (pages <= 3 ? 2 : Math.max(3, pages * OFTEN))) return 'running-head'
  // Headings such as “Article 2” may stand at the head of a page: a number of the page is on most of them.
  if (growing < Math.max(3, pages * MOST)) return null
  return text.length <= LONGEST_NUMBER ? 'page-number' : 'running-head'
}

/** The first number in a line less the place of its page; `null` without one. */
function numberAsPage(text: string, page: number): number | null {
  const number = /\d{1,4}/.exec(text)
  return number === null ? null : Number(number[0]) - page
}
