import type { Conclusion, TextNode } from '../document/declaration'
import type { PassageEId } from '../document/eid'
import type { Proposals } from './proposals/proposal'
import type { LeftOut } from './source-text'

/**
 * How sure the recogniser is of what a node is. `stated`: the file says so in so many words. `sure`: its form allows
 * nothing else. `likely`: its form and its neighbours speak for it. `unsure`: a person should look; a doubt says why.
 */
export type Certainty = 'stated' | 'sure' | 'likely' | 'unsure'

/** The rule by which something was recognised. */
export type RuleName =
  /** The file states it. */
  | 'stated'
  /** A person said so in the review. */
  | 'by-hand'
  /** No rule holds: an unnumbered paragraph. */
  | 'plain'
  | 'table'
  /** `1.`, `1)`, `(1)`, `1 -`, `1.1`, and `1` after a verb in a line by itself. */
  | 'number-dot'
  | 'number-bracket'
  | 'number-brackets'
  | 'number-dash'
  | 'number-decimal'
  | 'number-bare'
  /** `11, We`: a number whose mark slipped, where the series wants it. */
  | 'number-slip'
  /** A number in the middle of a line that fills a gap of its series. */
  | 'number-in-line'
  | 'roman-numeral'
  | 'letter'
  | 'bullet'
  /** `Article 5`, `Section II`, `§ 3`, `Annex A`. */
  | 'word-and-number'
  | 'annex-word'
  /** Words under the signatures with a heading and no name of an annex. */
  | 'after-signature'
  /** What the format calls a heading. */
  | 'format-heading'
  | 'emphasised-heading'
  | 'capitals-heading'
  | 'numbered-heading'
  | 'short-line-heading'
  /** A participle with a comma at the end: `Recalling …,`. */
  | 'recital'
  /** What leads into the body: `have agreed as follows:`. */
  | 'enacting-formula'
  | 'operative-verb'
  | 'before-body'
  | 'title-lines'
  | 'date-line'
  | 'closing-formula'
  | 'signature-lines'

/** Why a person should look. */
export type DoubtCode =
  | 'number-repeated'
  | 'number-skipped'
  | 'number-goes-back'
  | 'number-restarts'
  | 'series-starts-late'
  /** The words before number 2, whose own number is not printed. */
  | 'number-not-printed'
  /** It looks like a number and fits no series: it stays with the words. */
  | 'number-out-of-series'
  | 'number-in-line'
  | 'number-slip'
  /** The file states words and leaves their number in them. */
  | 'number-in-text'
  | 'heading-unsure'
  | 'words-above-title'
  | 'attachment-unnamed'
  | 'words-after-signature'
  /** A list lies deeper than identifiers reach. */
  | 'too-deep'
  /** Words of the file that the tree did not hold in their place: the review sets them back. */
  | 'words-unplaced'

export interface Judgement {
  readonly certainty: Certainty
  readonly rule: RuleName
}

/** Something to look at. `eId` is `null` for what stands in the preface or the conclusions. */
export interface Doubt {
  readonly eId: PassageEId | null
  readonly rule: RuleName
  readonly why: DoubtCode
  /** Where it stands: as in `sourceLines` of a node. */
  readonly line: number
}

/** A line above the text. */
export interface PrefaceLine extends Judgement {
  /** `line`: neither title nor date, such as a symbol or an editor's word. */
  readonly role: 'title' | 'date' | 'line'
  readonly text: string
  readonly line: number
}

export interface ImportedConclusion extends Conclusion, Judgement {}

/** What the recogniser makes of a {@link SourceText}: a tree, how sure it is of each part, and what to look at. */
export interface ImportedText {
  readonly preface: readonly PrefaceLine[]
  readonly preamble: readonly TextNode[]
  readonly body: readonly TextNode[]
  readonly conclusions: readonly ImportedConclusion[]
  readonly attachments: readonly TextNode[]
  /** For every node of the tree. */
  readonly judgements: ReadonlyMap<PassageEId, Judgement>
  /** In reading order. */
  readonly doubts: readonly Doubt[]
  /** What the format reader left out, then what the recogniser did. */
  readonly left: readonly LeftOut[]
  readonly words: WordCount
  readonly proposals: Proposals
}

/** The proof of words: `in` = `out` + `left`, in order, and `lost` is 0. Words of the blocks, not of the whole file. */
export interface WordCount {
  /** In the blocks that the format reader gave. */
  readonly in: number
  /** In the tree. */
  readonly out: number
  /** Left out by the recogniser. */
  readonly left: number
  /** Words that are neither in the tree nor left out, or stand in another order. */
  readonly lost: number
}
