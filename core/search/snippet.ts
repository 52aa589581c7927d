import type { TextSpan } from './evaluate'
import { tokenise } from './tokenise'

/** A piece of text around a hit. Spans are offsets in the piece. */
export interface Snippet {
  readonly text: string
  readonly spans: readonly TextSpan[]
  /** Offset of the piece in the unit's text. */
  readonly start: number
  /** Whether text was left out before and after. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

const LENGTH = 180
/** Words before the first hit that show what it belongs to. */
const LEAD = 40

/** The stretch where most spans lie close together. */
function densest(spans: readonly TextSpan[]): number {
  let best = spans[0]?.[0] ?? 0
  let most = 0
  for (const [index, [start]] of spans.entries()) {
    let count = 0
    while ((spans[index + count]?.[1] ?? Number.POSITIVE_INFINITY) <= start + LENGTH - LEAD) count += 1
    if (count > most) {
      most = count
      best = start
    }
  }
  return best
}

/** Cuts a piece of about 180 characters, between words, where the hits are densest. */
export function snippetOf(text: string, spans: readonly TextSpan[]): Snippet {
  if (text.length <= LENGTH) return { text, spans, start: 0, cutBefore: false, cutAfter: false }
  const hit = densest(spans)
  const wanted = Math.min(Math.max(0, hit - LEAD), text.length - LENGTH)
  const tokens = tokenise(text)
  const start = wanted === 0 ? 0 : (tokens.find((token) => token.start >= wanted)?.start ?? wanted)
  const limit = start + LENGTH
  const firstSpan = spans.find((span) => span[0] === hit)
  const fits = tokens.findLast((token) => token.end <= limit && token.start >= start)?.end ?? limit
  const end =
    limit >= text.length ? text.length : Math.max(fits, Math.min(firstSpan?.[1] ?? 0, start + 2 * LENGTH))
  const inside = spans
    .filter((span) => span[1] > start && span[0] < end)
    .map((span): TextSpan => [Math.max(span[0], start) - start, Math.min(span[1], end) - start])
  return {
    text: text.slice(start, end),
    spans: inside,
    start,
    cutBefore: start > 0,
    cutAfter: end < text.length,
  }
}
