import type { Footnote } from '../document/declaration'
import type { NodeKind } from '../document/eid'
import type { Certainty, DoubtCode, RuleName } from './imported-text'
import type { Stretch } from './stretches'

/** A node while the tree is made: without a name yet, with what is thought of it. */
export interface Draft {
  kind: NodeKind
  num: string | null
  /** For its identifier; `null` for none. */
  number: string | null
  heading: string | null
  text: string
  footnotes: Footnote[]
  rows: readonly (readonly string[])[] | null
  children: Draft[]
  line: number
  certainty: Certainty
  rule: RuleName
  doubts: DoubtCode[]
}

/** Running text: a run of white space is one blank, but for a no-break space that stands alone. */
export function foldSpaces(text: string): string {
  return text.replace(/\s{2,}|[^\S\u00a0 ]/g, ' ').trim()
}

/** What a draft is made of, beside the words of its stretch. */
export interface DraftOf {
  readonly kind: NodeKind
  readonly rule: RuleName
  readonly certainty: Certainty
  readonly num?: string | null
  readonly number?: string | null
  /** The words behind the number; all words where it is left out. */
  readonly rest?: string
  readonly isHeading?: boolean
  readonly doubts?: readonly DoubtCode[]
}

/** A node of the words of a stretch. Footnotes keep their place in the words as these are folded. */
export function draftOf(stretch: Stretch, made: DraftOf): Draft {
  const { kind, rule, certainty, num = null, number = null, isHeading = false, doubts = [] } = made
  const words = made.rest ?? stretch.text
  const text = foldSpaces(words)
  const cut = stretch.text.length - words.length
  return {
    kind,
    num: num === null ? null : foldSpaces(num),
    number,
    heading: isHeading && text !== '' ? text : null,
    text: isHeading ? '' : text,
    footnotes: stretch.footnotes.map((note) => ({
      marker: note.marker,
      offset: Math.min(
        foldSpaces(`${words.slice(0, Math.max(note.offset - cut, 0))}.`).length - 1,
        text.length,
      ),
      mark: 'apart' as const,
      text: foldSpaces(note.text),
      sourceLines: { first: stretch.line, last: stretch.line },
    })),
    rows: stretch.rows ? stretch.rows.map((cells) => cells.map(foldSpaces)) : null,
    children: [],
    line: stretch.line,
    certainty,
    rule,
    doubts: [...doubts],
  }
}
