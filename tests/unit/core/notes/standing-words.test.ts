import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildLookup } from '#core/document/lookup'
import type { TextTarget } from '#core/notes/note'
import { standingWords } from '#core/notes/standing-words'
import { bundledNote, officialWords, quoteIn } from '../../../support/fixtures/seed-notes'
import { bundled, bundledEvents } from '../../../support/resources'

const lookup = buildLookup(bundled, bundledEvents)
const good = quoteIn('para_2', 'the two leaders')
const other = quoteIn('para_26__item_ii', 'Road Transport')
const standing = (...targets: TextTarget[]) => standingWords(bundledNote(1, { targets }), lookup)

it('are those of the text, in the order of the note, and none of a whole', () => {
  expect(standing(good, other)).toEqual([
    { eId: 'para_2', words: 'the two leaders' },
    { eId: 'para_26__item_ii', words: 'Road Transport' },
  ])
  expect(standingWords(bundledNote(1, { targets: [{ kind: 'whole', eId: 'para_2' }] }), lookup)).toEqual([])
})

it('are none where a single passage is invented, elsewhere or of a thing that is not there', () => {
  const invented = { ...other, quote: { ...other.quote, exact: 'Rail Transport' } }
  const elsewhere = { ...other, position: { start: other.position.start + 1, end: other.position.end + 1 } }
  const nowhere = { ...other, eId: 'para_999' as const }
  for (const wrong of [invented, elsewhere, nowhere]) {
    expect(standing(good, wrong)).toBeNull()
    expect(standing(wrong, good)).toBeNull()
  }
})

it('are never other words than those at their place, whatever a note has', () => {
  const text = officialWords('para_2')
  const place = fc.integer({ min: -3, max: text.length + 3 })
  fc.assert(
    fc.property(place, place, fc.option(fc.string(), { nil: null }), (start, end, made) => {
      const exact = made ?? text.slice(start, end)
      const found = standing({ ...good, position: { start, end }, quote: { ...good.quote, exact } })
      const there = text.slice(start, end)
      expect(found).toEqual(exact === there ? [{ eId: 'para_2', words: there }] : null)
    }),
  )
})
