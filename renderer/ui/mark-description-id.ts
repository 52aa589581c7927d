import type { RelationBasis } from '#core/document/relations'

/** The element of MarkDescriptions that says how a row is related to the choice. */
export function markDescriptionId(basis: RelationBasis): string {
  return `mark-${basis}`
}
