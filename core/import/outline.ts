import { type Draft, type DraftOf, draftOf } from './draft'
import { Holders, isHolder } from './holders'
import type { DoubtCode, RuleName } from './imported-text'
import type { NoteMarks } from './note-marks'
import type { ContainerStart } from './numbering/containers'
import { HeadingNumbers } from './numbering/heading-numbers'
import { OpenSeries, type Placed } from './numbering/series'
import type { NumberStart } from './numbering/starts'
import type { Read } from './read-starts'
import { endsClause, type HeadingFound, headingOf, isNumberedHeading } from './rules/headings'
import { opensWithVerb } from './rules/verbs'
import type { Stretch } from './stretches'

/** A series that is open: what its numbers lie in, and the last node with one. */
interface Level {
  readonly parent: Draft | null
  last: Draft
}

const ranks: Readonly<Record<ContainerStart['kind'], number>> = {
  attachment: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
}

const LEADS = /[:：][-–—]?$/
/**
 * Builds the nodes of the body, or of the annexes, from their stretches in order. Each lies in the innermost open part;
 * points lie in what leads into them. What no rule knows is an unnumbered paragraph.
 */
class Outline {
  readonly #holders: Holders
  readonly #series = new OpenSeries()
  readonly #headings = new HeadingNumbers()
  #levels: Level[] = []
  /** Bullets that are open, from the outermost in. */
  #bullets: Draft[] = []
  /** What the next point or bullet hangs on. */
  #lead: Draft | null = null
  #leadText = ''
  #mayRestart = true
  #hasPlainText = false

  constructor(
    private readonly reads: readonly Read[],
    private readonly marks: NoteMarks,
    around: readonly Draft[],
  ) {
    this.#holders = new Holders(around)
  }

  /** The nodes at the margin, in reading order. */
  get roots(): readonly Draft[] {
    return this.#holders.roots
  }

  /** @param leadText - the words before, which may lead into a list */
  startAfter(leadText: string): void {
    this.#leadText = leadText
  }

  add(index: number, last: number): void {
    const read = this.reads[index]
    if (!read) return
    const { stretch, start } = read
    if (stretch.rows) {
      this.#addText(stretch, { kind: 'table', rule: 'table', certainty: 'sure' })
      return
    }
    if (this.marks.answers(stretch)) return
    if (start?.form === 'container') {
      this.#addContainer(stretch, start)
      return
    }
    const before = this.reads[index - 1]?.stretch ?? null
    const after = index < last ? (this.reads[index + 1]?.stretch ?? null) : null
    const heading = start?.form === 'number' ? null : headingOf(stretch, before, after)
    if (heading) this.#addHeading(stretch, heading)
    else if (start?.form === 'number') this.#addNumbered(read, start, before, after)
    else if (start?.form === 'bullet' || stretch.kind === 'item')
      this.#addBullet(stretch, start?.num ?? null, start?.rest)
    else this.#addPlain(read, index)
  }

  #addContainer(stretch: Stretch, start: ContainerStart): void {
    const isHeading = start.rest !== '' && !endsClause(start.rest) && start.rest.length <= 200
    const certainty = start.isAlone || stretch.kind === 'heading' ? 'sure' : 'likely'
    const { kind, num, number, rest } = start
    const rule = number === null ? 'annex-word' : 'word-and-number'
    this.#hold(draftOf(stretch, { kind, num, number, rest, isHeading, rule, certainty }), ranks[kind])
  }

  /** A line under `Article 3` is its heading; any other begins a section. */
  #addHeading(stretch: Stretch, { rule, certainty, rank }: HeadingFound): void {
    const part = this.#holders.current
    const isBare = part?.heading === null && part.text === '' && part.num !== null
    if (part && isBare && part === this.#lead && !(stretch.kind === 'heading' && stretch.level === 1)) {
      const made = draftOf(stretch, { kind: 'section', rule, certainty, isHeading: true })
      part.heading = made.heading
      part.footnotes.push(...made.footnotes)
      this.marks.learn(part)
      this.#leadText = stretch.text
      return
    }
    // A short line inside an article stands over some of its paragraphs; it does not end the article.
    const inArticle = rule === 'short-line-heading' && this.#holders.inArticle
    const doubts: DoubtCode[] = inArticle ? ['heading-unsure'] : []
    this.#hold(
      draftOf(stretch, {
        kind: 'section',
        rule,
        certainty: inArticle ? 'unsure' : certainty,
        isHeading: true,
        doubts,
      }),
      inArticle ? 5 : rank,
    )
  }

  #hold(draft: Draft, rank: number): void {
    this.#holders.open(draft, rank)
    this.#closeLists(1)
    if (draft.kind === 'attachment') this.#closeLists(0)
    this.#mayRestart = true
    this.#hasPlainText = false
    this.#setLead(draft)
  }

  #addNumbered(read: Read, start: NumberStart, before: Stretch | null, after: Stretch | null): void {
    const { stretch } = read
    if (this.#holdsNumbered(read, start, after)) return
    const placed = this.#series.place(start, {
      leadsIn: this.#leadsIn(),
      mayRestart: this.#mayRestart,
      nextOf: (style) => read.nextOf.get(style) ?? null,
      isShown: stretch.num !== null,
      followsVerb:
        before !== null &&
        before.text.length < 60 &&
        (before.emphasis !== null || opensWithVerb(before.text)),
    })
    if (!placed) {
      const doubts: DoubtCode[] = start.isSlip ? [] : ['number-out-of-series']
      const certainty = start.isSlip ? 'likely' : 'unsure'
      this.#addText(stretch, {
        kind: 'paragraph',
        rule: 'plain',
        certainty,
        doubts,
        num: stretch.num,
        rest: stretch.text,
      })
      return
    }
    const doubts = [
      ...(placed.doubt ? [placed.doubt] : []),
      ...(read.isInLine ? (['number-in-line'] as const) : []),
    ]
    // Where nothing was numbered yet, the words right before number 2 are paragraph 1.
    const unprinted = placed.isNew && placed.value === 2 && placed.numerals === 'arabic' ? this.#lead : null
    const isFirst =
      unprinted?.kind === 'paragraph' && unprinted.num === null && doubts[0] === 'series-starts-late'
    if (unprinted && isFirst) {
      unprinted.number = '1'
      unprinted.certainty = 'likely'
      unprinted.doubts.push('number-not-printed')
      doubts.shift()
    }
    this.#place(stretch, start, placed, {
      kind: 'paragraph',
      rule: read.isInLine ? 'number-in-line' : ruleOf(start, placed),
      certainty: read.isInLine ? 'likely' : placed.certainty,
      num: start.num,
      number: start.number,
      rest: start.rest,
      doubts,
    })
  }

  /** Words with a colon lead into a list, and so does a point that is only its number. */
  #leadsIn(): boolean {
    if (LEADS.test(this.#leadText)) return true
    return this.#leadText === '' && this.#lead !== null && !isHolder(this.#lead)
  }

  /** Holds what lies under a numbered line that is a heading; `false` where it is none. */
  #holdsNumbered({ stretch, nextOf }: Read, start: NumberStart, after: Stretch | null): boolean {
    const rank = after === null ? null : numberedHeadingRank(stretch, start)
    if (rank === null) return false
    const isCertain = stretch.kind === 'heading' || stretch.emphasis === 'bold'
    const placed = this.#headings.place(start, (style) => nextOf.get(style) ?? null, isCertain)
    if (!placed) return false
    const { num, number, rest } = start
    const { certainty, doubt } = placed
    const doubts = doubt ? [doubt] : []
    const rule = 'numbered-heading'
    this.#hold(
      draftOf(stretch, { kind: 'section', num, number, rest, isHeading: true, rule, certainty, doubts }),
      rank,
    )
    return true
  }

  #place(stretch: Stretch, start: NumberStart, placed: Placed, made: DraftOf): void {
    const known = placed.isNew ? undefined : this.#levels[placed.depth]
    const parent = known && !this.#hasMoved(known) ? known.parent : this.#parentOfNew(placed)
    const isPoint = parent !== null && !isHolder(parent)
    const isListed =
      placed.numerals === 'letter' || (placed.numerals === 'roman' && !start.num.match(/^[IVXLC]+\./))
    const draft = draftOf(stretch, { ...made, kind: isPoint || isListed ? 'point' : 'paragraph' })
    this.#levels.length = placed.depth
    this.#levels.push({ parent, last: draft })
    this.#holders.append(parent, draft)
    this.#bullets = []
    this.#mayRestart = false
    this.#setLead(draft)
  }

  /** Whether a part has begun since the last number of a series, so that its parent is another. */
  #hasMoved({ parent }: Level): boolean {
    const holder = this.#holders.current
    return (parent === null || isHolder(parent)) && parent !== holder
  }

  /** Points lie in the words that lead into them; what is counted through the text lies in its part. */
  #parentOfNew({ depth, numerals, style }: Placed): Draft | null {
    const holder = this.#holders.current
    const lead = this.#lead
    if (lead === null || isHolder(lead)) return holder
    const isCounted = (numerals === 'arabic' && style !== 'arabic bare') || numerals === 'decimal'
    const { inArticle } = this.#holders
    if (depth > 0) return lead
    if (isCounted && (inArticle || !this.#hasPlainText || !LEADS.test(this.#leadText))) return holder
    return style.startsWith('roman capital') ? holder : lead
  }

  #addBullet(stretch: Stretch, num: string | null, rest: string | undefined): void {
    const level = stretch.kind === 'item' ? (stretch.level ?? 0) : 0
    const isInList = this.#bullets.length > 0
    if (!isInList) this.#bulletLead = this.#lead
    this.#bullets.length = Math.min(this.#bullets.length, level)
    const parent = this.#bullets.at(-1) ?? this.#bulletLead ?? this.#holders.current
    const draft = draftOf(stretch, {
      kind: 'bullet',
      rule: 'bullet',
      certainty: 'sure',
      num,
      rest: rest ?? stretch.text,
    })
    this.#holders.append(parent, draft)
    this.#bullets.push(draft)
    this.#leadText = draft.text
    this.marks.learn(draft)
  }

  #bulletLead: Draft | null = null

  /** Words without number. Inside a list whose next point follows they belong to the point before. */
  #addPlain(read: Read, index: number): void {
    const { stretch } = read
    const isVerb = opensWithVerb(stretch.text)
    const made: DraftOf = {
      kind: 'paragraph',
      rule: isVerb ? 'operative-verb' : 'plain',
      certainty: 'sure',
      num: stretch.num,
      ...(stretch.num === null ? {} : { certainty: 'unsure', doubts: ['number-out-of-series'] }),
    }
    const next = this.reads[read.nextNumber ?? index]
    const depth =
      next?.start?.form === 'number' && read.nextNumber !== null ? this.#series.continuesAt(next.start) : null
    const level = depth === null ? undefined : this.#levels[depth]
    if (level && level.parent !== null && !isHolder(level.parent) && level.last.kind === 'point') {
      this.#levels.length = (depth ?? 0) + 1
      this.#holders.append(level.last, draftOf(stretch, made))
      this.#leadText = stretch.text
      return
    }
    this.#hasPlainText = true
    this.#addText(stretch, made)
  }

  #addText(stretch: Stretch, made: DraftOf): void {
    const draft = draftOf(stretch, made)
    this.#holders.append(this.#holders.current, draft)
    this.#closeLists()
    this.#setLead(draft)
  }

  /** Ends the lists within the words of a paragraph; series of paragraphs go on, under a new part only the outermost. */
  #closeLists(to = Number.POSITIVE_INFINITY): void {
    const counted = this.#levels.findLastIndex(
      ({ parent, last }) => (parent === null || isHolder(parent)) && last.kind !== 'point',
    )
    const depth = Math.min(counted + 1, to)
    this.#series.closeTo(depth)
    this.#levels.length = Math.min(this.#levels.length, depth)
    this.#bullets = []
  }

  #setLead(draft: Draft): void {
    this.#lead = draft
    this.#leadText = draft.heading ?? draft.text
    this.#bullets = []
    this.marks.learn(draft)
  }
}

/** What surrounds the stretches of an outline. */
export interface OutlineSettings {
  readonly marks: NoteMarks
  /** The words before, which may lead into a list. */
  readonly leadText: string
  /** The nodes that lie around all of it, from the outermost in. */
  readonly around?: readonly Draft[]
}

/** The nodes of the stretches from one place to another. */
export function outlineOf(
  reads: readonly Read[],
  from: number,
  to: number,
  { marks, leadText, around = [] }: OutlineSettings,
): readonly Draft[] {
  const outline = new Outline(reads, marks, around)
  outline.startAfter(leadText)
  for (let index = from; index < to; index += 1) outline.add(index, to - 1)
  return outline.roots
}

/** What is a roman numeral and a letter is what its series says. */
function ruleOf({ rule, readings }: NumberStart, { numerals, style }: Placed): RuleName {
  if (style === 'arabic bare') return 'number-bare'
  if (readings.length < 2) return rule
  return numerals === 'roman' ? 'roman-numeral' : 'letter'
}

/** The rank of a numbered line that reads as a heading, or `null`. */
function numberedHeadingRank(stretch: Stretch, start: NumberStart): number | null {
  if (stretch.kind === 'heading') return 3 + Math.min(stretch.level ?? 1, 9) / 100
  if (!isNumberedHeading(start.rest, stretch)) return null
  if (/^[IVXLC]+\.$/.test(start.num)) return 3.1
  if (/^\p{Lu}\.$/u.test(start.num)) return 3.3
  return stretch.emphasis === 'bold' && start.readings[0]?.numerals === 'arabic' ? 3.5 : null
}
