import type { Listing } from '#core/document/catalogue'
import type { Declaration } from '#core/document/declaration'
import type { Editorial } from '#core/document/editorial'
import type { Source } from '#core/document/evidence'
import type { Term } from '#core/document/glossary'
import type { Relation } from '#core/document/relations'
import type { TimelineEvent } from '#core/timeline/timeline'

/** What the library holds. */
export interface Catalogue {
  /** The declaration a newcomer sees first; `null` in an empty library. */
  readonly default: string | null
  /** By id. */
  readonly declarations: readonly Listing[]
}

/** Why something on screen may not be trusted: which check failed, what is safe, what to do. */
export interface IntegrityProblem {
  /** The file, relative to the resources: `declarations/pk-tj-2021-06-02/document.json`. */
  readonly file: string
  readonly message: string
}

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
  readonly problems: readonly IntegrityProblem[]
}
