import { type NumeralStyle, numeralAt } from '../../numerals'
import type { InlineItem } from '../declaration'
import { itemEId, type PassageEId } from '../eid'

/**
 * Finds items set inside running text: `(i) … (ii) …` or `(a) … (b) …`, in sequence from the first, at least two.
 * An item runs to the next marker, without the semicolon, comma and conjunction between; the last ends as the others
 * do, at its closing quotation mark or before a semicolon, else with its sentence. They are never instruments.
 */
export function findInlineItems(text: string, paragraph: PassageEId): InlineItem[] {
  for (const style of ['roman', 'letter'] as const) {
    const starts = markerStarts(text, style)
    if (starts.length > 1) return toItems(text, paragraph, starts)
  }
  return []
}

interface MarkerStart {
  readonly name: string
  readonly printed: string
  readonly at: number
}

function markerStarts(text: string, style: NumeralStyle): MarkerStart[] {
  const starts: MarkerStart[] = []
  let from = 0
  for (let value = 1; ; value += 1) {
    const name = numeralAt(value, style)
    if (name === null) return starts
    const printed = `(${name})`
    const at = indexOfMarker(text, printed, from)
    if (at < 0) return starts
    starts.push({ name, printed, at })
    from = at + printed.length
  }
}

/** A marker stands free: `word(i)` is none. */
function indexOfMarker(text: string, printed: string, from: number): number {
  let at = text.indexOf(printed, from)
  while (at > 0 && text[at - 1] !== ' ') at = text.indexOf(printed, at + 1)
  return at
}

function toItems(text: string, paragraph: PassageEId, starts: readonly MarkerStart[]): InlineItem[] {
  const bodies = starts.map((start, index) => text.slice(start.at, starts[index + 1]?.at ?? text.length))
  const closed = bodies.slice(0, -1).map((body) => body.replace(/[\s;,]+(?:(?:and|or)\s*)?$/, ''))
  const last = bodies.at(-1) ?? ''
  const spans = [...closed, endedLikeOthers(last, closed)]
  return starts.map((start, index) => ({
    eId: itemEId(paragraph, start.name),
    marker: start.printed,
    span: { start: start.at, end: start.at + (spans[index]?.length ?? 0) },
  }))
}

function endedLikeOthers(last: string, others: readonly string[]): string {
  const allQuoted = others.every((body) => /[”"]$/.test(body))
  const match = allQuoted ? /^.*?[“"].*?[”"]/.exec(last) : /^.*?(?=;|[.:?!]\s+\p{Lu}|$)/u.exec(last)
  return (match?.[0] ?? last).trimEnd()
}
