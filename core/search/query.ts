import type { SearchKind } from './texts'

/** A half-open range of UTF-16 offsets in the query as typed. */
export interface Position {
  readonly start: number
  readonly end: number
}

/** A condition on a unit itself, not on its words. */
export type Selector =
  | { readonly field: 'para'; readonly from: number; readonly to: number }
  /** Markers as in the eId; `to` equals `from` but for a range of Roman numerals. */
  | {
      readonly field: 'inst'
      readonly paragraph: number | null
      readonly from: string
      readonly to: string
    }
  | { readonly field: 'event' | 'note'; readonly id: string }
  | { readonly field: 'tag'; readonly value: string; readonly prefix: boolean }
  | { readonly field: 'colour'; readonly value: string }
  /** `2017`, `2017-07` or `2017-07-05`; `null` leaves that side open. */
  | { readonly field: 'date'; readonly from: string | null; readonly to: string | null }
  | { readonly field: 'kind'; readonly kind: SearchKind }
  | ListingSelector

/** A condition on the whole text that a unit belongs to: see `listing-fields.ts`. */
export type ListingSelector =
  /** The name of a text, or words of its title; a party. `prefix`: the last word may go on. */
  | { readonly field: 'doc' | 'party'; readonly value: string; readonly prefix: boolean }
  /** Four digits each; `null` leaves that side open. */
  | { readonly field: 'year'; readonly from: string | null; readonly to: string | null }
  /** A BCP 47 tag in small letters. */
  | { readonly field: 'lang'; readonly value: string }

/** A query as a tree. Every node knows where it was typed. */
export type QueryNode = (
  | { readonly type: 'and' | 'or'; readonly operands: readonly QueryNode[] }
  | { readonly type: 'not'; readonly operand: QueryNode }
  /** `right` within `distance` words of `left`; `ordered`: and after it. */
  | {
      readonly type: 'near'
      readonly ordered: boolean
      readonly distance: number
      readonly left: QueryNode
      readonly right: QueryNode
    }
  /** A plain word, found with its stem. With hyphens or apostrophes inside: its parts side by side. */
  | { readonly type: 'word'; readonly text: string }
  /** Exactly these words in this order; `printed`: and in this spelling and case. */
  | { readonly type: 'phrase'; readonly text: string; readonly printed: boolean }
  /** `?` one character, `*` any ending. */
  | { readonly type: 'pattern'; readonly text: string; readonly printed: boolean }
  | { readonly type: 'fuzzy'; readonly text: string; readonly edits: number }
  | { readonly type: 'regex'; readonly source: string; readonly printed: boolean }
  /** The operand, in units of one kind only. */
  | { readonly type: 'within'; readonly field: TextField; readonly operand: QueryNode }
  | { readonly type: 'select'; readonly selector: Selector }
) & { readonly position: Position }

/** Fields that also take words: `note:transit`. */
export type TextField = 'para' | 'inst' | 'event' | 'note'

/** Why a field cannot take its value. */
export type ValueMistake =
  | {
      readonly kind:
        | 'missing'
        | 'group'
        | 'unfit'
        | 'no-date'
        | 'no-year'
        | 'no-language'
        | 'no-name'
        | 'no-kind'
    }
  /** A range that runs backwards; `right` is the same range in order. */
  | { readonly kind: 'order'; readonly right: string }

/** What can be wrong with a query, with what a sentence about it needs to know. */
export type QueryProblem =
  | { readonly code: 'empty' | 'nothing-to-find' }
  /** In UTF-16 units. */
  | { readonly code: 'too-long'; readonly length: number; readonly most: number }
  | { readonly code: 'too-many-terms'; readonly most: number }
  | { readonly code: 'too-deep'; readonly of: 'parentheses' | 'not'; readonly most: number }
  | { readonly code: 'unclosed-quote' | 'empty-phrase' | 'unclosed-parenthesis' | 'empty-group' }
  /** `mayCloseEarly`: it stands where a word was expected, so that another may be the one too many. */
  | { readonly code: 'unexpected-parenthesis'; readonly mayCloseEarly: boolean }
  /** `operator` as typed. */
  | { readonly code: 'missing-operand'; readonly operator: string; readonly sides: 'after' | 'both' }
  | { readonly code: 'bad-distance'; readonly operator: string; readonly most: number }
  | { readonly code: 'bad-operand' | 'bad-fuzzy' | 'bad-switch' | 'unclosed-expression' }
  | { readonly code: 'unknown-field'; readonly name: string }
  /** `field` is its name, as typed where the value is missing. */
  | { readonly code: 'bad-value'; readonly field: string; readonly mistake: ValueMistake }
  | { readonly code: 'bad-wildcard'; readonly reason: 'no-letters' | 'place' }
  | { readonly code: 'bad-expression'; readonly reason: 'empty' }
  | { readonly code: 'bad-expression'; readonly reason: 'too-long'; readonly most: number }
  /** `detail`: what the engine of expressions says, in its own words. */
  | { readonly code: 'bad-expression'; readonly reason: 'invalid'; readonly detail: string }

/** A query that cannot be read: what is wrong, where, and what can be searched instead. */
export type QueryError = QueryProblem & {
  readonly position: Position
  /** What was typed as a literal search, or `null` where it has no words or is too long. */
  readonly literal: string | null
}

/** Longer queries are refused; a paragraph can still be pasted between quotation marks. */
export const LONGEST_QUERY = 4000
/** Words, phrases and fields in one query. */
export const MOST_TERMS = 64
/** Parentheses and NOT inside one another. */
export const DEEPEST_NESTING = 40
/** The distance of `NEAR` and `BEFORE` without a number. */
export const DEFAULT_DISTANCE = 5
export const LONGEST_DISTANCE = 100
