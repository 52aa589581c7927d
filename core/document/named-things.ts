import type { Locale } from '../locale'
import type { FindCrossReferences } from '../references/cross-reference'
import { foldWord } from '../search/folding'
import { formatEventDate } from '../timeline/format-date'
import type { EventDate } from '../timeline/timeline'
import type { EId } from './eid'
import type { GlossaryEntry } from './glossary'
import { type Lookup, textOf } from './lookup'

/** Something that people know by name rather than by number: an event of the timeline, or a term of the glossary. */
export interface NamedThing {
  readonly kind: 'event' | 'term'
  /** When an event was; `null` for a term. */
  readonly date: EventDate | null
  /** As it is shown. */
  readonly name: string
  /** Where it is: the event itself; for a term all parts of the declaration that name it, in text order, at least one. */
  readonly eIds: readonly EId[]
  /** Every way of naming it: title, title with date, acronym, expansion, spellings of the official text. */
  readonly names: readonly string[]
}

/**
 * All events, and the terms that the declaration names.
 *
 * @param locale - in which a person types the date of an event
 */
export function namedThings(
  lookup: Lookup,
  glossary: readonly GlossaryEntry[],
  find: FindCrossReferences,
  locale: Locale,
): readonly NamedThing[] {
  const events: NamedThing[] = []
  const places = new Map<string, Set<EId>>()
  for (const entry of lookup.values()) {
    if (entry.kind === 'event') {
      const { title, date } = entry.event
      const names = [title, `${title} ${formatEventDate(date, locale)}`]
      events.push({ kind: 'event', date, name: title, eIds: [entry.eId], names })
    } else if (entry.kind !== 'inline-item') {
      // The words of an inline item are those of its paragraph.
      for (const { target } of find(textOf(entry), entry.eId))
        if (target.kind === 'term') places.set(target.id, (places.get(target.id) ?? new Set()).add(entry.eId))
    }
  }
  const terms = glossary.flatMap(({ id, term, expansion, forms }): NamedThing[] => {
    const eIds = [...(places.get(id) ?? [])]
    const name = term === expansion ? term : `${term}, ${expansion}`
    return eIds.length === 0
      ? []
      : [{ kind: 'term', date: null, name, eIds, names: [term, expansion, ...forms] }]
  })
  return [...events, ...terms]
}

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(foldWord)
    .filter((word) => word !== '')

/** Whether words follow one another in `name` from `at` on; the last may be the beginning of a word. */
function standsAt(name: readonly string[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((word, index) => {
    const there = name[at + index] ?? ''
    return index === wanted.length - 1 ? there.startsWith(word) : there === word
  })
}

/** How well a name answers: 0 in full, 1 by its beginning, 2 by words in a row, 3 by all words; `null` not at all. */
function distance(name: readonly string[], wanted: readonly string[]): number | null {
  if (name.length === wanted.length && name.every((word, index) => word === wanted[index])) return 0
  if (standsAt(name, 0, wanted)) return 1
  if (name.some((_, at) => standsAt(name, at, wanted))) return 2
  return wanted.every((word) => name.some((there) => there.startsWith(word))) ? 3 : null
}

/**
 * The things that answer best to a name as a person types it, whatever its capitals, accents and hyphens: one where it is
 * clear, several where they answer equally well, none where nothing does.
 */
export function findNamed(typed: string, things: readonly NamedThing[]): readonly NamedThing[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return []
  const found = things.flatMap((thing) => {
    const distances = thing.names.flatMap((name) => distance(wordsOf(name), wanted) ?? [])
    return distances.length === 0 ? [] : [{ thing, far: Math.min(...distances) }]
  })
  const best = Math.min(...found.map(({ far }) => far))
  return found.filter(({ far }) => far === best).map(({ thing }) => thing)
}
