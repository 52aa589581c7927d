import type { PageSize } from './briefing'
import type { ExtractLabels } from './extract-words'

/**
 * Blocks are the content of a briefing before it becomes a file. Every writer turns the same blocks into its format, so
 * what is printed, what is edited and what is mailed cannot differ. All strings are plain text, already free of
 * characters that no document can hold.
 *
 * `official` blocks carry words of the declaration and nothing else; everything else is ours or the reader's, and
 * every writer shows the difference by words and by form, not by colour alone.
 */
export type Block =
  | CoverBlock
  | HeadingBlock
  | FrameBlock
  | OfficialBlock
  | RegisterBlock
  | TimelineBlock
  | RemarkBlock
  | NoteBlock
  | TextBlock
  | SearchBlock
  | SourcesBlock

export type CoverBlock = {
  readonly kind: 'cover'
  readonly title: string
  /** What the extract is drawn from: official titles. */
  readonly subjects: readonly string[]
  /** Addressee, author, date, reference: those that are filled in. */
  readonly fields: readonly LabelledLine[]
  readonly classification: string
}

/** Level 1 is the cover's; a reader's own headings are 2 and 3. */
export type HeadingBlock = { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }

/** The official title and date line, or the closing line. */
export type FrameBlock = {
  readonly kind: 'frame'
  readonly part: 'opening' | 'closing'
  readonly lines: readonly string[]
  readonly language: string
}

/** A line of official text that hangs on a passage: an instrument of its list, a point, a bullet. */
export type OfficialItem = {
  readonly eId: string
  /** As printed; empty where nothing is. */
  readonly number: string
  readonly text: string
  /** How deep it hangs: 1 directly on the passage. */
  readonly level: number
}

export type OfficialBlock = {
  readonly kind: 'official'
  readonly eId: string
  /**
   * What is printed in the margin: `13.` as printed; `[1.]` where the source prints none; `7 (i)` for part of a
   * paragraph; nothing for what has no number or leads with it (`Article 5`).
   */
  readonly number: string
  /** What the passage is called: `Paragraph 13`. */
  readonly label: string
  readonly text: string
  /** BCP 47. */
  readonly language: string
  /** For a heading of the source 3, or 4 where it lies under another; `null` for what is none. */
  readonly headingLevel: 3 | 4 | null
  readonly items: readonly OfficialItem[]
  /** The cells of a table, row by row, whose words are `text`; `null` for all else. */
  readonly rows: readonly (readonly string[])[] | null
  /** Official too, as printed at the foot of a page or of the text. */
  readonly footnotes: readonly { readonly marker: string; readonly text: string }[]
}

export type RegisterRow = {
  readonly eId: string
  readonly number: string
  /** Official words. */
  readonly text: string
  /** Ours: agreement, memorandum, programme. */
  readonly kind: string
  /** Ours: numbers of the paragraphs it goes with, `15, 16, 17`; empty where none is known. */
  readonly paragraphs: string
}
export type RegisterBlock = {
  readonly kind: 'register'
  readonly caption: string
  readonly columns: 1 | 2
  readonly language: string
  readonly rows: readonly RegisterRow[]
}

export type TimelineRow = {
  readonly eId: string
  readonly date: string
  readonly place: string
  readonly title: string
  readonly summary: string
  /** How well it is supported, with the numbers of its sources: `confirmed [1, 2]`. */
  readonly rating: string
  readonly conflicts: readonly string[]
}
export type TimelineBlock = {
  readonly kind: 'timeline'
  readonly caption: string
  readonly rows: readonly TimelineRow[]
}

export type RemarkBlock = {
  readonly kind: 'remark'
  readonly on: string
  readonly text: string
  /** How well it is supported, in words, with the numbers of its sources: `looked for and not found in sources [3]`. */
  readonly rating: string
}

export type NoteBlock = {
  readonly kind: 'note'
  readonly id: string
  /** Counted from 1 through the whole extract. */
  readonly number: number
  /** What it stands on: `Paragraph 13`. */
  readonly on: string
  /**
   * The printed passage it stands on, for writers that set notes as footnotes; `null` when it is an entry of the
   * briefing.
   */
  readonly anchor: string | null
  /** The official words it was made on, or `null` when on a whole passage. */
  readonly quote: string | null
  readonly body: string
}

export type TextBlock = { readonly kind: 'text'; readonly text: string }

export type SearchBlock = {
  readonly kind: 'search'
  readonly query: string
  readonly lines: readonly string[]
}

export type SourcesBlock = {
  readonly kind: 'sources'
  /** A declaration's title, edition and digest, each by a label. */
  readonly editions: readonly { readonly title: string; readonly lines: readonly LabelledLine[] }[]
  /** A declaration each; the label is its short title where there are several, else empty. */
  readonly citations: readonly { readonly label: string; readonly citation: string }[]
  /** Sources of the editorial content that was printed, by the numbers it cites. */
  readonly references: readonly { readonly number: number; readonly reference: string }[]
  /** How to distinguish official text from everything else. */
  readonly legend: readonly string[]
}

export type LabelledLine = { readonly label: string; readonly value: string }

/** What stands on every page. */
export type RunningLines = {
  readonly title: string
  readonly edition: string
  readonly digest: string
  readonly notice: string
  readonly classification: string
}

/** A briefing ready for every writer. */
export type ExtractDocument = {
  readonly title: string
  readonly author: string
  /** BCP 47, of the extract as a whole. */
  readonly language: string
  readonly page: PageSize
  /** Millimetres. */
  readonly margin: number
  /** Points. */
  readonly typeSize: number
  readonly running: RunningLines
  readonly labels: ExtractLabels
  readonly blocks: readonly Block[]
}
