import type { Span } from '../document/declaration'

/** Sentences and words of a text as half-open ranges of UTF-16 offsets, without the spaces around them. */
export interface Segments {
  readonly sentences: readonly Span[]
  readonly words: readonly Span[]
}

/** Abbreviations after which the standard rules would wrongly end a sentence. */
const ABBREVIATION = /(?:\b(?:H\.\s?E|Mr|Mrs|Ms|Dr|No|Art|para|Prof|St|vs|[A-Z])\.)\s*$/u

function trimmed(text: string, start: number, end: number): Span | null {
  const raw = text.slice(start, end)
  const lead = raw.length - raw.trimStart().length
  const length = raw.trim().length
  return length === 0 ? null : { start: start + lead, end: start + lead + length }
}

/**
 * Cuts a text by the rules of Unicode (UAX 29), through `Intl.Segmenter`.
 *
 * @param language - BCP 47 tag of the text
 */
export function segment(text: string, language: string): Segments {
  const sentences: Span[] = []
  let start = 0
  let end = 0
  for (const part of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    end = part.index + part.segment.length
    if (ABBREVIATION.test(part.segment) && end < text.length) continue
    const span = trimmed(text, start, end)
    if (span) sentences.push(span)
    start = end
  }
  const rest = trimmed(text, start, text.length)
  if (rest) sentences.push(rest)
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].flatMap((part) =>
    part.isWordLike ? [{ start: part.index, end: part.index + part.segment.length }] : [],
  )
  return { sentences, words }
}
