import type { Locale } from '../locale'
import { formatKnownDate } from '../timeline/format-date'
import type { CitationWords } from './citation-words'
import type { Source } from './evidence'

/** Sources as lines of text, in the order of their keys; a key that nobody knows stands for itself. */
export function sourceLines(
  keys: readonly string[],
  sources: readonly Source[],
  words: Pick<CitationWords, 'source'>,
): readonly string[] {
  const known = new Map(sources.map((source) => [source.key, source]))
  return keys.map((key) => {
    const source = known.get(key)
    return source ? words.source(source) : key
  })
}

/**
 * A source in few words, for a passing look: what lies on a web page by its publisher and date, and what lies on none,
 * such as a treaty, by its title and where its words stand.
 */
export function shortSource(
  { title, publisher, date, address }: Source,
  locale: Pick<Locale, 'day' | 'month'>,
): string {
  if (!/^https?:/i.test(address)) return `${title}, ${address}`
  return date ? `${publisher}, ${formatKnownDate(date, locale)}` : publisher
}
