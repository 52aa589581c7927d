import { isPassageEId, lastSegment } from '#core/document/eid'
import type { LeftOut, SourceBlock, SourceTraitCode, StatedNode } from '#core/import/source-text'
import { listMark } from '../markup/list-marks'
import { tableWords } from '../markup/table-block'
import { type Cell, spanOf } from '../markup/table-rows'
import type { TraitCounts } from '../markup/traits'
import { type FlowedWords, WordFlow } from '../markup/word-flow'
import { childrenOf, elementsIn, isElement, type XmlElement } from '../xml/read-xml'
import { divisionOf, holdsLoosely, isListed, kindOf, partsBlocks } from './elements'
import { emphasisOf } from './emphasis'
import { notesOf } from './notes'
import { type OpenPart, PartStack } from './part-stack'
import { repeatedNumber } from './repeated-number'
import { type ReadNote, wordsIn } from './words-in'

export interface WalkedText {
  readonly blocks: readonly SourceBlock[]
  readonly left: readonly LeftOut[]
  readonly counts: TraitCounts
}

/** Goes through the whole file once and makes blocks of it. */
export function walkText(root: XmlElement): WalkedText {
  const walk = new Walk(root)
  walk.run(root)
  return walk
}

type Step =
  | { readonly enter: XmlElement | string; readonly parent: XmlElement }
  | { readonly leave: XmlElement }

class Walk {
  readonly blocks: SourceBlock[] = []
  readonly left: LeftOut[] = []
  readonly counts: Partial<Record<SourceTraitCode, number>> = {}
  readonly #flow = new WordFlow()
  readonly #parts = new PartStack((block) => this.blocks.push(block))
  readonly #divisions: StatedNode['division'][] = []
  readonly #readNote: ReadNote
  readonly #hasPreface: boolean
  /** The last number of each list. */
  readonly #counted = new Map<XmlElement, number>()
  /** Elements that are open whose words are left out. */
  #leaving = 0
  /** Prefaces that are open: in that of an attachment stands its title. */
  #prefaces = 0
  /** Quotations of other texts that are open: their parts are no parts of this one. */
  #quoting = 0
  /** The element whose words are being put together. */
  #block: XmlElement

  constructor(root: XmlElement) {
    this.#readNote = notesOf(root)
    this.#hasPreface = [...elementsIn(root)].some(
      (element) => element.name === 'preface' && wordsIn(element).text !== '',
    )
    this.#block = root
  }

  run(root: XmlElement): void {
    const steps: Step[] = [{ enter: root, parent: root }]
    for (let step = steps.pop(); step; step = steps.pop()) {
      if ('leave' in step) {
        this.#leave(step.leave)
        continue
      }
      const { enter: node, parent } = step
      if (!isElement(node)) {
        this.#flow.add(node)
        continue
      }
      if (this.#takeWhole(node)) continue
      this.#enter(node, parent)
      steps.push({ leave: node })
      for (const child of node.children.toReversed()) steps.push({ enter: child, parent: node })
    }
    this.#flush()
  }

  get #division(): StatedNode['division'] {
    return this.#divisions.at(-1) ?? 'body'
  }

  /** What is read as a whole and not entered. */
  #takeWhole(element: XmlElement): boolean {
    const { name } = element
    if (name === 'meta') return true
    if (name === 'img') this.#count('pictures')
    if (name === 'num' || name === 'heading' || name === 'subheading') return this.#takeHead(element)
    if (name === 'table') {
      this.#flush()
      this.#takeTable(element)
      return true
    }
    if (name === 'del') {
      this.#count('deletions')
      this.#leaveOut(wordsIn(element).text, 'deleted', element)
      return true
    }
    const note = this.#readNote(element)
    if (note) this.#flow.note(note)
    return note !== null
  }

  #takeHead(element: XmlElement): boolean {
    const part = this.#parts.last
    const isHead = this.#flow.isEmpty && this.#leaving === 0
    if (element.name === 'num') {
      if (!isHead || !part || part.isPrinted || part.num !== null) return false
      const { text, footnotes } = wordsIn(element, this.#readNote)
      part.num = text === '' ? null : text
      part.footnotes = footnotes.map((note) => ({ ...note, offset: 0 }))
      return true
    }
    if (this.#leaving > 0) return false
    this.#flush()
    const words = wordsIn(element, this.#readNote)
    if (words.text === '' && words.footnotes.length === 0) return true
    if (!part || part.isPrinted) {
      this.#parts.heading(words, this.#division, eIdOf(element), element.line)
      return true
    }
    const { repeated, rest } = repeatedNumber(part.num, words)
    if (repeated !== null) this.#leaveOut(repeated, 'metadata', element)
    part.heading = part.heading ? joined(part.heading, rest) : rest
    return true
  }

  #takeTable(table: XmlElement): void {
    const rows: Cell<FlowedWords>[][] = []
    for (const element of partsOfTable(table)) {
      if (element.name === 'caption') {
        const words = wordsIn(element, this.#readNote)
        if (words.text !== '') this.#parts.words(words, this.#division, eIdOf(element), element.line)
      }
      if (element.name === 'tr') rows.push(cellsOf(element, this.#readNote))
    }
    const words = tableWords(rows)
    if (words.rows.length === 0) return
    if (this.#leaving > 0) this.#leaveOut(words.rows.flat().join(' '), 'front-matter', table)
    else this.#parts.table(words, this.#division, eIdOf(table), table.line)
  }

  #enter(element: XmlElement, parent: XmlElement): void {
    const { name } = element
    if (partsBlocks(name)) {
      this.#flush()
      this.#block = element
    }
    if ((name === 'coverPage' && this.#hasPreface) || name === 'toc') this.#leaving += 1
    if (name === 'quotedStructure' || name === 'embeddedStructure') this.#quoting += 1
    if (name === 'preface') this.#prefaces += 1
    const division = divisionOf(name)
    if (division) this.#divisions.push(this.#division === 'attachments' ? 'attachments' : division)
    if (kindOf(name) !== undefined) this.#parts.push(this.#openPart(element, parent))
    if (name === 'a' && element.attributes.has('href')) this.#count('links')
    if (name === 'ins') this.#count('insertions')
    if (name === 'eol' || name === 'br' || name === 'signature') this.#flow.lineBreak()
    for (const style of emphasisOf(element)) this.#flow.begin(style)
  }

  #leave(element: XmlElement): void {
    const { name } = element
    for (const style of emphasisOf(element)) this.#flow.end(style)
    if (name === 'signature') this.#flow.lineBreak()
    if (partsBlocks(name)) this.#flush()
    if (kindOf(name) !== undefined) this.#parts.pop(this.#division)
    if (divisionOf(name)) this.#divisions.pop()
    if (name === 'preface') this.#prefaces -= 1
    if (name === 'quotedStructure' || name === 'embeddedStructure') this.#quoting -= 1
    if ((name === 'coverPage' && this.#hasPreface) || name === 'toc') this.#leaving -= 1
  }

  #flush(): void {
    if (this.#flow.isEmpty) {
      this.#flow.take()
      return
    }
    const words = this.#flow.take()
    const { line } = this.#block
    if (this.#leaving > 0) {
      this.#leaveOut(
        [words.text, ...words.footnotes.map(({ text }) => text)].join(' '),
        'front-matter',
        this.#block,
      )
      return
    }
    const eId = kindOf(this.#block.name) === undefined ? eIdOf(this.#block) : null
    if (this.#prefaces > 0 && this.#parts.takesTitle) {
      this.#parts.heading(words, this.#division, eId, line)
      return
    }
    this.#parts.words(words, this.#division, eId, line)
  }

  #openPart(element: XmlElement, parent: XmlElement): OpenPart {
    const { name, attributes, line } = element
    const isQuoted = this.#quoting > 0
    const eId = eIdOf(element)
    return {
      name,
      kind: isQuoted ? null : statedKind(name, eId),
      eId,
      line,
      level: levelOf(attributes.get('class')),
      isListed: isListed(name),
      num: name === 'li' ? this.#markOf(element, parent) : null,
      heading: null,
      footnotes: [],
      isPrinted: false,
      isSilent: false,
    }
  }

  /** An item of a list as in HTML has its mark from its place. */
  #markOf(item: XmlElement, list: XmlElement): string | null {
    if (list.name !== 'ol') return listMark('disc', 1)
    const stated = Number.parseInt(item.attributes.get('value') ?? '', 10)
    const value = Number.isFinite(stated) ? stated : (this.#counted.get(list) ?? 0) + 1
    this.#counted.set(list, value)
    return listMark('decimal', value)
  }

  #leaveOut(words: string, why: LeftOut['why'], { line }: XmlElement): void {
    if (words.trim() !== '') this.left.push({ words, why, origin: { line, page: null } })
  }

  #count(code: SourceTraitCode): void {
    this.counts[code] = (this.counts[code] ?? 0) + 1
  }
}

/** Rows and caption of a table, without those of tables in its cells. */
function partsOfTable(table: XmlElement): readonly XmlElement[] {
  return childrenOf(table).flatMap((child) =>
    child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot' ? childrenOf(child) : [child],
  )
}

function cellsOf(row: XmlElement, readNote: ReadNote): Cell<FlowedWords>[] {
  return childrenOf(row)
    .filter(({ name }) => name === 'td' || name === 'th')
    .map((cell) => ({
      content: wordsIn(cell, readNote),
      columns: spanOf(cell.attributes.get('colspan')),
      rows: spanOf(cell.attributes.get('rowspan')),
    }))
}

/** What an element is by its name; an identifier that is by the book knows more kinds than Akoma Ntoso has places for. */
function statedKind(name: string, eId: string | null): StatedNode['kind'] {
  const named = kindOf(name) ?? null
  if (eId === null || !isPassageEId(eId) || holdsLoosely(name)) return named
  return lastSegment(eId)?.kind ?? named
}

/** The identifier of an element: `eId`, or `id` before version 3. */
function eIdOf({ attributes }: XmlElement): string | null {
  return attributes.get('eId') ?? attributes.get('id') ?? null
}

/** Levels of headings by the UN's classes: `H1`, then `H23` for the second and third. */
function levelOf(classes: string | undefined): number | null {
  const [, digit] = /(?:^|\s)H([1-6])\d?(?:\s|$)/.exec(classes ?? '') ?? []
  return digit === undefined ? null : Number(digit)
}

function joined(first: FlowedWords, second: FlowedWords): FlowedWords {
  const shift = first.text.length + 1
  return {
    text: `${first.text}\n${second.text}`,
    emphasis: [
      ...first.emphasis,
      ...second.emphasis.map(({ start, end, style }) => ({ start: start + shift, end: end + shift, style })),
    ],
    footnotes: [
      ...first.footnotes,
      ...second.footnotes.map((note) => ({ ...note, offset: note.offset + shift })),
    ],
  }
}
