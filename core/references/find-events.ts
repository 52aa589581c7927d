import { startYear } from '../timeline/event-order'
import type { TimelineEvent } from '../timeline/timeline'
import type { CrossReference } from './cross-reference'
import { escapePattern, wordEnd, wordStart } from './escape-pattern'

/** With fewer words, a title may be an ordinary phrase that does not mean the event. */
const MINIMUM_WORDS = 4
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu

/**
 * The rule for events: the whole title of an event, word for word except for the kind of quotation marks. Where the
 * text names years, the event must be of one of them, so that a later event with the same title does not match.
 */
export function eventFinder(events: readonly TimelineEvent[]): (text: string) => readonly CrossReference[] {
  const titled = events
    .filter(({ title }) => title.split(/\s+/u).length >= MINIMUM_WORDS)
    .map((event) => ({ event, title: plainQuotes(event.title) }))
    .map((entry) => ({
      ...entry,
      pattern: new RegExp(`${wordStart}${escapePattern(entry.title)}${wordEnd}`, 'gu'),
    }))

  return (text) => {
    const plain = plainQuotes(text)
    const named = titled.filter(({ title }) => plain.includes(title))
    if (named.length === 0) return []
    const years = new Set([...text.matchAll(YEAR)].map(([year]) => Number(year)))
    return named
      .filter(({ event }) => years.size === 0 || years.has(startYear(event.date)))
      .flatMap(({ event, pattern }) =>
        [...plain.matchAll(pattern)].map((match) => ({
          span: { start: match.index, end: match.index + match[0].length },
          target: { kind: 'event' as const, eId: event.eId },
        })),
      )
  }
}

/** The same text with straight quotation marks; every character keeps its place. */
function plainQuotes(text: string): string {
  return text.replace(/[“”„«»]/gu, '"').replace(/[‘’]/gu, "'")
}
