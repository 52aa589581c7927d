import type { Footnote, TextNode } from '../../document/declaration'
import { lastSegment } from '../../document/eid'
import { tableText } from '../../document/units'
import { deepestNode } from '../holders'
import type { Doubt, ImportedText, Judgement } from '../imported-text'
import { numberOfPrinted } from '../numbering/printed-number'
import { NotesOf } from '../proof-of-words'
import type { LeftOutReason } from '../source-text'
import { cutText } from '../stretches'
import { type Entry, type EntryKind, type ReviewDivision, reviewDivisions } from './entry'
import { countBelow, type ReviewText, skipBlanks, trimBlanks } from './review-text'

/** Something of a recognised text before its words are found in the stream. */
interface Item {
  /** In the order they are printed. */
  readonly words: readonly string[]
  /** How many of these are the number. */
  readonly numbers: 0 | 1
  readonly line: number
  /** `null`: that of what stands before it. */
  readonly division: ReviewDivision | null
  readonly made: Omit<Entry, 'start' | 'end' | 'numEnd' | 'division'>
}

/** Where the words of an item are. */
interface Found {
  readonly start: number
  readonly end: number
  readonly numEnd: number
}

/**
 * The entries of a text that was just recognised. Each is found again in the stream of the file's words, so that what the
 * tree does not hold, or holds elsewhere, comes in as an entry with a doubt: a draft never begins with a word too few.
 */
export function beginReview(text: ReviewText, imported: ImportedText): readonly Entry[] {
  const items = itemsOf(text, imported).toSorted((one, other) => one.line - other.line)
  const placed: { readonly item: Item; readonly found: Found }[] = []
  const waiting: Item[] = []
  let at = 0
  for (const item of items) {
    const found = findItem(text, item, at)
    if (found) {
      placed.push({ item, found })
      at = found.end
    } else waiting.push(item)
  }
  placed.sort((one, other) => one.found.start - other.found.start)
  const gaps = gapsBetween(
    text.stream,
    placed.map(({ found }) => found),
  )
  for (const gap of gaps) placed.push(...fillGap(text, gap, waiting))
  placed.sort((one, other) => one.found.start - other.found.start)
  return inDivisions(placed)
}

function inDivisions(placed: readonly { readonly item: Item; readonly found: Found }[]): readonly Entry[] {
  let reached = placed.find(({ item }) => item.division !== null)?.item.division ?? 'body'
  return placed.map(({ item: { division, made }, found }) => {
    // Divisions follow one another: what a file states out of order lies where its words stand.
    if (division && reviewDivisions.indexOf(division) > reviewDivisions.indexOf(reached)) reached = division
    const isElsewhere = division !== reached
    return {
      ...found,
      division: reached,
      ...made,
      kind: isElsewhere && made.kind !== 'note' ? plainKind(reached) : made.kind,
      ...(isElsewhere
        ? { isHeading: false, number: null, numEnd: made.kind === 'note' ? found.numEnd : found.start }
        : {}),
    }
  })
}

/** What words of a division are of which nothing is known. */
export function plainKind(division: ReviewDivision): EntryKind {
  if (division === 'preface') return 'line'
  if (division === 'conclusions') return 'signature'
  return division === 'preamble' ? 'recital' : 'paragraph'
}

function itemsOf(text: ReviewText, imported: ImportedText): Item[] {
  const notes = new NotesOf(text.source.blocks)
  const above = new Map<number, Doubt[]>()
  for (const doubt of imported.doubts)
    if (doubt.eId === null) above.set(doubt.line, [...(above.get(doubt.line) ?? []), doubt])
  const below = new Map<string, Doubt[]>()
  for (const doubt of imported.doubts)
    if (doubt.eId !== null) below.set(doubt.eId, [...(below.get(doubt.eId) ?? []), doubt])
  const lineItem = (
    words: string,
    line: number,
    division: ReviewDivision,
    judged: Judgement & { readonly kind: EntryKind },
  ): Item => ({
    words: [words],
    numbers: 0,
    line,
    division,
    made: {
      ...plainMade,
      kind: judged.kind,
      certainty: judged.certainty,
      rule: judged.rule,
      doubts: asOpen((above.get(line) ?? []).filter(({ rule }) => rule === judged.rule)),
    },
  })
  const nodeItems = (nodes: readonly TextNode[], division: ReviewDivision, depth: number): readonly Item[] =>
    nodes.flatMap((node) => [
      nodeItem(node, {
        division,
        depth,
        judged: imported.judgements.get(node.eId),
        doubts: below.get(node.eId) ?? [],
      }),
      ...node.footnotes.filter((note) => !notes.has(note)).map(noteItem),
      ...nodeItems(node.children, division, depth + 1),
    ])
  return [
    ...imported.preface.map((line) =>
      lineItem(line.text, line.line, 'preface', { ...line, kind: line.role }),
    ),
    ...nodeItems(imported.preamble, 'preamble', 0),
    ...nodeItems(imported.body, 'body', 0),
    ...imported.conclusions.map((part) => lineItem(part.text, part.sourceLines.first, 'conclusions', part)),
    ...nodeItems(imported.attachments, 'attachments', 0),
    ...cutText(text.source).omissions.map(({ entry, line }) => omittedItem(entry.words, entry.why, line)),
  ]
}

const plainMade = {
  kind: 'paragraph',
  isHeading: false,
  number: null,
  depth: 0,
  certainty: 'unsure',
  rule: 'plain',
  doubts: [],
  left: null,
} as const satisfies Item['made']

function asOpen(doubts: readonly Doubt[]): Entry['doubts'] {
  return doubts.map(({ why }) => ({ why, isSettled: false }))
}

function nodeItem(
  { eId, kind, num, heading, text, rows, sourceLines }: TextNode,
  {
    division,
    depth,
    judged,
    doubts,
  }: {
    readonly division: ReviewDivision
    readonly depth: number
    readonly judged: Judgement | undefined
    readonly doubts: readonly Doubt[]
  },
): Item {
  const isCounted = kind === 'recital' || kind === 'bullet' || kind === 'table'
  const number = isCounted ? numberOfPrinted(num) : (lastSegment(eId)?.number ?? null)
  return {
    words: [
      ...(num === null ? [] : [num]),
      ...(heading === null ? [] : [heading]),
      rows ? tableText(rows) : text,
    ],
    numbers: num === null ? 0 : 1,
    line: sourceLines.first,
    division,
    made: {
      kind,
      isHeading: heading !== null,
      number,
      depth: Math.min(depth, deepestNode - 1),
      certainty: judged?.certainty ?? 'unsure',
      rule: judged?.rule ?? 'plain',
      doubts: asOpen(doubts),
      left: null,
    },
  }
}

function noteItem({ marker, text, sourceLines }: Footnote): Item {
  return {
    words: [marker, text],
    numbers: 1,
    line: sourceLines.first,
    division: null,
    made: { ...plainMade, kind: 'note', certainty: 'sure' },
  }
}

function omittedItem(words: string, why: LeftOutReason, line: number): Item {
  return {
    words: [words],
    numbers: 0,
    line,
    division: null,
    made: { ...plainMade, certainty: 'sure', left: why },
  }
}

/** Finds the words of an item at a place, or behind it on the line that they are of. */
function findItem(text: ReviewText, item: Item, from: number): Found | null {
  const first = matchItem(text.stream, item, from)
  if (first) return first
  const words = item.words.find((each) => each.trim() !== '')?.trim() ?? ''
  const block = countBelow(text.lines, item.line + 1) - 1
  const end = block < 0 ? from : (text.places[block + 1] ?? text.stream.length)
  const opening = /^\S+/.exec(words)?.[0] ?? ''
  if (opening === '') return null
  for (let at = text.stream.indexOf(opening, from); at >= 0 && at < end; ) {
    const found = matchItem(text.stream, item, at)
    if (found) return found
    at = text.stream.indexOf(opening, at + 1)
  }
  return null
}

function matchItem(stream: string, { words, numbers }: Item, from: number): Found | null {
  const start = skipBlanks(stream, from)
  let at = start
  let numEnd = start
  for (const [index, each] of words.entries()) {
    const end = matchWords(stream, each, at)
    if (end === null) return null
    if (end > at) at = end
    if (index < numbers) numEnd = at
  }
  return { start, end: at, numEnd }
}

/** Where words end that stand at a place, whatever the blanks between; `null` where others stand there. */
function matchWords(stream: string, words: string, from: number): number | null {
  let end = from
  for (const word of words.split(/\s+/)) {
    if (word === '') continue
    const at = skipBlanks(stream, end)
    if (!stream.startsWith(word, at)) return null
    end = at + word.length
  }
  return end
}

type Gap = Pick<Found, 'start' | 'end'>

/** The words that nothing was found for. */
function gapsBetween(stream: string, found: readonly Gap[]): readonly Gap[] {
  const gaps: Gap[] = []
  let at = 0
  for (const { start, end } of [...found, { start: stream.length, end: stream.length }]) {
    const from = skipBlanks(stream, at)
    const to = trimBlanks(stream, from, start)
    if (to > from) gaps.push({ start: from, end: to })
    at = Math.max(at, end)
  }
  return gaps
}

/** Fills words that nothing was found for with what still waits for its own, and the rest with a doubt. */
function fillGap(
  text: ReviewText,
  { start, end }: Gap,
  waiting: Item[],
): readonly { readonly item: Item; readonly found: Found }[] {
  const filled: { readonly item: Item; readonly found: Found }[] = []
  let at = start
  while (at < end) {
    const index = waiting.findIndex((item) => {
      const found = matchItem(text.stream, item, at)
      return found !== null && found.end > at && found.end <= end
    })
    const item = waiting[index]
    const found = item ? matchItem(text.stream, item, at) : null
    if (!item || !found) break
    waiting.splice(index, 1)
    filled.push({ item, found })
    at = skipBlanks(text.stream, found.end)
  }
  // What is cut at the ends of lines is easier to set right.
  while (at < end) {
    const line = text.stream.indexOf('\n', at)
    const to = trimBlanks(text.stream, at, line < 0 || line > end ? end : line)
    filled.push({ item: unplaced, found: { start: at, end: to, numEnd: at } })
    at = skipBlanks(text.stream, to)
  }
  return filled
}

const unplaced: Item = {
  words: [],
  numbers: 0,
  line: 1,
  division: null,
  made: { ...plainMade, doubts: [{ why: 'words-unplaced', isSettled: false }] },
}
