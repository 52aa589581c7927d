import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { searchLibrary } from '#core/search/library/search-library'
import { type LibraryIndex, openLibraryIndex } from '#node/index/library-index'
import { cleanedUp } from '../../../../support/cleanups'
import { type GeneratedText, generatedLibrary, generatedQuery } from '../../../../support/generated-library'
import { createRandom, pick } from '../../../../support/random'

const { fresh, cleanups } = cleanedUp()
const unlimited = { time: Number.POSITIVE_INFINITY, expressionTime: Number.POSITIVE_INFINITY }
const held = generatedLibrary(8, 3, { hard: 0.05 })
/** The same names in another state: what an index may still know of them, or already. */
const otherwise = generatedLibrary(8, 4, { seed: 7 }).map((text) => ({ ...text, revision: 'earlier' }))

function newIndex(): LibraryIndex {
  const index = openLibraryIndex(join(fresh(), 'index.sqlite'))
  cleanups.push(index.close)
  return index
}

function put(index: LibraryIndex, { listing, revision, units }: GeneratedText): void {
  index.put({ document: listing.id, revision, units })
}

/**
 * Searches all that is held, to the end.
 *
 * @param load - `null` for a text that is there no more
 * @param meanwhile - happens whenever a search waits for something
 * @returns `null` for a query that is none
 */
async function searchAll(
  query: string,
  index: LibraryIndex,
  load: (document: string) => GeneratedText | null,
  meanwhile: () => void,
) {
  const found = searchLibrary(
    query,
    {
      texts: held,
      index,
      load: (document) => {
        meanwhile()
        const text = load(document)
        meanwhile()
        return Promise.resolve(text)
      },
      now: () => 0,
    },
    unlimited,
  )
  if (!found.ok) return null
  meanwhile()
  const hits: string[] = []
  const run = found.value.run()
  for (;;) {
    const step = await run.next()
    if (step.done === true) return { hits: hits.toSorted(), answer: step.value }
    const { listing, hits: places } = step.value
    hits.push(...places.map(({ id, spans }) => `${listing.id} ${id} ${JSON.stringify(spans)}`))
    meanwhile()
  }
}

const idle = (): undefined => undefined
const heldAs = (document: string): GeneratedText | null =>
  held.find(({ listing }) => listing.id === document) ?? null

describe('a search of a library while texts go in and out of its index', () => {
  it('finds what a scan finds and counts the words it looked through, whenever the index changes', async () => {
    const random = createRandom(12)
    const empty = newIndex()
    const index = newIndex()
    let withHits = 0
    for (let asked = 0; asked < 150; asked += 1) {
      const query = generatedQuery(random, held)
      const expected = await searchAll(query, empty, heldAs, idle)
      if (expected === null) continue
      for (const text of held) {
        index.remove(text.listing.id)
        if (random() < 0.5) put(index, random() < 0.7 ? text : pick(random, otherwise))
      }
      const change = (): void => {
        if (random() < 0.6) return
        const turn = random()
        if (turn < 0.6) put(index, pick(random, held))
        else if (turn < 0.8) put(index, pick(random, otherwise))
        else index.remove(pick(random, held).listing.id)
      }
      const found = await searchAll(query, index, heldAs, change)
      expect({ query, ...found }).toEqual({ query, ...expected })
      if (expected.hits.length > 0) withHits += 1
    }
    // Else nothing could have been passed over.
    expect(withHits).toBeGreaterThan(40)
  }, 120_000)

  it('claims no text that went away before it was looked through', async () => {
    const random = createRandom(13)
    const empty = newIndex()
    const index = newIndex()
    for (let asked = 0; asked < 40; asked += 1) {
      const query = generatedQuery(random, held)
      const expected = await searchAll(query, empty, heldAs, idle)
      if (expected === null) continue
      for (const text of held) put(index, text)
      const gone = new Set<string>()
      const found = await searchAll(
        query,
        index,
        (document) => (gone.has(document) ? null : heldAs(document)),
        () => {
          if (random() < 0.7) return
          const { id } = pick(random, held).listing
          gone.add(id)
          index.remove(id)
        },
      )
      if (found === null) throw new Error(query)
      const { unread, complete, texts } = found.answer
      expect(unread.every((id) => gone.has(id))).toBe(true)
      expect(complete).toBe(unread.length === 0)
      expect(texts).toBe(expected.answer.texts)
      // What was not read is named, and all else was found.
      const missing = expected.hits.filter((hit) => !found.hits.includes(hit))
      expect(missing.filter((hit) => !unread.includes(hit.split(' ')[0] ?? ''))).toEqual([])
    }
  })
})
