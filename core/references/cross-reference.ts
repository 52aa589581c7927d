import type { Span } from '../document/declaration'
import type { EId } from '../document/eid'
import type { GlossaryEntry } from '../document/glossary'
import type { TimelineEvent } from '../timeline/timeline'

/** What words of the text refer to. */
export type CrossReferenceTarget =
  /** A paragraph of the same declaration, or an item of one. */
  | { readonly kind: 'part'; readonly eId: EId }
  /** An event of the timeline, named in the text by its title. */
  | { readonly kind: 'event'; readonly eId: EId }
  /** An institution or acronym of the glossary, by the entry's id. */
  | { readonly kind: 'term'; readonly id: string }

/** Words of a text that refer to something else. */
export interface CrossReference {
  /** Where the words stand in the plain text of the thing read. */
  readonly span: Span
  readonly target: CrossReferenceTarget
}

/** What there is to refer to. */
export interface ReferenceMaterial {
  /** Whether the declaration has a part of this name. */
  readonly hasPart: (eId: EId) => boolean
  readonly events: readonly TimelineEvent[]
  readonly glossary: readonly GlossaryEntry[]
}

/**
 * Finds the cross-references in one text.
 *
 * @param text - plain text of a paragraph or an instrument
 * @param at - what the text belongs to: no text refers to itself
 * @returns in the order of the text; no two overlap
 */
export type FindCrossReferences = (text: string, at: EId) => readonly CrossReference[]
