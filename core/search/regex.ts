import { RE2JS, RE2JSException } from 're2js'
import { ok, type Result } from '../result'
import type { Position, QueryError, QueryNode } from './query'
import { queryFailure } from './query-error'

/** Longer expressions are refused: their cost grows with their length. */
const LONGEST_EXPRESSION = 200

/** An expression that answers in time linear in the text, whatever it is: RE2, which never goes back over its tracks. */
export interface Expression {
  /** Matches from left to right without overlap, as `[start, end)`; empty matches are left out. */
  readonly matches: (text: string, most: number) => [start: number, end: number][]
}

function compile(source: string, caseSensitive: boolean): RE2JS {
  return RE2JS.compile(source, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE)
}

/** @param source - known to be sound: it comes from a parsed query */
export function expressionOf(source: string, caseSensitive: boolean): Expression {
  const compiled = compile(source, caseSensitive)
  return {
    matches: (text, most) => {
      const matcher = compiled.matcher(text)
      const found: [number, number][] = []
      while (found.length < most && matcher.find()) {
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
    const message = `A regular expression takes ${LONGEST_EXPRESSION} characters at most.`
    return queryFailure(typed, 'bad-expression', position, message)
  }
  try {
    compile(source, printed)
    return ok({ type: 'regex', source, printed, position })
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    const reason = error.message.replace(/^error parsing regexp: /, '')
    return queryFailure(
      typed,
      'bad-expression',
      position,
      `This regular expression cannot be read: ${reason}.`,
    )
  }
}
