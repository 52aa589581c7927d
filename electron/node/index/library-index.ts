import { z } from 'zod'
import type { CandidateSource, Candidates, IndexedText } from '#core/search/library/candidates'
import type { Narrowing } from '#core/search/library/narrowing'
import { type StemMemory, termsOf } from '#core/search/library/search-terms'
import type { SearchableText } from '#core/search/texts'
import { countSearched } from '#core/search/tokenise'
import { guard } from '../store/failures'
import { isSound, openIndexFile } from './index-file'
import { matchExpression } from './match-expression'

/** A text to index. */
export interface TextToIndex {
  readonly document: string
  /** Tells this state of the text from any other, such as its hash. */
  readonly revision: string
  /** All its units in their order, as `declarationTexts` gives them; a search loads the same. */
  readonly units: readonly Pick<SearchableText, 'text' | 'kind'>[]
}

/** Which units of many texts may match a query. */
export interface LibraryIndex extends CandidateSource {
  /** An index of an earlier version, or a damaged one, was thrown away: all texts have to be put in again. */
  readonly remade: boolean
  /** All texts that are in, in the order they came. */
  readonly texts: () => readonly IndexedText[]
  /** Takes a text in, in the place of an earlier state of it: whole, or after a kill not at all. */
  readonly put: (text: TextToIndex) => void
  /** Takes a text out; nothing happens where it is not in. */
  readonly remove: (document: string) => void
  /** Whether the file is as it was written; reads all of it. An index that is not has to be deleted and made anew. */
  readonly isSound: () => boolean
  /** Overwrites the words of removed texts, which otherwise stay in the file until others take their place. */
  readonly scrub: () => void
  readonly close: () => void
}

interface Entry extends IndexedText {
  /** Number of its first unit. */
  readonly first: number
  /** How many texts had been put in since the index was opened, with this one; 0 for those that were in already. */
  readonly since: number
}

const entrySchema = z.object({
  document: z.string(),
  revision: z.string(),
  first: z.int(),
  units: z.int(),
  words: z.int(),
})

/** More candidates are not read at once: they are asked for text by text, since nearly every text has some. */
const MOST_AT_ONCE = 20_000

/** The text that a unit belongs to. */
function entryAt(entries: readonly Entry[], unit: number): Entry | undefined {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.first ?? 0) <= unit) low = middle + 1
    else high = middle
  }
  const entry = entries[low - 1]
  return entry !== undefined && unit < entry.first + entry.units ? entry : undefined
}

function numbersIn(list: unknown): number[] {
  return typeof list === 'string' && list !== '' ? list.split(',').map(Number) : []
}

/** Opens the index in a file, or makes one. */
export function openLibraryIndex(file: string): LibraryIndex {
  const { database, remade } = guard(file, () => openIndexFile(file))
  const stems: StemMemory = new Map()
  const entries = guard(file, () =>
    database
      .all('SELECT document, revision, first, units, words FROM texts ORDER BY first')
      .map((row): Entry => ({ ...entrySchema.parse(row), since: 0 })),
  )
  const byDocument = new Map(entries.map((entry) => [entry.document, entry]))
  let puts = 0

  function transaction(work: () => void): void {
    guard(file, () => {
      database.exec('BEGIN IMMEDIATE')
      try {
        work()
        database.exec('COMMIT')
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK')
        throw error
      }
    })
  }

  function deleteRows({ document, first, units }: Entry): void {
    const statement = database.prepare('DELETE FROM terms WHERE rowid = ?')
    try {
      for (let unit = first; unit < first + units; unit += 1) statement.run(unit)
    } finally {
      statement.finalize()
    }
    database.run('DELETE FROM texts WHERE document = ?', [document])
  }

  function insertRows(
    { document, revision, first, units: count, words }: Entry,
    { units }: TextToIndex,
  ): void {
    database.run('INSERT INTO texts VALUES (?, ?, ?, ?, ?)', [document, revision, first, count, words])
    const statement = database.prepare('INSERT INTO terms (rowid, entry) VALUES (?, ?)')
    try {
      for (const [place, unit] of units.entries()) statement.run([first + place, termsOf(unit, stems)])
    } finally {
      statement.finalize()
    }
  }

  function forget(entry: Entry): void {
    entries.splice(entries.indexOf(entry), 1)
    byDocument.delete(entry.document)
  }

  function put(text: TextToIndex): void {
    const { document, revision, units } = text
    const before = byDocument.get(document)
    const last = entries.at(-1)
    const first = last === undefined ? 1 : last.first + Math.max(1, last.units)
    const words = units.reduce((sum, unit) => sum + countSearched(unit.text), 0)
    const entry: Entry = { document, revision, first, units: units.length, words, since: puts + 1 }
    transaction(() => {
      if (before) deleteRows(before)
      insertRows(entry, text)
    })
    if (before) forget(before)
    puts += 1
    entries.push(entry)
    byDocument.set(document, entry)
  }

  function remove(document: string): void {
    const entry = byDocument.get(document)
    if (entry === undefined) return
    transaction(() => deleteRows(entry))
    forget(entry)
  }

  function candidates(narrowing: Narrowing): Candidates {
    const asked = puts
    /** The text as it was when the candidates were asked for. */
    const known = (document: string): Entry | null => {
      const entry = byDocument.get(document)
      return entry !== undefined && entry.since <= asked ? entry : null
    }
    const match = matchExpression(narrowing)
    if (match === null) return { total: 0, in: (document) => known(document) && [] }
    const found = guard(file, () =>
      numbersIn(
        database.get(
          'SELECT group_concat(rowid) AS list FROM (SELECT rowid FROM terms WHERE terms MATCH ? LIMIT ?)',
          [match, MOST_AT_ONCE + 1],
        )?.['list'],
      ),
    )
    if (found.length > MOST_AT_ONCE) {
      return { total: null, in: (document) => placesOf(match, known(document)) }
    }
    const places = new Map<string, number[]>()
    for (const unit of found) {
      const entry = entryAt(entries, unit)
      if (entry === undefined) continue
      const list = places.get(entry.document)
      if (list === undefined) places.set(entry.document, [unit - entry.first])
      else list.push(unit - entry.first)
    }
    return { total: found.length, in: (document) => known(document) && (places.get(document) ?? []) }
  }

  /** Candidates in one text, where there are too many in all. */
  function placesOf(match: string, entry: Entry | null): readonly number[] | null {
    if (entry === null) return null
    const range = [match, entry.first, entry.first + entry.units - 1]
    const list = guard(
      file,
      () =>
        database.get(
          'SELECT group_concat(rowid) AS list FROM terms WHERE terms MATCH ? AND rowid BETWEEN ? AND ?',
          range,
        )?.['list'],
    )
    return numbersIn(list).map((unit) => unit - entry.first)
  }

  return {
    remade,
    texts: () => entries,
    indexed: (document) => byDocument.get(document) ?? null,
    put,
    remove,
    isSound: () => guard(file, () => isSound(database)),
    scrub: () =>
      guard(file, () => {
        database.exec("INSERT INTO terms (terms) VALUES ('optimize')")
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      }),
    candidates,
    close: () => guard(file, () => database.close()),
  }
}
