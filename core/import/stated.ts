import { cutNumbers } from './cut-numbers'
import { conclusionsOf, prefaceOf } from './divisions'
import { type Draft, draftOf } from './draft'
import type { DraftTree } from './finish'
import { deepestNode } from './holders'
import type { DoubtCode, Judgement, PrefaceLine } from './imported-text'
import { NoteMarks } from './note-marks'
import { numberOfPrinted } from './numbering/printed-number'
import { startOf } from './numbering/starts'
import { outlineOf } from './outline'
import { asPreamble } from './preamble'
import { readStarts } from './read-starts'
import { isDateLine } from './rules/date-lines'
import type { StatedNode } from './source-text'
import type { Stretch } from './stretches'

/** The divisions of a text whose file states its tree. */
export interface StatedText extends DraftTree {
  readonly preface: readonly PrefaceLine[]
  readonly conclusions: readonly Stretch[]
}

/**
 * Takes the tree as the file states it. Words under no name of ours are recognised where they stand: those above the first
 * stated node are title and preamble, those in a part its paragraphs.
 */
export function statedTree(stretches: readonly Stretch[]): StatedText {
  const first = stretches.findIndex(({ stated }) => stated !== null)
  const tree = new StatedTree()
  if (first > 0) tree.open(stretches.slice(0, first))
  for (const stretch of stretches.slice(Math.max(first, 0))) tree.add(stretch)
  return tree.finish()
}

type Division = 'preamble' | 'body' | 'attachments'

class StatedTree {
  readonly #preface: PrefaceLine[] = []
  readonly #drafts: Record<Division, Draft[]> = { preamble: [], body: [], attachments: [] }
  #conclusions: Stretch[] = []
  readonly #marks = new NoteMarks()
  #division: StatedNode['division'] = 'preface'
  #open: Draft[] = []
  /** Words under no name of ours that wait for the others of their part. */
  #unnamed: { readonly depth: number; readonly stretches: Stretch[] } | null = null

  /** Takes in the words above the first node that the file states. */
  open(stretches: readonly Stretch[]): void {
    const { stretches: cut, inLine } = cutNumbers(stretches)
    const reads = readStarts(cut, inLine)
    const { lines, end } = prefaceOf(reads)
    this.#preface.push(...lines)
    const settings = { marks: this.#marks, leadText: '' }
    this.#drafts.preamble.push(...asPreamble(outlineOf(reads, end, reads.length, settings)))
  }

  add(stretch: Stretch): void {
    const { stated } = stretch
    if (stated && stated.division !== this.#division) {
      this.#settle(false)
      this.#division = stated.division
      this.#open = []
    }
    if (this.#division === 'preface') this.#preface.push(prefaceLine(stretch))
    else if (this.#division === 'conclusions') this.#conclusions.push(stretch)
    else if (this.#division === 'preamble' || isNamed(stretch)) this.#addNamed(stretch, this.#division)
    else this.#addUnnamed(stretch)
  }

  finish(): StatedText {
    this.#settle(true)
    asPreamble(this.#drafts.preamble.filter(({ rule }) => rule === 'plain'))
    return { preface: this.#preface, ...this.#drafts, conclusions: this.#conclusions }
  }

  #depthOf({ stated }: Stretch): number {
    return Math.min(stated?.depth ?? this.#open.length, this.#open.length, deepestNode - 1)
  }

  #addNamed(stretch: Stretch, division: Division): void {
    this.#settle(false)
    const draft = statedDraft(stretch)
    const depth = this.#depthOf(stretch)
    const parent = depth === 0 ? null : (this.#open[depth - 1] ?? null)
    ;(parent?.children ?? this.#drafts[division]).push(draft)
    if (stretch.stated) this.#open = [...this.#open.slice(0, depth), draft]
  }

  #addUnnamed(stretch: Stretch): void {
    const depth = this.#depthOf(stretch)
    if (this.#unnamed?.depth !== depth) this.#settle(false)
    this.#unnamed ??= { depth, stretches: [] }
    this.#unnamed.stretches.push(stretch)
  }

  /** @param isLast - whether nothing follows, so that closing lines and signatures may be among the words */
  #settle(isLast: boolean): void {
    const unnamed = this.#unnamed
    this.#unnamed = null
    if (!unnamed || (this.#division !== 'body' && this.#division !== 'attachments')) return
    const { stretches, inLine } = cutNumbers(unnamed.stretches)
    const reads = readStarts(stretches, inLine)
    const mayConclude = isLast && this.#division === 'body' && this.#conclusions.length === 0
    const conclusions = mayConclude ? conclusionsOf(reads, 0, reads.length) : null
    const around = this.#open.slice(0, unnamed.depth)
    const drafts = outlineOf(reads, 0, conclusions?.start ?? reads.length, {
      marks: this.#marks,
      leadText: around.at(-1)?.text ?? '',
      around,
    })
    ;(around.at(-1)?.children ?? this.#drafts[this.#division]).push(...drafts)
    if (conclusions) this.#conclusions = reads.slice(conclusions.start).map(({ stretch }) => stretch)
  }
}

/** Whether the file itself says what a stretch is, or shows its number. */
function isNamed({ stated, kind, num, rows }: Stretch): boolean {
  return (
    (stated !== null && (stated.kind !== null || num !== null)) || kind === 'heading' || rows !== undefined
  )
}

function prefaceLine({ text, num, line, stated }: Stretch): PrefaceLine {
  const printed = num === null ? text : `${num} ${text}`
  const role = isDateLine(text) ? 'date' : 'title'
  return {
    role,
    text: printed,
    line,
    certainty: stated ? 'stated' : 'likely',
    rule: stated ? 'stated' : 'title-lines',
  }
}

const headed: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'article', 'attachment'])

function statedDraft(stretch: Stretch): Draft {
  const { stated, num, kind: format, rows } = stretch
  const kind = stated?.kind ?? kindFor(stretch)
  const isHeading = format === 'heading' && headed.has(kind)
  const number = numberOfPrinted(num)
  const doubts: DoubtCode[] = num === null && !rows && hidesNumber(stretch) ? ['number-in-text'] : []
  return draftOf(stretch, { kind, ...judge(stretch), num, number, isHeading, doubts })
}

function judge({ stated, num, kind }: Stretch): Judgement {
  if (stated && (stated.kind !== null || num !== null)) return { rule: 'stated', certainty: 'stated' }
  return kind === 'heading'
    ? { rule: 'format-heading', certainty: 'sure' }
    : { rule: 'plain', certainty: 'likely' }
}

function kindFor({ kind, rows }: Stretch): Draft['kind'] {
  if (rows) return 'table'
  if (kind === 'heading') return 'section'
  if (kind === 'item') return 'bullet'
  return 'paragraph'
}

/** Whether words begin with a marker that the file does not state as one: `a) relevant resolutions`. */
function hidesNumber({ text, kind }: Stretch): boolean {
  if (kind === 'heading') return false
  const start = startOf(text)
  return start?.form === 'number' && !start.isSlip && start.number !== null
}
