import { failure, ok } from '../../../result'
import { numberOfPrinted } from '../../numbering/printed-number'
import { startOf } from '../../numbering/starts'
import { endsClause } from '../../rules/headings'
import { type Entry, hasTree } from '../entry'
import { rowsOf } from '../entry-words'
import { type ReviewText, skipBlanks } from '../review-text'
import { byHand, changeEach, type Edited, type Reviewed } from './edits'

/**
 * Says which of its words are the number of an entry: the first, or none. The words stay where they are printed.
 *
 * @param num - as printed; empty for none
 */
export function setNumber(reviewed: Reviewed, index: number, num: string): Edited {
  const { text } = reviewed
  return changeEach(reviewed, { first: index, last: index }, (entry) => {
    const { start, end, division } = entry
    if (!hasTree(division) && entry.kind !== 'note') return failure('no-numbers-here')
    if (rowsOf(text, entry)) return failure('in-table')
    const numEnd = behindNumber(text.stream, num, start)
    if (numEnd === null || numEnd > end) return failure('number-not-printed')
    if (numEnd > start && isInsideWord(text.stream, numEnd)) return failure('inside-word')
    if (numEnd === entry.numEnd) return ok(entry)
    const changed = { ...byHand(entry), numEnd }
    return ok({ ...changed, number: entry.kind === 'note' ? null : numberFor(text, changed) })
  })
}

/** Where a number ends that words begin with, whatever the blanks in it. */
function behindNumber(stream: string, num: string, start: number): number | null {
  let at = start
  for (const part of num.split(/\s+/)) {
    if (part === '') continue
    const from = at === start ? start : skipBlanks(stream, at)
    if (!stream.startsWith(part, from)) return null
    at = from + part.length
  }
  return at
}

/** An entry with the number that its words begin with, if they begin with one; `Article 5` begins an article. */
export function numbered(text: ReviewText, entry: Entry): Entry {
  if (!hasTree(entry.division)) return entry
  const start = startOf(text.stream.slice(entry.start, entry.end))
  if (!start || start.form === 'bullet' || (start.form === 'number' && (start.isSlip || start.rest === '')))
    return entry
  const { num, rest } = start
  const number = numberOfPrinted(num)
  const own = { ...entry, numEnd: entry.start + num.length, number }
  if (start.form === 'number') return own
  return { ...own, kind: start.kind, isHeading: rest !== '' && rest.length <= 200 && !endsClause(rest) }
}

/** What the number of an entry is in its identifier. */
export function numberFor({ stream }: ReviewText, { start, numEnd }: Entry): string | null {
  return numEnd > start ? numberOfPrinted(stream.slice(start, numEnd).trim()) : null
}

/** Whether a place has letters or digits on both sides. */
export function isInsideWord(stream: string, at: number): boolean {
  return (
    /[\p{L}\p{N}\p{M}]$/u.test(stream.slice(Math.max(at - 2, 0), at)) &&
    /^[\p{L}\p{N}\p{M}]/u.test(stream.slice(at, at + 2))
  )
}
