import type { LeftOut, LeftOutReason, SourceBlock } from '#core/import/source-text'
import { tableWords } from '../markup/table-block'
import { type Cell, spanOf } from '../markup/table-rows'
import type { TraitCounts } from '../markup/traits'
import { type FlowedWords, WordFlow } from '../markup/word-flow'
import { headingLevel, isBlock, isDeleted, isList } from './blocks-of'
import { Counters } from './counters'
import type { HtmlNote, HtmlNotes } from './footnotes'
import { joinedWords } from './joined-words'
import { markOf, type OpenList, openList } from './lists'
import { emphasisOf, isHidden, type Shown, shownAtFirst, shownOf } from './shown'
import type { Declarations, StyleSheet } from './style-sheet'
import { cellsOf, numberedBy, rowsOf, tableUse } from './tables'
import {
  attribute,
  childrenOf,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  lineOf,
  plainWords,
} from './tree'

/** What is known of a page before its words are read. */
export interface Page {
  readonly styles: StyleSheet
  readonly notes: HtmlNotes
  readonly isFurniture: (element: HtmlElement) => boolean
  /** The words of footnotes that were read, each once. */
  readonly noteWords: Map<HtmlElement, string>
}

/** What of a page was read. */
export interface WalkedPage {
  readonly blocks: SourceBlock[]
  readonly left: LeftOut[]
  readonly counts: TraitCounts
}

type Step =
  | { readonly enter: HtmlNode; readonly shown: Shown }
  | { readonly leave: HtmlElement; readonly css: Declarations }

/** A number or mark that waits for the words behind it. */
interface WaitingMark {
  readonly mark: string | null
  /** How many lists are around its list; `null` for a number that no list printed. */
  readonly level: number | null
  /** Whether the mark is words of the page and not printed by the browser. */
  readonly isTyped: boolean
  readonly line: number | null
}

/** Goes through a page once and makes blocks of it. */
export function walkPage(root: HtmlDocument | HtmlElement, page: Page): WalkedPage {
  const walk = new Walk(page)
  walk.run(root, shownAtFirst)
  return walk
}

class Walk implements WalkedPage {
  readonly blocks: SourceBlock[] = []
  readonly left: LeftOut[] = []
  readonly counts: { -readonly [Code in keyof TraitCounts]: TraitCounts[Code] } = {}
  readonly #page: Page
  /** Whether all of it is left out, so that nothing in it is told apart. */
  readonly #isLeftOut: boolean
  readonly #counters: Counters
  readonly #flow = new WordFlow()
  readonly #lists: OpenList[] = []
  #heading: number | null = null
  #mark: WaitingMark | null = null
  #line: number | null = null

  constructor(page: Page, isLeftOut = false, counters = new Counters()) {
    this.#page = page
    this.#isLeftOut = isLeftOut
    this.#counters = counters
  }

  run(root: HtmlDocument | HtmlElement, around: Shown): void {
    const steps: Step[] = []
    const enterAll = (nodes: readonly HtmlNode[], shown: Shown) => {
      for (const enter of nodes.toReversed()) steps.push({ enter, shown })
    }
    enterAll(childrenOf(root), around)
    for (let step = steps.pop(); step; step = steps.pop()) {
      if ('leave' in step) {
        this.#leave(step.leave, step.css)
        continue
      }
      const { enter: node, shown } = step
      if (isText(node)) this.#addText(node.value, shown)
      if (!isElement(node)) continue
      const css = this.#page.styles.of(node)
      if (this.#takeWhole(node, css, shown)) continue
      const inner = this.#enter(node, css, shown)
      steps.push({ leave: node, css })
      enterAll(childrenOf(node), inner)
    }
    this.#flush()
  }

  #addText(text: string, { whiteSpace }: Shown): void {
    if (whiteSpace === 'fold') {
      this.#flow.add(text)
      return
    }
    // A blank line parts paragraphs where lines are kept.
    for (const [index, part] of text.split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/).entries()) {
      if (index > 0) this.#flush()
      this.#flow.add(part, whiteSpace)
    }
  }

  /** What is not entered: scripts, what is left out, footnotes at their marks, tables. */
  #takeWhole(element: HtmlElement, css: Declarations, shown: Shown): boolean {
    const { tagName } = element
    if (tagName === 'script') this.#count('scripts')
    if (tagName === 'script' || tagName === 'style') return true
    if (tagName === 'head') {
      this.#takeHead(element)
      return true
    }
    const { byMark, bodies, backLinks } = this.#page.notes
    if (bodies.has(element)) return true
    const why = this.#isLeftOut ? null : this.#reasonFor(element, css)
    if (why) {
      if (isBlock(tagName, css.get('display'))) this.#flush()
      if (why === 'deleted') this.#count('deletions')
      const { text, footnotes } = this.#inside(element, shown, true)
      this.#leaveOut(
        [text, ...footnotes.map((note) => `${note.marker} ${note.text}`)].join('\n'),
        why,
        element,
      )
      return true
    }
    if (backLinks.has(element) && !this.#isLeftOut) {
      this.#leaveOut(plainWords(element), 'web-furniture', element)
      return true
    }
    const note = byMark.get(element)
    if (note) {
      this.#flow.note({ marker: note.marker, text: this.#wordsOfNote(note, shown) })
      return true
    }
    if (tagName !== 'table' || this.#isLeftOut || tableUse(element) === 'layout') return false
    this.#takeTable(element, shown)
    return true
  }

  #reasonFor(element: HtmlElement, css: Declarations): LeftOutReason | null {
    if (isHidden(element, css)) return 'hidden'
    if (isDeleted(element.tagName)) return 'deleted'
    return this.#page.isFurniture(element) ? 'web-furniture' : null
  }

  #takeHead(head: HtmlElement): void {
    const scripts = head.childNodes.filter((child) => isElement(child) && child.tagName === 'script').length
    if (scripts > 0) this.counts.scripts = (this.counts.scripts ?? 0) + scripts
  }

  #takeTable(table: HtmlElement, shown: Shown): void {
    this.#flush()
    for (const child of table.childNodes)
      if (isElement(child) && child.tagName === 'caption') {
        this.#line = lineOf(child)
        this.#print(this.#inside(child, shown))
      }
    const rows = rowsOf(table).map((row) =>
      cellsOf(row).map(
        (cell): Cell<FlowedWords> => ({
          content: this.#inside(cell, shown),
          columns: spanOf(attribute(cell, 'colspan') ?? undefined),
          rows: spanOf(attribute(cell, 'rowspan') ?? undefined),
        }),
      ),
    )
    const words = tableWords(rows)
    if (words.rows.length === 0) return
    this.blocks.push({
      kind: 'table',
      text: '',
      num: null,
      level: null,
      rows: words.rows,
      emphasis: [],
      footnotes: words.footnotes,
      stated: null,
      origin: { line: lineOf(table), page: null },
    })
  }

  #enter(element: HtmlElement, css: Declarations, around: Shown): Shown {
    const { tagName } = element
    const shown = shownOf(element, css, around, this.#lists.length)
    if (isBlock(tagName, css.get('display'))) this.#flush()
    if (this.#flow.isEmpty) this.#line = lineOf(element) ?? this.#line
    this.#heading = headingLevel(element) ?? this.#heading
    if (isList(tagName)) this.#lists.push(openList(element))
    this.#counters.enter(css)
    const printed = this.#counters.printed(this.#page.styles.before(element).get('content'))
    if (tagName === 'li') this.#beginItem(element, css, shown, printed)
    else if (printed !== null && /\d|[\p{L}]/u.test(printed) && isBlock(tagName, css.get('display')))
      this.#mark = { mark: printed, level: null, isTyped: false, line: lineOf(element) }
    if (tagName === 'tr') this.#beginRow(element)
    if (tagName === 'br') this.#break()
    if (tagName === 'a' && attribute(element, 'href') !== null) this.#count('links')
    if (tagName === 'img' || tagName === 'svg') this.#count('pictures')
    if (tagName === 'ins') this.#count('insertions')
    for (const style of emphasisOf(element, css)) this.#flow.begin(style)
    return shown
  }

  #leave(element: HtmlElement, css: Declarations): void {
    const { tagName } = element
    this.#counters.leave()
    for (const style of emphasisOf(element, css)) this.#flow.end(style)
    if (isBlock(tagName, css.get('display'))) this.#flush()
    if (headingLevel(element) !== null) this.#heading = null
    if (isList(tagName)) this.#lists.pop()
    // The number of a row is words of the page, that of an empty item is none.
    if (tagName === 'tr' && this.#mark?.isTyped) this.#printLoneMark()
    if (tagName === 'li' || tagName === 'tr') this.#mark = null
  }

  #beginItem(item: HtmlElement, css: Declarations, { listMark }: Shown, printed: string | null): void {
    this.#printLoneMark()
    const mark = markOf(item, this.#lists.at(-1) ?? null, listMark)
    const display = css.get('display')
    const isItem = display === undefined || display === 'list-item'
    this.#mark = {
      mark: [isItem ? mark : null, printed].filter((part) => part !== null).join(' ') || null,
      isTyped: false,
      level: Math.max(this.#lists.length - 1, 0),
      line: lineOf(item),
    }
  }

  /** A row that numbers a paragraph has its number for a mark. */
  #beginRow(row: HtmlElement): void {
    if (this.#isLeftOut) return
    const mark = numberedBy(cellsOf(row).filter((cell) => plainWords(cell) !== ''))
    if (mark === null) return
    this.#printLoneMark()
    this.#mark = { mark, level: null, isTyped: true, line: lineOf(row) }
  }

  #break(): void {
    if (this.#flow.isEmpty) return
    if (this.#flow.breaks > 0) this.#flush()
    else this.#flow.lineBreak()
  }

  #flush(): void {
    const isEmpty = this.#flow.isEmpty
    const words = this.#flow.take()
    if (!isEmpty) this.#print(words)
  }

  #print(words: FlowedWords): void {
    if (words.text === '' && words.footnotes.length === 0) return
    const mark = this.#mark
    // In a row that numbers a paragraph the number is the words of the first cell.
    if (mark?.isTyped && words.text === mark.mark) return
    this.#mark = null
    const level = this.#heading ?? mark?.level ?? null
    this.blocks.push({
      kind: this.#heading !== null ? 'heading' : typeof mark?.level === 'number' ? 'item' : 'text',
      text: words.text,
      num: mark?.mark ?? null,
      level,
      emphasis: words.emphasis,
      footnotes: words.footnotes,
      stated: null,
      origin: { line: mark?.line ?? this.#line, page: null },
    })
  }

  /** A number whose item begins with another list is printed all the same; a bullet that no one typed says nothing. */
  #printLoneMark(): void {
    const { mark = null, level = null, line = null, isTyped = false } = this.#mark ?? {}
    this.#mark = null
    if (mark === null || (!isTyped && !/[\p{L}\p{N}]/u.test(mark))) return
    this.blocks.push({
      kind: level === null ? 'text' : 'item',
      text: '',
      num: mark,
      level,
      emphasis: [],
      footnotes: [],
      stated: null,
      origin: { line, page: null },
    })
  }

  /** The words under an element as one text, its blocks as lines. What is left out in it is left out here. */
  #inside(element: HtmlElement, shown: Shown, isLeftOut = this.#isLeftOut): FlowedWords {
    const walk = new Walk(this.#page, isLeftOut, isLeftOut ? new Counters() : this.#counters)
    walk.run(element, shown)
    for (const left of walk.left) this.left.push(left)
    for (const [code, count] of Object.entries(walk.counts) as [keyof TraitCounts, number][])
      this.counts[code] = (this.counts[code] ?? 0) + count
    return joinedWords(isLeftOut ? walk.blocks.map((block) => ({ ...block, num: null })) : walk.blocks)
  }

  /** The words of a footnote without the mark before them; the same for every mark that calls it up. */
  #wordsOfNote({ body, marker }: HtmlNote, shown: Shown): string {
    const known = this.#page.noteWords.get(body)
    if (known !== undefined) return known
    const { text } = this.#inside(body, shown)
    const isMarked = text.startsWith(marker)
    if (isMarked) this.#leaveOut(marker, 'web-furniture', body)
    const words = isMarked ? text.slice(marker.length).trimStart() : text
    this.#page.noteWords.set(body, words)
    return words
  }

  #leaveOut(words: string, why: LeftOutReason, element: HtmlElement | null = null): void {
    if (words.trim() !== '')
      this.left.push({ words, why, origin: { line: element ? lineOf(element) : this.#line, page: null } })
  }

  #count(code: keyof TraitCounts): void {
    this.counts[code] = (this.counts[code] ?? 0) + 1
  }
}
