import type { Certainty, RuleName } from '../imported-text'
import { startOf } from '../numbering/starts'
import type { Stretch } from '../stretches'
import { isClosingStart } from './closing'
import { isDateLine } from './date-lines'
import { isEnacting } from './recitals'
import { opensWithVerb } from './verbs'

export interface HeadingFound {
  readonly rule: RuleName
  readonly certainty: Certainty
  /** What ranks higher lies in what ranks lower. */
  readonly rank: number
}

/** A heading is short. In characters. */
const LONGEST = 160
const LONGEST_PLAIN = 90
/** Ends as sentences and clauses do and headings do not. */
const CLAUSE_END = /[.,;:?!،؛۔؟][”’"')\]»]*[-–—]?$/
const NOTE_MARK = /\s*\[(?:\d{1,3}|\*{1,3})\]$/
/** The full stop of an abbreviation ends no clause. */
const ABBREVIATION = /(?:^|[\s.(])\p{Lu}\.$/u

export function endsClause(text: string): boolean {
  const bare = text.replace(NOTE_MARK, '')
  return CLAUSE_END.test(bare) && !ABBREVIATION.test(bare)
}

/** Whether all letters of a text are capitals, in a script that has them; at least three. */
export function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 3
}

/**
 * Whether a stretch is a heading by what the format says, by its face, by capitals or, least sure, by being a short line
 * by itself over a paragraph.
 *
 * @param before - what stands above it
 * @param after - what stands below: a heading stands over something
 */
export function headingOf(
  stretch: Stretch,
  before: Stretch | null,
  after: Stretch | null,
): HeadingFound | null {
  const { text, kind, level, rows, num } = stretch
  if (rows || text === '') return null
  if (kind === 'heading' && text.length <= LONGEST * 3)
    return { rule: 'format-heading', certainty: 'sure', rank: 3 + Math.min(level ?? 1, 9) / 100 }
  if (num !== null || kind !== 'text' || text.length > LONGEST) return null
  // In bold a colon ends a heading as well: `Trade:`.
  const isBold = stretch.emphasis === 'bold'
  if (endsClause(isBold && text.length <= LONGEST_PLAIN ? text.replace(/:$/, '') : text)) return null
  if (after === null || isDateLine(text) || isClosingStart(text) || isEnacting(text)) return null
  if (isBold || (stretch.emphasis === 'underline' && !text.includes('\n')))
    return { rule: 'emphasised-heading', certainty: 'sure', rank: 3.4 }
  if (isCapitals(text)) return { rule: 'capitals-heading', certainty: 'likely', rank: 3.2 }
  return plainHeading(stretch, before, after)
}

/** A line that ends as no paragraph does and is no heading or point: it belongs to a list or a block of names. */
function isUnended({ text, emphasis, num }: Stretch): boolean {
  const stands = num !== null || emphasis === 'bold' || isCapitals(text) || startOf(text) !== null
  return !stands && !endsClause(text)
}

function plainHeading(stretch: Stretch, before: Stretch | null, after: Stretch): HeadingFound | null {
  const { text } = stretch
  if (text.length > LONGEST_PLAIN || text.includes('\n') || !/^[\p{Lu}\p{Lo}\p{N}“"«]/u.test(text))
    return null
  // What follows `:` or `,` is an item of a list without marks; what precedes another short line may be one too.
  if (before && before.kind !== 'heading' && (/[:,;،؛][-–—]?$/.test(before.text) || isUnended(before)))
    return null
  // A verb in a line by itself leads into what is decided.
  if (/^\p{L}+s\b/u.test(text) && opensWithVerb(text)) return null
  const next = startOf(after.text)
  const leads = after.num !== null || (next !== null && next.form !== 'container') || after.kind === 'item'
  const isProse = endsClause(after.text) && after.text.length > Math.max(60, text.length)
  if (!leads && !isProse) return null
  if (/^\p{Lo}/u.test(text) && text.split(/\s+/).length > 10) return null
  const rule = 'short-line-heading'
  return { rule, certainty: stretch.emphasis === null ? 'likely' : 'sure', rank: 3.6 }
}

/** A numbered line that is a heading: `II. Trade`, `3. Energy`, short and without the end of a clause. */
export function isNumberedHeading(rest: string, stretch: Stretch): boolean {
  if (rest === '' || rest.length > LONGEST_PLAIN || endsClause(rest)) return false
  return /^[\p{Lu}\p{Lo}“"«]/u.test(rest) && stretch.footnotes.length === 0
}
