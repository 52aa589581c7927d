import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadEngine } from '#core/search/engine'
import type { LibraryAnswer, SearchedText } from '#core/search/library/search-library'
import { type Library, searchLibrary } from '#core/search/library/search-library'
import type { SearchEngine } from '#core/search/result'
import { openLibraryIndex } from '#node/index/library-index'
import { sha256 } from '../../../../support/bundled-texts'
import { cleanedUp } from '../../../../support/cleanups'
import { type GeneratedText, generatedLibrary, generatedQuery } from '../../../../support/generated-library'
import { createRandom } from '../../../../support/random'

const { fresh, cleanups } = cleanedUp()
const now = (): number => 0
const unlimited = { time: Number.POSITIVE_INFINITY, expressionTime: Number.POSITIVE_INFINITY }

const texts = generatedLibrary(12, 8, { hard: 0.15 })
/** Every unit of all texts, without any index of candidates. */
let whole: SearchEngine

beforeAll(async () => {
  whole = await loadEngine({
    texts: texts.flatMap(({ units }) => units),
    listings: texts.map(({ listing }) => listing),
    index: null,
    hash: sha256,
    now,
  })
})

/** A library over an index of these texts, and how often each text is read. */
function libraryOf(indexed: readonly GeneratedText[], held: readonly GeneratedText[] = indexed) {
  const index = openLibraryIndex(join(fresh(), 'index.sqlite'))
  cleanups.push(index.close)
  for (const { listing, revision, units } of indexed) index.put({ document: listing.id, revision, units })
  const reads: string[] = []
  const library: Library = {
    texts: held,
    index,
    load: (document) => {
      reads.push(document)
      const text = held.find(({ listing }) => listing.id === document)
      return Promise.resolve(text ?? null)
    },
    now,
  }
  return { library, index, reads }
}

async function runAll(
  query: string,
  library: Library,
): Promise<{ found: SearchedText[]; answer: LibraryAnswer; narrowed: boolean }> {
  const search = searchLibrary(query, library, unlimited)
  if (!search.ok) throw new Error(`${query}: ${search.error.code}`)
  const found: SearchedText[] = []
  const run = search.value.run()
  for (;;) {
    const step = await run.next()
    if (step.done === true) return { found, answer: step.value, narrowed: search.value.narrowed }
    found.push(step.value)
  }
}

/** Places that were found, in one line each. */
function places(found: readonly SearchedText[]): string[] {
  return found
    .flatMap(({ listing, hits }) =>
      hits.map(({ kind, id, spans }) => `${listing.id} ${kind} ${id} ${JSON.stringify(spans)}`),
    )
    .toSorted()
}

function scanned(query: string): string[] | null {
  const result = whole.search(query, { limit: Number.POSITIVE_INFINITY, ...unlimited })
  if (!result.ok) return null
  return result.value.groups
    .flatMap(({ hits }) => hits)
    .map(({ declaration, kind, id, spans }) => `${declaration ?? ''} ${kind} ${id} ${JSON.stringify(spans)}`)
    .toSorted()
}

describe('searchLibrary', () => {
  it('finds what a scan of every unit finds, with the same spans, for 500 queries of every operator', async () => {
    const { library } = libraryOf(texts)
    const random = createRandom(12)
    let understood = 0
    let narrowed = 0
    let withHits = 0
    while (understood < 500) {
      const query = generatedQuery(random, texts)
      const expected = scanned(query)
      if (expected === null) continue
      understood += 1
      const answer = await runAll(query, library)
      expect({ query, found: places(answer.found) }).toEqual({ query, found: expected })
      expect({ query, complete: answer.answer.complete }).toEqual({ query, complete: true })
      if (answer.narrowed) narrowed += 1
      if (expected.length > 0) withHits += 1
    }
    // Else the test would hold for queries that ask nothing of the index.
    expect(narrowed).toBeGreaterThan(250)
    expect(withHits).toBeGreaterThan(250)
  }, 120_000)

  it('reads the texts with candidates only, the earliest first, and states how much was looked through', async () => {
    const { library, reads } = libraryOf(generatedLibrary(6, 4))
    const { found, answer } = await runAll('trade', library)
    expect(reads).toEqual(found.map(({ listing }) => listing.id))
    const days = found.map(({ listing }) => listing.date ?? '~')
    expect(days).toEqual(days.toSorted())
    expect(answer).toMatchObject({ texts: 6, units: 24, complete: true, unread: [] })
    const absent = await runAll('xylophone', library)
    expect(absent.found).toEqual([])
    expect(absent.answer).toEqual({ ...answer, hits: 0, textsWithHits: 0 })
    expect(reads).toHaveLength(found.length)
  })

  it('reads no more texts than are asked for', async () => {
    const { library, reads } = libraryOf(generatedLibrary(6, 4))
    const search = searchLibrary('the', library)
    if (!search.ok) throw new Error(search.error.code)
    const run = search.value.run()
    await run.next()
    await run.return({
      hits: 0,
      textsWithHits: 0,
      texts: 0,
      units: 0,
      words: 0,
      unread: [],
      complete: false,
    })
    expect(reads).toHaveLength(1)
  })

  it('leaves texts out of scope unread and uncounted', async () => {
    const held = generatedLibrary(6, 4)
    const { library, reads } = libraryOf(held)
    const [one] = held
    if (one === undefined) throw new Error('no text')
    const { answer } = await runAll(`doc:${one.listing.id} NOT xylophone`, library)
    expect(reads).toEqual([one.listing.id])
    expect(answer).toMatchObject({ texts: 1, units: 4, hits: 4 })
  })

  it('looks through all of a text that the index knows in another state, or not at all', async () => {
    const held = generatedLibrary(3, 4)
    const indexed = held.slice(0, 2).map((text) => ({ ...text, units: text.units.slice(1) }))
    const [one, ...others] = indexed
    const { library, index } = libraryOf(one ? [{ ...one, revision: 'earlier' }, ...others] : [], held)
    const { answer, found } = await runAll('"strategic partnership" OR the', library)
    expect(index.indexed(held[2]?.listing.id ?? '')).toBeNull()
    // The second is indexed in its state, with fewer units than it has: it is looked through all the same.
    expect(answer).toMatchObject({ texts: 3, units: 12, complete: true })
    expect(found).toHaveLength(3)
  })

  it('states no absence where a text could not be read', async () => {
    const { library } = libraryOf(generatedLibrary(2, 3))
    const { answer } = await runAll('NOT xylophone', { ...library, load: () => Promise.resolve(null) })
    expect(answer).toMatchObject({ complete: false, hits: 0 })
    expect(answer.unread).toHaveLength(2)
  })
})
