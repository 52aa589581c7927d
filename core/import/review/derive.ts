import { countWords } from '../../count-words'
import type { Footnote, TextNode } from '../../document/declaration'
import { type Draft, foldSpaces } from '../draft'
import { nameTree } from '../finish'
import { deepestNode } from '../holders'
import type { Doubt, ImportedConclusion, ImportedText, PrefaceLine } from '../imported-text'
import { marksIn } from '../note-marks'
import { countOf, NotesOf, nodePieces, notePieces, type Piece } from '../proof-of-words'
import { proposalsFor } from '../proposals/proposals'
import type { LeftOut } from '../source-text'
import { type Entry, hasTree } from './entry'
import { entryWords, keepsNotes, noteLines, notesOf, rowsOf, wholeWords, wordsIn } from './entry-words'
import { blockAt, lineAt, type ReviewNote, type ReviewText } from './review-text'

/**
 * The text that the entries of a draft make: its tree with names, how sure each part is, what is still open, what is left
 * out, and the proof of its words, taken from the tree itself.
 */
export function textOf(text: ReviewText, entries: readonly Entry[]): ImportedText {
  const made = new Made(text, entries)
  const named = nameTree(made.drafts)
  const tree = {
    preface: made.preface,
    preamble: named.preamble,
    body: named.body,
    conclusions: made.conclusions,
    attachments: named.attachments,
  }
  const doubts = [...made.doubtsAbove, ...named.doubts, ...made.doubtsBelow]
  return {
    ...tree,
    judgements: named.judgements,
    doubts: doubts.toSorted((one, other) => one.line - other.line),
    left: [...text.source.left, ...made.left],
    words: countOf(text.source.blocks, made.piecesOf(tree), made.leftWords),
    proposals: proposalsFor(tree, text.source.properties),
  }
}

/** How deep each entry lies: no deeper than in the one before of its division, and what is left out counts for nothing. */
export function depthsOf(entries: readonly Entry[]): readonly number[] {
  let division: Entry['division'] | null = null
  let before = -1
  return entries.map(({ division: own, depth, kind, left }) => {
    if (own !== division) {
      division = own
      before = -1
    }
    const clamped = Math.min(depth, before + 1)
    if (left === null && kind !== 'note') before = clamped
    return clamped
  })
}

type Kept = Pick<ImportedText, 'preface' | 'preamble' | 'body' | 'conclusions' | 'attachments'>

/** What becomes of the words of an entry, so that the proof finds them again in the finished tree. */
type Place =
  | { readonly kind: 'preface' | 'conclusion' | 'node' }
  | { readonly kind: 'none' }
  | { readonly kind: 'left'; readonly words: string }
  | { readonly kind: 'note'; readonly node: number; readonly note: number }

/** Entries made into what a text consists of, one after another. */
class Made {
  readonly drafts: Record<'preamble' | 'body' | 'attachments', Draft[]> = {
    preamble: [],
    body: [],
    attachments: [],
  }
  readonly preface: PrefaceLine[] = []
  readonly conclusions: ImportedConclusion[] = []
  readonly doubtsAbove: Doubt[] = []
  readonly doubtsBelow: Doubt[] = []
  readonly left: LeftOut[] = []
  leftWords = 0
  readonly #places: { readonly place: Place; readonly line: number; readonly notes: readonly string[] }[] = []
  /** The nodes in reading order. */
  readonly #nodes: Draft[] = []
  readonly #depths: readonly number[]
  #open: Draft[] = []
  #division: Entry['division'] | null = null
  /** The node that last printed each mark of a note. */
  readonly #marks = new Map<string, number>()

  constructor(
    private readonly text: ReviewText,
    private readonly entries: readonly Entry[],
  ) {
    this.#depths = depthsOf(entries)
    entries.forEach((entry, index) => {
      this.#add(entry, index)
    })
  }

  /** The words of a finished tree and those left out, in the order of the entries they are of. */
  piecesOf(tree: Kept): readonly Piece[] {
    const notes = new NotesOf(this.text.source.blocks)
    const nodes = [...tree.preamble, ...tree.body, ...tree.attachments].flatMap(inOrder)
    const preface = tree.preface.values()
    const conclusions = tree.conclusions.values()
    const kept = nodes.values()
    const apart = (node: TextNode) => ({
      ...node,
      footnotes: node.footnotes.filter((note) => notes.has(note)),
    })
    const piecesFor = (place: Place, line: number): readonly Piece[] => {
      if (place.kind === 'left') return [{ text: place.words, line, isNote: false }]
      if (place.kind === 'note') {
        const note = nodes[place.node]?.footnotes[place.note]
        return note ? notePieces(note, false) : []
      }
      if (place.kind === 'none') return []
      if (place.kind === 'node') {
        const node = kept.next().value
        return node ? nodePieces(apart(node), notes) : []
      }
      const words = (place.kind === 'preface' ? preface : conclusions).next().value?.text ?? ''
      return [{ text: words, line, isNote: false }]
    }
    return this.#places.flatMap(({ place, line, notes: below }) => [
      ...piecesFor(place, line),
      ...below.map((words) => ({ text: words, line, isNote: true })),
    ])
  }

  #add(entry: Entry, index: number): void {
    const line = lineAt(this.text, entry.start)
    const notes = notesOf(this.text, this.entries, index)
    if (entry.left !== null) {
      const words = this.text.stream.slice(entry.start, entry.end)
      this.#leave(entry, words, entry.left)
      const { own, notes: ofNotes } = wordsIn(this.text, this.entries, index)
      this.leftWords += own + ofNotes
      this.#places.push({
        place: { kind: 'left', words },
        line,
        notes: this.#leaveNotes(entry, notes, entry.left),
      })
      return
    }
    const place = this.#keep(entry, index, line, notes)
    // Lines above and under the text, and notes themselves, have none: theirs are listed.
    const below = keepsNotes(entry) ? [] : this.#leaveNotes(entry, notes, 'note-without-place')
    for (const words of below) this.leftWords += countWords(words)
    this.#places.push({ place, line, notes: below })
  }

  #leave(entry: Entry, words: string, why: LeftOut['why']): void {
    const origin = this.text.source.blocks[blockAt(this.text, entry.start)]?.origin
    if (words.trim() !== '') this.left.push({ words, why, origin: origin ?? { line: null, page: null } })
  }

  #leaveNotes(entry: Entry, notes: readonly ReviewNote[], why: LeftOut['why']): readonly string[] {
    const lines = noteLines(notes)
    for (const words of lines) this.#leave(entry, words, why)
    return lines
  }

  #keep(entry: Entry, index: number, line: number, notes: readonly ReviewNote[]): Place {
    const { division } = entry
    if (entry.kind === 'note') {
      const place = this.#hangNote(entry, line)
      if (place) return place
    }
    if (division === 'preface') return this.#addLine(entry, line)
    if (division === 'conclusions') return this.#addConclusion(entry, line)
    this.#addNode(entry, this.#depths[index] ?? 0, line, keepsNotes(entry) ? notes : [])
    return { kind: 'node' }
  }

  #addLine(entry: Entry, line: number): Place {
    const { kind, certainty, rule } = entry
    const text = wholeWords(this.text, entry)
    if (text === '') return { kind: 'none' }
    const role = kind === 'title' || kind === 'date' ? kind : 'line'
    this.preface.push({ role, text, line, certainty, rule })
    this.#doubt(entry, line, this.doubtsAbove)
    return { kind: 'preface' }
  }

  #addConclusion(entry: Entry, line: number): Place {
    const { certainty, rule } = entry
    const kind = entry.kind === 'closing' ? 'closing' : 'signature'
    const { text } = entryWords(this.text, { ...entry, kind, numEnd: entry.start })
    if (text === '') return { kind: 'none' }
    this.conclusions.push({ kind, text, certainty, rule, sourceLines: { first: line, last: line } })
    this.#doubt(entry, line, this.doubtsBelow)
    return { kind: 'conclusion' }
  }

  #doubt(entry: Entry, line: number, doubts: Doubt[]): void {
    for (const { why, isSettled } of entry.doubts)
      if (!isSettled) doubts.push({ eId: null, rule: entry.rule, why, line })
  }

  #addNode(entry: Entry, depth: number, line: number, notes: readonly ReviewNote[]): void {
    const { division } = entry
    if (!hasTree(division)) return
    if (division !== this.#division) this.#open = []
    this.#division = division
    const draft = this.#draft(entry, line, notes)
    const parent = depth === 0 ? null : (this.#open[depth - 1] ?? null)
    ;(parent?.children ?? this.drafts[division]).push(draft)
    this.#open = [...this.#open.slice(0, Math.min(depth, deepestNode - 1)), draft]
    this.#nodes.push(draft)
    for (const mark of marksIn(draft.heading ?? draft.text)) this.#marks.set(mark, this.#nodes.length - 1)
  }

  #draft(entry: Entry, line: number, notes: readonly ReviewNote[]): Draft {
    const { certainty, rule, number, isHeading } = entry
    const rows = rowsOf(this.text, entry)
    const { num, text } = entryWords(this.text, entry)
    const kind = nodeKindOf(entry)
    return {
      kind,
      num: num === '' ? null : num,
      number,
      heading: isHeading && !rows && text !== '' ? text : null,
      text: isHeading || rows ? '' : text,
      footnotes: notes.map((note) => this.#footnote(note, entry, rows ? '' : text)),
      rows: rows ? rows.map((cells) => cells.map(foldSpaces)) : null,
      children: [],
      line,
      certainty,
      rule,
      doubts: entry.doubts.filter(({ isSettled }) => !isSettled).map(({ why }) => why),
    }
  }

  /** A note with its place in the words, as these are folded. */
  #footnote({ at, marker, text, line }: ReviewNote, { numEnd }: Entry, words: string): Footnote {
    const from = this.text.stream.slice(numEnd, Math.max(at, numEnd))
    return {
      marker,
      offset: words === '' ? 0 : Math.min(foldSpaces(`${from}.`).length - 1, words.length),
      text: foldSpaces(text),
      sourceLines: { first: line, last: line },
    }
  }

  /** Hangs the words of a note on the node whose mark they answer; `null` where no node before prints it. */
  #hangNote(entry: Entry, line: number): Place | null {
    const { num, text } = entryWords(this.text, entry)
    const mark = /^\[?(\d{1,3}|\*{1,3})\]?$/.exec(num ?? '')?.[1]
    const at = mark === undefined ? undefined : this.#marks.get(mark)
    const node = at === undefined ? undefined : this.#nodes[at]
    if (num === null || mark === undefined || at === undefined || !node || text === '') return null
    this.#marks.delete(mark)
    const printed = (node.heading ?? node.text).lastIndexOf(`[${mark}]`)
    node.footnotes.push({
      marker: num,
      offset: printed + (num === mark ? 1 : 0) + num.length,
      text,
      sourceLines: { first: line, last: line },
    })
    return { kind: 'note', node: at, note: node.footnotes.length - 1 }
  }
}

/** What a note is that answers no mark: words like any other. */
function nodeKindOf({ kind, division }: Entry): Draft['kind'] {
  switch (kind) {
    case 'title':
    case 'date':
    case 'line':
    case 'closing':
    case 'signature':
    case 'note':
      return division === 'preamble' ? 'recital' : 'paragraph'
    default:
      return kind
  }
}

function inOrder(node: TextNode): readonly TextNode[] {
  return [node, ...node.children.flatMap(inOrder)]
}
