import { languageTag } from '../import/proposed-facts'
import type { OwnTextFacts } from './own-text'

/** What a person typed of a text, as it stands in the fields. */
export interface TypedFacts {
  readonly shortTitle: string
  readonly date: string
  readonly place: string
  /** One in each line. */
  readonly parties: string
  readonly language: string
}

/** A field that cannot be taken as it is. */
export type FactsProblem = 'shortTitle' | 'date' | 'language'

/** Facts as they are typed. */
export function typedFacts({ shortTitle, date, place, parties, language }: OwnTextFacts): TypedFacts {
  return {
    shortTitle,
    date: date ?? '',
    place: place ?? '',
    parties: parties.join('\n'),
    language: language ?? '',
  }
}

/** Reads what was typed: the facts, or the first field that is wrong. */
export function readFacts(typed: TypedFacts): OwnTextFacts | FactsProblem {
  const shortTitle = inOneLine(typed.shortTitle)
  const date = typed.date.trim()
  const language = typed.language.trim()
  if (shortTitle === '') return 'shortTitle'
  if (date !== '' && !isDay(date)) return 'date'
  const tag = language === '' ? null : languageTag(language)
  if (language !== '' && tag === null) return 'language'
  const parties = typed.parties
    .split('\n')
    .map(inOneLine)
    .filter((party) => party !== '')
  return {
    shortTitle,
    date: date === '' ? null : date,
    place: inOneLine(typed.place) || null,
    parties: [...new Set(parties)],
    language: tag,
  }
}

const inOneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()

/** Whether there is such a day: the 30th of February is none. */
function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false
  const day = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written)
}
