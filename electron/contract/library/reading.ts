import type { Listing } from '#core/document/catalogue'
import type { Declaration } from '#core/document/declaration'
import type { Editorial } from '#core/document/editorial'
import type { Source } from '#core/document/evidence'
import type { Term } from '#core/document/glossary'
import type { Provenance } from '#core/document/provenance'
import type { Relation } from '#core/document/relations'
import type { VerificationProblem } from '#core/document/verify'
import type { OwnTextState } from '#core/library/own-text'
import type { TimelineEvent } from '#core/timeline/timeline'
import type { OwnTextsFailure } from './own-texts'

/** What the library holds. */
export interface Catalogue {
  /** The declaration a newcomer sees first; `null` in an empty library. */
  readonly default: string | null
  /** By id. */
  readonly declarations: readonly LibraryListing[]
}

/** A declaration as the library lists it. */
export interface LibraryListing extends Listing {
  /** Whether a text that the reader imported waits for a review or was taken in; left out by the bundled ones. */
  readonly imported?: OwnTextState
  /** Where such a text came from. */
  readonly provenance?: Provenance
  /** Of such a text's words: another where they changed, though all else is listed as before. */
  readonly textSha256?: string
}

/** A text in the bin as it is listed. */
export interface BinnedListing extends LibraryListing {
  /** When it was put there, as an ISO date. */
  readonly binnedAt: string
}

/** Which check of a file failed. */
type IntegrityFault =
  | {
      readonly what: /** It came into the app's own resources after the app was built. */
        | 'not-there-at-build'
        | 'changed-since-build'
        | 'missing'
        /** The document names another source than its edition. */
        | 'of-another-source'
        /** The source is not the one the document was compiled from. */
        | 'source-changed'
        | 'words-differ'
    }
  /** `reason` is what the system or the parser says: technical, in English. */
  | { readonly what: 'unreadable' | 'not-json'; readonly reason: string }
  /** `place` is a path in the data, empty for its root. */
  | { readonly what: 'other-format'; readonly place: string; readonly reason: string }
  | { readonly what: 'default-missing'; readonly id: string }
  /** The document does not hold what it says of itself. */
  | { readonly what: 'not-verified'; readonly verification: VerificationProblem }

/** Why something on screen may not be trusted. */
export type IntegrityProblem = IntegrityFault & {
  /** The file, relative to the resources: `declarations/pk-tj-2021-06-02/document.json`. */
  readonly file: string
}

/** Why the library could not give what was asked. */
export type LibraryFault = { readonly about: 'library' } & (
  | { readonly what: 'no-such-declaration'; readonly id: string; readonly known: readonly string[] }
  | { readonly what: 'damaged'; readonly problem: IntegrityProblem }
  | { readonly what: 'own-texts'; readonly failure: OwnTextsFailure }
)

/** One declaration with everything that belongs to it. */
export interface Reading {
  readonly declaration: Declaration
  /** `null` when the file beside the declaration cannot be read; see `problems`. */
  readonly editorial: Editorial | null
  readonly relations: readonly Relation[]
  /** Of the declaration's own timeline. */
  readonly events: readonly TimelineEvent[]
  /** Its own terms and those that all declarations share. */
  readonly glossary: readonly Term[]
  /** The sources of its editorial content and of the shared terms. */
  readonly sources: readonly Source[]
  /** False when the official text does not match its SHA-256: it is shown, but marked, and must not be quoted. */
  readonly verified: boolean
  /** Where an imported text came from; `null` for the bundled ones. */
  readonly provenance: Provenance | null
  /** Whether such a text waits for a review or was taken in; left out by the bundled ones. */
  readonly imported?: OwnTextState
  readonly problems: readonly IntegrityProblem[]
}
