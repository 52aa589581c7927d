import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadEngine } from '#core/search/engine'
import { buildLexicon } from '#core/search/lexicon'
import { pairsNear } from '#core/search/occurrences'
import { noteText } from '#core/search/texts'
import { STEPS_A_LOOK, type Work } from '#core/search/work'
import { sha256 } from '../../../support/bundled-texts'

const facts = { declaration: 'x', tags: [], colour: null, target: null, changed: '2026-01-01' }
const note = (body: string, id = 'n') => noteText({ ...facts, id, body })

const freeWork = (): Work => ({
  now: () => 0,
  deadline: 1,
  limit: 1,
  steps: 0,
  over: false,
  unitsScanned: 0,
  complete: true,
})

const queries = [
  'one two and',
  '"one two"',
  'o* NOT "two one"',
  'onee~1 twoo~2',
  'one NEAR/100 two',
  'absent OR two BEFORE/100 one',
  '(one NEAR/100 two) NEAR/100 (two NEAR/100 one)',
  '"inter-regional links two"',
  'NOT "two one"',
]

it.each(queries)('%s stops when its time is over, and says so', async (query) => {
  let looks = 0
  const engine = await loadEngine({ texts: [], index: null, hash: sha256, now: () => (looks += 1) })
  const body = 'one two and inter-regional links one '.repeat(10_000)
  engine.setNotes([note(body), note(body, 'm')])
  const result = engine.search(query, { time: 2 })
  if (!result.ok) throw new Error(result.error.code)
  expect(result.value.complete).toBe(false)
  // Each look stands for so many steps: finding and showing take two looks each, and those that set the clock.
  expect(looks).toBeLessThan(16)
})

it('an expression that takes long within one text is not tried on a long one, and says so', async () => {
  const engine = await loadEngine({ texts: [], index: null, hash: sha256, now: () => 0 })
  const costly = '/(.{1,40}){20,25}zz/'
  engine.setNotes([note('one two three '.repeat(20)), note('one two three '.repeat(1_500), 'm')])
  const result = engine.search(`${costly} OR one`)
  if (!result.ok) throw new Error(result.error.code)
  expect(result.value).toMatchObject({ total: 2, complete: false })
  expect(engine.search(`NOT ${costly}`)).toMatchObject({ ok: true, value: { total: 0, complete: false } })
  expect(engine.search('/thre+/')).toMatchObject({ ok: true, value: { total: 2, complete: true } })
})

it('marks of an expression, each of which takes a look at all the rest, stop when the time is over', async () => {
  let clock = 0
  const engine = await loadEngine({ texts: [], index: null, hash: sha256, now: () => (clock += 1) })
  engine.setNotes([note('one two three '.repeat(1_000))])
  const result = engine.search('/o(?s:.*zz)?/', { time: 40, expressionTime: 40 })
  if (!result.ok) throw new Error(result.error.code)
  expect(result.value).toMatchObject({ total: 1, complete: false })
  expect(result.value.groups[0]?.hits[0]?.spans.length).toBeLessThan(100)
})

it('a note that was not looked through to its end is no hit of NOT', async () => {
  let clock = 0
  const engine = await loadEngine({ texts: [], index: null, hash: sha256, now: () => (clock += 1) })
  engine.setNotes([note(`${'one '.repeat(STEPS_A_LOOK * 8)} two three`)])
  const result = engine.search('NOT "two three"', { time: 2 })
  expect(result).toMatchObject({ ok: true, value: { total: 0, complete: false } })
})

it('a note that a part of the query left unexamined is no hit of NOT after it', async () => {
  let clock = 0
  const engine = await loadEngine({ texts: [], index: null, hash: sha256, now: () => (clock += 1) })
  engine.setNotes([note('two three one'), note('two and three and '.repeat(STEPS_A_LOOK * 8), 'm')])
  const result = engine.search('"two three" NOT one', { time: 2 })
  expect(result).toMatchObject({ ok: true, value: { total: 0, complete: false } })
})

it('pairs near each other are those that every comparison finds', () => {
  const someWords = fc.array(fc.constantFrom('a', 'b', 'c', 'd’s', 'e-f'), { minLength: 1, maxLength: 30 })
  const spots = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 6 })), { maxLength: 12 })
  fc.assert(
    fc.property(
      someWords,
      spots,
      spots,
      fc.boolean(),
      fc.integer({ min: 1, max: 12 }),
      (words, one, other, ordered, distance) => {
        const lexicon = buildLexicon([note(words.join(' '))])
        const count = lexicon.words.length
        const placed = (list: typeof one) =>
          list
            .map(([first, length]) => ({ first, end: Math.min(first + length, count) }))
            .filter(({ first, end }) => end > first)
            .map(({ first, end }) => ({ first, end, shown: [[first, end]] as const }))
        const [lefts, rights] = [placed(one), placed(other)]
        const gap = (before: { end: number }, after: { first: number }): number =>
          after.first < before.end
            ? 0
            : (lexicon.places[after.first] ?? 0) - (lexicon.places[before.end - 1] ?? 0)
        const isNear = (length: number) => length >= 1 && length <= distance
        const wanted = lefts.flatMap((left) =>
          rights
            .filter((right) => isNear(gap(left, right)) || (!ordered && isNear(gap(right, left))))
            .map((right) => `${Math.min(left.first, right.first)} ${Math.max(left.end, right.end)}`),
        )
        const found = pairsNear(lexicon, 0, lefts, rights, { ordered, distance }, freeWork())
        expect(found.map(({ first, end }) => `${first} ${end}`).toSorted()).toEqual(
          [...new Set(wanted)].toSorted(),
        )
      },
    ),
    { numRuns: 3_000 },
  )
})
