import type { OwnTextState } from '../library/own-text'
import { localDay } from '../local-day'
import type { Provenance } from './provenance'

/** What is said of a text that a person imported. Days are `YYYY-MM-DD`, in the reader's time zone. */
export interface ImportStatement {
  readonly day: string
  /** As it can be shown: in one line, without characters that turn or hide the words around them. */
  readonly fileName: string
  /** SHA-256 of the file's bytes. */
  readonly fileSha256: string
  /** Who held the text against the file; nobody so far where it is `null`. */
  readonly review: { readonly by: string; readonly day: string } | null
  /** Whether its review is still to be finished: places in it are not sure, or words were lost, and nobody took it in. */
  readonly awaitsReview: boolean
}

/**
 * What the words of a text rest on. `verified`: they are those that the app was built with. `altered`: they do not match
 * their fingerprint, wherever they came from. `imported`: they are those that were taken from a file, which nobody checked
 * against an official publication.
 */
export type Trust =
  | { readonly kind: 'verified' }
  | { readonly kind: 'altered' }
  | { readonly kind: 'imported'; readonly statement: ImportStatement }

/** What may be quoted, cited and printed. Whatever does so needs it, and so cannot be silent about an import. */
export type QuotableTrust = Exclude<Trust, { readonly kind: 'altered' }>

/** Where a text came from and, of an imported one, whether its review is still to be finished. */
interface Origin {
  readonly provenance: Provenance | null
  readonly imported?: OwnTextState
}

/** A text as far as its trust goes. */
interface Read extends Origin {
  /** Whether it matches its fingerprint. */
  readonly verified: boolean
}

/** Which of the three a text is. */
export function trustOf({ verified, ...origin }: Read): Trust {
  if (!verified) return { kind: 'altered' }
  return quotableTrust(origin)
}

/** The trust of a text that is known to match its fingerprint. */
export function quotableTrust(origin: Origin): QuotableTrust {
  const statement = importStatementOf(origin)
  return statement === null ? { kind: 'verified' } : { kind: 'imported', statement }
}

/** Whether the label of an edition says no more than the file's name, which stands in the statement anyway. */
export function isNamedByFile({ label }: { readonly label: string }, trust: Trust): boolean {
  return trust.kind === 'imported' && shown(label) === trust.statement.fileName
}

/** What is said of an import; `null` for a text that was not imported. */
export function importStatementOf({ provenance, imported }: Origin): ImportStatement | null {
  if (provenance === null) return null
  const { importedAt, fileName, fileSha256, review } = provenance
  return {
    day: localDay(new Date(importedAt)),
    fileName: shown(fileName),
    fileSha256,
    review: review && { by: shown(review.by), day: localDay(new Date(review.at)) },
    awaitsReview: imported === 'review',
  }
}

/**
 * Controls, marks and overrides of direction, characters without width: a name with them could be read as another. Joiners
 * stay, because Urdu and Persian are spelt with them.
 */
const UNSEEN =
  /[\p{Cs}\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu

/** A name as it can stand in a sentence: one line, and a sign for each character that is not seen. */
function shown(name: string): string {
  return name.replaceAll(UNSEEN, '\ufffd').replaceAll(/\s+/gu, ' ').trim() || '\ufffd'
}
