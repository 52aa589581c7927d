import type { CitationStyle } from '../document/citation'
import type { Declaration } from '../document/declaration'
import type { Heading, Remark } from '../document/editorial'
import type { EId } from '../document/eid'
import type { Source } from '../document/evidence'
import type { Relation } from '../document/relations'
import type { QuotableTrust } from '../document/trust'
import type { TimelineEvent } from '../timeline/timeline'
import type { ExtractWords } from './extract-words'

/** Where a note stands, as far as a briefing needs it. The full target of `core/notes` fits this shape. */
export type BriefingNoteTarget =
  | { readonly kind: 'text'; readonly eId: EId; readonly quote: { readonly exact: string } }
  | { readonly kind: 'whole'; readonly eId: EId }
  | { readonly kind: 'document' }

/** A note, as far as a briefing needs it. The full note of `core/notes` fits this shape. */
export type BriefingNote = {
  readonly id: string
  readonly declaration: string
  readonly targets: readonly BriefingNoteTarget[]
  readonly body: string
  readonly visibility: 'private' | 'public'
  readonly colour: string
  readonly tags: readonly string[]
  /** When it went into the bin; a binned note is never printed. */
  readonly deletedAt: string | null
}

/** One declaration with what is said about it: its own timeline, relations and sources, and nobody else's. */
export type BriefingDeclaration = {
  readonly declaration: Declaration
  /** What its words rest on: an extract from an imported text says so. */
  readonly trust: QuotableTrust
  readonly remarks: readonly Remark[]
  readonly headings: readonly Heading[]
  readonly relations: readonly Relation[]
  readonly events: readonly TimelineEvent[]
  readonly sources: readonly Source[]
  /** A formal citation of one of its passages, in one line (CSL-JSON: one JSON text). */
  readonly cite: (eIds: readonly EId[], style: CitationStyle) => string
}

/** Everything a briefing may draw on. A briefing names passages; their words come from here, at the moment of printing. */
export type BriefingMaterial = {
  readonly declarations: readonly BriefingDeclaration[]
  readonly notes: readonly BriefingNote[]
  /** What is said around them, in the language of the extract. */
  readonly words: ExtractWords
}
