import { wordsOf } from '../document/find-listings'
import { foldText } from '../fold-text'
import {
  type Facet,
  type FoundTexts,
  type LibraryFacets,
  type LibraryKind,
  type LibraryPage,
  type LibraryQuestion,
  type LibraryRow,
  libraryKinds,
  mostFound,
} from './library-question'

/** How many parties can be chosen from: those that most texts have. The others are found by typing their name. */
const mostParties = 200

/** Answers questions to one list of texts. */
export interface ArrangedLibrary {
  /** @param count - of rows */
  readonly page: (question: LibraryQuestion, from: number, count: number) => LibraryPage
  /**
   * The texts that have every word typed: those that were open come first, the last one before the others, then the
   * latest date.
   *
   * @param recent - ids, the last one first
   */
  readonly find: (typed: string, recent: readonly string[]) => FoundTexts
}

/** A row with what it is found and ordered by, so that this is made once. */
interface Prepared {
  readonly row: LibraryRow
  readonly words: string
  readonly year: string | null
  readonly kind: LibraryKind
}

type Facts = 'kind' | 'party' | 'year' | 'language'

/**
 * Prepares texts for being found, ordered and counted. What was asked last is kept, since one question is answered page
 * by page.
 *
 * @param compare - the order of two titles
 */
export function arrangeLibrary(
  rows: readonly LibraryRow[],
  compare: (one: string, other: string) => number,
): ArrangedLibrary {
  const byTitle = rows
    .map(prepare)
    .toSorted((one, other) => compare(one.row.shortTitle, other.row.shortTitle))
  const byDate = byTitle.toSorted((one, other) => latest(one.row.date, other.row.date))
  const byImport = byTitle.toSorted((one, other) => latest(importedAt(one), importedAt(other)))
  const binned = rows.filter(({ binnedAt }) => binnedAt !== null).length
  const ordered = { title: byTitle, date: byDate, imported: byImport }
  let last: { readonly asked: string; readonly found: readonly LibraryRow[]; facets: LibraryFacets } | null =
    null

  const answer = (question: LibraryQuestion) => {
    const asked = JSON.stringify(question)
    if (last?.asked === asked) return last
    const typed = ordered[question.order].filter(hasWordsOf(question.typed))
    const but = (left: Facts | null) => typed.filter((each) => isAskedFor(each, question, left))
    const found = but(null).map(({ row }) => row)
    last = { asked, found, facets: facetsOf(but) }
    return last
  }
  return {
    page: (question, from, count) => {
      const { found, facets } = answer(question)
      const all = question.kind === 'binned' ? binned : rows.length - binned
      return { all, found: found.length, from, rows: found.slice(from, from + count), facets }
    },
    find: (typed, recent) => {
      const hasWords = hasWordsOf(typed)
      const found = byDate.filter((each) => each.kind !== 'binned' && hasWords(each)).map(({ row }) => row)
      const place = ({ id }: LibraryRow) => recent.indexOf(id)
      const open = found.filter((row) => place(row) >= 0).toSorted((one, other) => place(one) - place(other))
      const others = found.filter((row) => place(row) < 0)
      return { found: found.length, rows: [...open, ...others].slice(0, mostFound) }
    },
  }
}

/** Whether a text has every word typed, in any order; marks and capitals do not count. */
function hasWordsOf(typed: string): (text: Prepared) => boolean {
  const wanted = foldText(typed).split(/\s+/u).filter(Boolean)
  return ({ words }) => wanted.every((word) => words.includes(word))
}

function prepare(row: LibraryRow): Prepared {
  const kind = row.binnedAt !== null ? 'binned' : row.provenance === null ? 'bundled' : 'imported'
  return { row, words: wordsOf(row), year: row.date?.slice(0, 4) ?? null, kind }
}

const importedAt = ({ row }: Prepared): string | null => row.provenance?.importedAt ?? null

/** Days and moments of ISO 8601 are in order where their characters are. */
function latest(one: string | null, other: string | null): number {
  const [first, second] = [one ?? '', other ?? '']
  return first === second ? 0 : first > second ? -1 : 1
}

/** @param left - the property whose choice makes no difference */
function isAskedFor({ row, kind, year }: Prepared, question: LibraryQuestion, left: Facts | null): boolean {
  const { party } = question
  return (
    (left === 'kind' || (question.kind === null ? kind !== 'binned' : question.kind === kind)) &&
    (left === 'party' || party === null || row.parties.includes(party)) &&
    (left === 'year' || question.year === null || question.year === year) &&
    (left === 'language' || question.language === null || question.language === row.language)
  )
}

function facetsOf(but: (left: Facts) => readonly Prepared[]): LibraryFacets {
  const kinds = counted(but('kind'), ({ kind }) => [kind])
  return {
    kinds: libraryKinds.flatMap((value) => {
      const count = kinds.find((facet) => facet.value === value)?.count ?? 0
      return count === 0 ? [] : [{ value, count }]
    }),
    parties: counted(but('party'), ({ row }) => row.parties)
      .toSorted((one, other) => other.count - one.count)
      .slice(0, mostParties),
    years: counted(but('year'), ({ year }) => (year === null ? [] : [year])).toSorted((one, other) =>
      latest(one.value, other.value),
    ),
    languages: counted(but('language'), ({ row }) => (row.language === null ? [] : [row.language])).toSorted(
      (one, other) => other.count - one.count,
    ),
  }
}

function counted(rows: readonly Prepared[], valuesOf: (row: Prepared) => readonly string[]): Facet[] {
  const counts = new Map<string, number>()
  for (const row of rows)
    for (const value of new Set(valuesOf(row))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count }))
}
