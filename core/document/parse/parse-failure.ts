import { failure, type Result } from '../../result'

/** Why a source does not parse. */
export type ParseFailureCode =
  | 'other-source'
  | 'not-text'
  | 'no-title'
  | 'missing-number'
  | 'duplicate-number'
  | 'broken-sequence'
  | 'empty-paragraph'
  | 'unnumbered-text'
  | 'unknown-kind'
  | 'unreadable-date'
  | 'text-after-closing'
  | 'words-lost'

/** A source that does not parse: where it stopped and why, in words for the person who edits the source. */
export interface ParseFailure {
  readonly code: ParseFailureCode
  /** Line of the source, counted from 1. */
  readonly line: number
  readonly reason: string
}

/** A failed result of the parser. */
export function parseFailure(
  code: ParseFailureCode,
  line: number,
  reason: string,
): Result<never, ParseFailure> {
  return failure({ code, line, reason })
}
