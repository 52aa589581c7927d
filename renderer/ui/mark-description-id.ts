import type { RelationBasis } from '#core/document/relations'

/** The element of MarkDescriptions that says how a related row stands to the choice. */
export function markDescriptionId(basis: RelationBasis): string {
  return `mark-${basis}`
}
