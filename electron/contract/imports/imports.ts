import type { SourceFormat } from '#core/document/provenance'
import type { FormatFailure } from '#core/import/format-failure'
import type { AcceptFault, ReviewDraft } from '#core/import/review/draft'
import type { SourceText } from '#core/import/source-text'

/** A file that is to be imported, or a text that is to be reviewed. The page knows its name and never its path. */
export interface ChosenText {
  /** What the page calls it by from now on. */
  readonly token: string
  readonly name: string
}

/** A text as its review begins, or goes on. */
export interface OpenedReview {
  readonly format: SourceFormat
  /** SHA-256 of the file, in lower-case hexadecimal. */
  readonly fileSha256: string
  /** The words of the file as they were read. */
  readonly source: SourceText
  readonly draft: ReviewDraft
  /** How many actions led to the draft. */
  readonly done: number
  /** `anew`: something was decided before and cannot be taken up; it stays until something else is decided. */
  readonly begun: 'first' | 'again' | 'anew'
  /** Whether the text was taken in before: accepting then makes another edition of it. */
  readonly isRevision: boolean
}

/** A review that was left. */
export interface LeftReview {
  /** The text it can be taken up again from; `null` where nothing was decided, and so nothing kept. */
  readonly id: string | null
}

/** Why a file could not be imported, or its review did not go on. */
export type ImportFault = { readonly about: 'import' } & (
  | { readonly what: 'not-read'; readonly failure: FormatFailure }
  | { readonly what: 'not-yet'; readonly missing: AcceptFault }
  | {
      readonly what: /** No review has that token: the window was loaded anew, or another file was chosen. */
        | 'not-open'
        /** An action does not follow from the one before. */
        | 'out-of-step'
        /** The text would have other words than the file. */
        | 'words-lost'
    }
)
