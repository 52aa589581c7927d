import { ok, type Result } from '../../result'
import type { Declaration } from '../declaration'
import type { Block } from './blocks'
import { DAY_PATTERN, readDay } from './dates'
import { type ParseFailure, parseFailure } from './parse-failure'
import { foldLines } from './source-lines'

const PLACE_AND_DAY = new RegExp(
  `^\\w+\\s+(?:in|at)\\s+(.+?)(?:,?\\s+on|,?\\s+this|,)?\\s+(${DAY_PATTERN})(?!\\d)`,
  'i',
)

/** Reads place and day from the closing line; fails with `unreadable-date` where it states no day the calendar has. */
export function readClosing(block: Block): Result<NonNullable<Declaration['signature']>, ParseFailure> {
  const text = foldLines(block.lines)
  const match = PLACE_AND_DAY.exec(text)
  const date = readDay(match?.[2] ?? '')
  if (!match?.[1] || !date)
    return parseFailure('unreadable-date', block.firstLine, `no place and day can be read in “${text}”`)
  return ok({ text, place: match[1], date, sourceLines: { first: block.firstLine, last: block.lastLine } })
}
