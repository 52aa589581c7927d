import type { RelationBasis } from '#core/document/relations'

/** What the parts of a row need to know of it. */
export interface RowLook {
  /** Whether it is the chosen one, or on which basis it is related to that. */
  readonly mark: 'chosen' | RelationBasis | undefined
  readonly isBookmarked: boolean
  /** Whether Tab enters the pane here. */
  readonly isTabStop: boolean
}
