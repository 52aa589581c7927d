import { RE2JS, RE2JSException } from 're2js'
import { ok, type Result } from '../result'
import type { Position, QueryError, QueryNode } from './query'
import { queryFailure } from './query-error'

/** Longer expressions are refused: their cost grows with their length. */
const LONGEST_EXPRESSION = 200

/**
 * Instructions of an expression times characters of a text. In the worst case RE2 runs all instructions at every
 * character, and it cannot be stopped within a text. This many take about a second.
 */
const MOST_STEPS = 20_000_000

/** An expression that always runs in time linear in the text: RE2, which never backtracks. */
export interface Expression {
  /** Whether a text of this length can be searched in the time that a search has. In UTF-16 units. */
  readonly fits: (length: number) => boolean
  /**
   * Matches from left to right without overlap, as `[start, end)`; empty matches are left out.
   *
   * @param isLate - asked before each match, because each may scan the whole text; true ends the list
   */
  readonly matches: (text: string, most: number, isLate: () => boolean) => [start: number, end: number][]
}

function compile(source: string, caseSensitive: boolean): RE2JS {
  return RE2JS.compile(source, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE)
}

/** @param source - known to be valid: it comes from a parsed query */
export function expressionOf(source: string, caseSensitive: boolean): Expression {
  const compiled = compile(source, caseSensitive)
  const size = compiled.programSize()
  return {
    fits: (length) => length * size <= MOST_STEPS,
    matches: (text, most, isLate) => {
      const matcher = compiled.matcher(text)
      const found: [number, number][] = []
      while (found.length < most && !isLate() && matcher.find()) {
        const start = matcher.start()
        const end = matcher.end()
        if (end > start) found.push([start, end])
      }
      return found
    },
  }
}

/** Reads a regular expression in RE2's syntax: no look-around, no back-references. */
export function readRegex(
  typed: string,
  source: string,
  printed: boolean,
  position: Position,
): Result<QueryNode, QueryError> {
  if (source.length > LONGEST_EXPRESSION) {
    const most = LONGEST_EXPRESSION
    return queryFailure(typed, { code: 'bad-expression', reason: 'too-long', most }, position)
  }
  try {
    compile(source, printed)
    return ok({ type: 'regex', source, printed, position })
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    const detail = error.message.replace(/^error parsing regexp: /, '')
    return queryFailure(typed, { code: 'bad-expression', reason: 'invalid', detail }, position)
  }
}
