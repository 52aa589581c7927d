import { failure, type Result } from '../../result'

/** Why a source does not parse, with what a sentence about it needs to know. */
export type ParseProblem =
  /** SHA-256 of the source, and the one that the editorial data were written for. */
  | { readonly code: 'other-source'; readonly actual: string; readonly expected: string }
  /** A control character such as NUL, or bytes that are no UTF-8. */
  | { readonly code: 'not-text'; readonly found: 'control' | 'undecodable' }
  /** Nothing at all, or a numbered paragraph with no title above it. */
  | { readonly code: 'no-title'; readonly found: 'nothing' | 'number' }
  | { readonly code: 'no-paragraph' }
  | {
      readonly code: 'missing-number' | 'duplicate-number'
      readonly printed: number
      readonly expected: number
    }
  /** `expected`: the next marker, or `null` where the list ends. */
  | { readonly code: 'broken-sequence'; readonly marker: string; readonly expected: string | null }
  /** `number` as printed; empty where nothing is. */
  | { readonly code: 'empty-paragraph'; readonly part: 'item' | 'paragraph'; readonly number: string }
  | { readonly code: 'unnumbered-text' }
  /** An item among instruments that names no kind of instrument. */
  | { readonly code: 'unknown-kind'; readonly item: string }
  | { readonly code: 'unreadable-date'; readonly text: string }
  | { readonly code: 'text-after-closing' }
  /** `position`: the first word, counted from 1, that differs from the source. */
  | { readonly code: 'words-lost'; readonly position: number; readonly word: string }

/** A source that does not parse: why, and on which line, counted from 1, reading stopped. */
export type ParseFailure = ParseProblem & { readonly line: number }

/** A failed result of the parser. */
export function parseFailure(problem: ParseProblem, line: number): Result<never, ParseFailure> {
  return failure({ ...problem, line })
}
