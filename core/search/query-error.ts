import { failure, type Result } from '../result'
import { LONGEST_QUERY, type Position, type QueryError, type QueryProblem } from './query'
import { tokenise } from './tokenise'

/** The typing as a phrase: its words between quotation marks; `null` where that cannot be searched. */
function literalOf(typed: string): string | null {
  const words = typed
    .replaceAll(/["“”„«»]/g, ' ')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return words.length + 2 > LONGEST_QUERY || tokenise(words).length === 0 ? null : `"${words}"`
}

/** A failure that says what and where, and offers the literal search. */
export function queryFailure(
  typed: string,
  problem: QueryProblem,
  position: Position,
): Result<never, QueryError> {
  return failure({ ...problem, position, literal: literalOf(typed) })
}
