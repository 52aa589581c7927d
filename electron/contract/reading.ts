import type { Declaration } from '#core/document/declaration'
import type { Editorial } from '#core/document/editorial'
import type { Source } from '#core/document/evidence'
import type { GlossaryEntry } from '#core/document/glossary'
import type { Relation } from '#core/document/relations'
import type { TimelineEvent } from '#core/timeline/timeline'

/** A declaration the library holds, for lists. */
export interface DeclarationListing {
  readonly id: string
  readonly shortTitle: string
}

/** Why something on screen may not be trusted: which check failed, what is safe, what to do. */
export interface IntegrityProblem {
  /** The file, relative to the resources: `declarations/pk-tj-2021-06-02/document.json`. */
  readonly file: string
  readonly message: string
}

/** One declaration with everything read beside it. */
export interface Reading {
  readonly declaration: Declaration
  /** `null` when the file beside the declaration cannot be read; see `problems`. */
  readonly editorial: Editorial | null
  readonly relations: readonly Relation[]
  readonly events: readonly TimelineEvent[]
  readonly glossary: readonly GlossaryEntry[]
  readonly sources: readonly Source[]
  /** False when the official text does not match its SHA-256: shown, but marked and never to be quoted. */
  readonly verified: boolean
  readonly problems: readonly IntegrityProblem[]
}
