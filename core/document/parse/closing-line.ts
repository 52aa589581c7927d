import { ok, type Result } from '../../result'
import type { Declaration } from '../declaration'
import type { Block } from './block'
import { DAY_PATTERN, readDay } from './dates'
import { type ParseFailure, parseFailure } from './parse-failure'
import { foldLines } from './source-lines'

const PLACE_AND_DAY = new RegExp(
  `^\\w+\\s+(?:in|at)\\s+(.+?)(?:,?\\s+on|,?\\s+this|,)?\\s+(${DAY_PATTERN})(?!\\d)`,
  'i',
)

/** How many copies were signed, which may stand before or after the place: `in duplicate`, `in two originals`. */
const COPIES =
  /,?\s+in\s+(?:duplicate|triplicate|quadruplicate|(?:a\s+single|one|two|three|four|five|\d+)\s+(?:[\p{L}-]+\s+){0,2}(?:copy|copies|originals?|texts))(?:,?\s+(?:each\s+)?in\s+(?:the\s+)?[\p{L},\s]+?\s+languages?)?,?(?=\s)/iu

/** Reads place and day from the closing line; fails with `unreadable-date` where it states no day the calendar has. */
export function readClosing(block: Block): Result<NonNullable<Declaration['signature']>, ParseFailure> {
  const text = foldLines(block.lines)
  const match = PLACE_AND_DAY.exec(text.replace(COPIES, ''))
  const date = readDay(match?.[2] ?? '')
  if (!match?.[1] || !date) return parseFailure({ code: 'unreadable-date', text }, block.firstLine)
  return ok({ place: match[1], date })
}
