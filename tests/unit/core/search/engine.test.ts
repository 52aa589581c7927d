import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadEngine } from '#core/search/engine'
import { foldWord } from '#core/search/folding'
import { buildSearchIndex } from '#core/search/index-file'
import { buildLexicon } from '#core/search/lexicon'
import type { SearchEngine, SearchResult } from '#core/search/result'
import { noteText, type SearchableText } from '#core/search/texts'
import { bundledTexts, officialTexts, sha256 } from '../../../support/bundled-texts'
import { arbitraryInput } from '../../../support/search-input'

const now = (): number => 0
const texts = bundledTexts()
const official = officialTexts()
let engine: SearchEngine
/** Over everything the bundled index covers. */
let whole: SearchEngine

beforeAll(async () => {
  engine = await loadEngine({ texts: official, index: null, hash: sha256, now })
  whole = await loadEngine({ texts, index: null, hash: sha256, now })
})

function search(query: string, one: SearchEngine = engine): SearchResult {
  const result = one.search(query)
  if (!result.ok) throw new Error(`${query}: ${result.error.code}`)
  return result.value
}

function ids(result: SearchResult): string[] {
  return result.groups.flatMap((group) => group.hits.map((hit) => hit.id)).toSorted()
}

/** Words of a text by a rule of its own: no code of the search but the folding of one word. */
function naiveWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map(foldWord)
}

function naiveScan(phrase: readonly string[], units: readonly SearchableText[]): string[] {
  const wanted = ` ${phrase.map(foldWord).join(' ')} `
  return units
    .filter(({ text }) => ` ${naiveWords(text).join(' ')} `.includes(wanted))
    .map(({ id }) => id)
    .toSorted()
}

const known = new Map<string, string[]>()

/** Words as places: an ending after an apostrophe takes none. */
function placesOf(text: string): string[] {
  const words = known.get(text) ?? naiveWords(text.replaceAll(/[’'](?=\p{L})\p{L}+/gu, ''))
  known.set(text, words)
  return words
}

function printedWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** Phrases that occur, and phrases whose words occur but perhaps not so. */
const phrases = fc
  .record({
    unit: fc.constantFrom(...official),
    start: fc.nat({ max: 200 }),
    length: fc.integer({ min: 1, max: 6 }),
    other: fc.option(fc.constantFrom(...official.flatMap(({ text }) => printedWords(text)))),
  })
  .map(({ unit, start, length, other }) => {
    const words = printedWords(unit.text)
    const from = start % words.length
    const phrase = words.slice(from, from + length)
    return other === null ? phrase : [...phrase.slice(0, 2), other]
  })

describe('search', () => {
  it('finds a phrase exactly where a naive scan of all text finds it', () => {
    fc.assert(
      fc.property(phrases, (phrase) => {
        expect(ids(search(`"${phrase.join(' ')}"`))).toEqual(naiveScan(phrase, official))
      }),
      { numRuns: 400 },
    )
  })

  it('never says that words of the text are absent, however they are typed', () => {
    const respell = (words: string, way: number): string => {
      switch (way) {
        case 1:
          return words.toUpperCase()
        case 2:
          return words.replaceAll('’', "'").replaceAll('-', ' ')
        case 3:
          return words.replaceAll(/[a-z](?=[a-z])/g, '$&\u0301')
        case 4:
          return words.replaceAll(' ', '\u00a0\n').replaceAll('-', '–')
        case 5:
          return words.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
        case 6:
          return words.replaceAll(/[a-z](?=[a-z])/g, '$&\u00ad')
        default:
          return words
      }
    }
    const place = fc.record({
      unit: fc.constantFrom(...texts),
      start: fc.nat({ max: 400 }),
      length: fc.integer({ min: 1, max: 12 }),
      way: fc.nat({ max: 6 }),
    })
    fc.assert(
      fc.property(place, ({ unit, start, length, way }) => {
        // Cut between white space, so that whatever the text prints inside is in the phrase: dashes, signs, brackets.
        const words = unit.text.split(/\s+/)
        const from = start % words.length
        const phrase = respell(words.slice(from, from + length).join(' '), way).replaceAll(/["“”„«»]/g, '')
        fc.pre(/[\p{L}\p{N}]/u.test(phrase))
        const hits = search(`"${phrase}"`, whole).groups.flatMap((group) => group.hits)
        expect(hits.map(({ kind, id }) => `${kind} ${id}`)).toContain(`${unit.kind} ${unit.id}`)
      }),
      { numRuns: 1500 },
    )
  })

  it('shows spans that cover the words that matched, whole', () => {
    fc.assert(
      fc.property(phrases, (phrase) => {
        for (const hit of search(`"${phrase.join(' ')}"`).groups.flatMap((group) => group.hits)) {
          const { text } = official.find((unit) => unit.id === hit.id) ?? { text: '' }
          expect(hit.spans.length).toBeGreaterThan(0)
          for (const [start, end] of hit.spans) {
            expect(` ${naiveWords(text.slice(start, end)).join(' ')} `).toContain(
              ` ${phrase.map(foldWord).join(' ')} `,
            )
            expect(/[\p{L}\p{N}]/u.test(text.charAt(start - 1))).toBe(false)
            expect(/[\p{L}\p{N}]/u.test(text.charAt(end))).toBe(false)
          }
          for (const [start, end] of hit.snippet.spans) {
            const at = hit.snippet.start
            expect(hit.snippet.text.slice(start, end)).toBe(text.slice(start + at, end + at))
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('finds words near each other exactly where their places say so', () => {
    const word = fc.constantFrom(
      'trade',
      'cooperation',
      'the',
      'two',
      'leaders',
      'Pakistan',
      'of',
      'and',
      'joint',
    )
    fc.assert(
      fc.property(
        word,
        word,
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (one, other, distance, ordered) => {
          const expected = official.filter(({ text }) => {
            const words = placesOf(text)
            return words.some((left, from) =>
              words.some((right, to) => {
                if (left !== foldWord(one) || right !== foldWord(other) || from === to) return false
                return ordered ? to > from && to - from <= distance : Math.abs(to - from) <= distance
              }),
            )
          })
          const query = `"${one}" ${ordered ? 'BEFORE' : 'NEAR'}/${distance} "${other}"`
          expect(ids(search(query))).toEqual(expected.map(({ id }) => id).toSorted())
        },
      ),
      { numRuns: 60 },
    )
  })

  it('splits all units between a query and its NOT', () => {
    fc.assert(
      fc.property(phrases, (phrase) => {
        const query = phrase.join(' ')
        expect([...ids(search(`"${query}"`)), ...ids(search(`NOT "${query}"`))].toSorted()).toEqual(
          official.map(({ id }) => id).toSorted(),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('answers anything that can be typed, at a cost bounded by texts and query', () => {
    fc.assert(
      fc.property(arbitraryInput, (typed) => {
        const result = engine.search(typed)
        // Each term looks at each unit once at most, whatever is typed.
        const cost = result.ok ? result.value.unitsScanned : 0
        const end = result.ok ? 0 : result.error.position.end
        expect(cost).toBeLessThanOrEqual(64 * official.length)
        expect(end).toBeLessThanOrEqual(typed.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('answers catastrophic expressions in one pass', () => {
    for (const source of ['(a+)+$', '(a|a)*b', '(.*)*x', '(x+x+)+y', '([a-z]+)*[0-9]{9}']) {
      const { complete, unitsScanned } = search(`/${source}/`)
      expect({ complete, scanned: unitsScanned <= official.length }).toEqual({
        complete: true,
        scanned: true,
      })
    }
  })

  it('says that it is incomplete when the time for an expression is over', async () => {
    let clock = 0
    const slow = await loadEngine({ texts, index: null, hash: sha256, now: () => (clock += 10) })
    expect(search('/zzz/', slow).complete).toBe(false)
  })

  it('states what was searched, so that an absence has a scope', () => {
    const result = engine.search('Kashmir', { kinds: ['paragraph'] })
    expect(result.ok && result.value).toMatchObject({
      total: 0,
      complete: true,
      groups: [],
      searched: { units: 27 },
    })
    const all = search('Kashmir').searched
    expect(all.units).toBe(official.length)
    expect(all.officialWords).toBe(all.words)
    expect(all.words).toBe(official.reduce((sum, { text }) => sum + placesOf(text).length, 0))
  })

  it('highlights only the branch of an OR that is true', () => {
    const [hit] = search('para:13 (CASA absent OR energy)').groups[0]?.hits ?? []
    const text = official.find(({ id }) => id === 'para_13')?.text ?? ''
    expect(hit?.spans.map(([start, end]) => text.slice(start, end))).toEqual(['energy', 'energy'])
  })

  it('counts all hits and works out only as many as asked for', () => {
    const result = engine.search('the', { limit: 3 })
    expect(result.ok && result.value.groups.map(({ total, hits }) => [total > 3, hits.length])[0]).toEqual([
      true,
      3,
    ])
  })
})

describe('notes', () => {
  const note = (
    id: string,
    body: string,
    tags: string[],
    target: 'para_13' | 'para_26__item_iv' | null,
  ): SearchableText =>
    noteText({
      id,
      declaration: 'pk-tj-2021-06-02',
      body,
      tags,
      colour: 'yellow',
      target,
      changed: '2026-03-01T10:00:00Z',
    })

  it('are found by words and fields with the same query, and replaced as a whole', async () => {
    const own = await loadEngine({ texts, index: null, hash: sha256, now })
    const uuid = '0b8f2c1e-7d3a-4c59-9a64-3f1e5d7c9b20'
    own.setNotes([
      note('note_1', 'Ask about the CASA tariff', ['Transit', 'energy'], 'para_13'),
      note('note_2', 'Check the name', [], 'para_26__item_iv'),
      note('note_3', 'Orphan', [], null),
      note(uuid, 'By its name', [], null),
    ])
    expect(ids(search('CASA', own))).toContain('note_1')
    expect(ids(search('note:tariff', own))).toEqual(['note_1'])
    expect(ids(search('tag:transit', own))).toEqual(['note_1'])
    expect(ids(search('tag:ener*', own))).toEqual(['note_1'])
    expect(ids(search('colour:Yellow', own))).toEqual([uuid, 'note_1', 'note_2', 'note_3'])
    expect(ids(search('inst:iv kind:note', own))).toEqual(['note_2'])
    expect(ids(search('para:13', own))).toEqual(['note_1', 'para_13'])
    expect(ids(search('date:2026-03 kind:note', own))).toEqual([uuid, 'note_1', 'note_2', 'note_3'])
    expect(ids(search(`note:${uuid.toUpperCase()}`, own))).toEqual([uuid])
    own.setNotes([])
    expect(ids(search('note:tariff', own))).toEqual([])
  })

  it('may be longer than any paragraph: distances hold beyond 65,535 words', async () => {
    const own = await loadEngine({ texts, index: null, hash: sha256, now })
    const filler = 'word '.repeat(70_000)
    own.setNotes([note('note_1', `alpha ${filler} alpha beta ${filler} alpha`, [], null)])
    expect(ids(search('note:(alpha NEAR/1 beta)', own))).toEqual(['note_1'])
    const [hit] = search('note:(alpha BEFORE/1 beta)', own).groups[0]?.hits ?? []
    expect(hit?.spans).toHaveLength(2)
    expect(ids(search('note:(beta NEAR/100 beta)', own))).toEqual([])
  })
})

describe('index file', () => {
  it('is taken when sound, and rebuilt with a notice when missing, damaged or outdated', async () => {
    const file = JSON.stringify(await buildSearchIndex(buildLexicon(texts), sha256))
    const load = (index: string | null): Promise<SearchEngine> =>
      loadEngine({ texts, index, hash: sha256, now })
    const sound = await load(file)
    const other = JSON.stringify(await buildSearchIndex(buildLexicon(texts.slice(1)), sha256))
    const damaged = file.replace(/(\d)\.(\d)/, (_all, one: string) => `${(Number(one) + 1) % 10}.7`)
    expect(damaged).not.toBe(file)
    expect(sound.notice).toBeNull()
    for (const [index, notice] of [
      [null, 'index-missing'],
      [file.slice(0, -200), 'index-damaged'],
      ['{"format":2}', 'index-damaged'],
      [damaged, 'index-damaged'],
      [other, 'index-outdated'],
    ] as const) {
      const rebuilt = await load(index)
      expect(rebuilt.notice).toBe(notice)
      expect(search('trade', rebuilt)).toEqual(search('trade', sound))
    }
  })
})
