import { describe, expect, it } from 'vitest'
import type { ImportedText } from '#core/import/imported-text'
import { recognise } from '#core/import/recognise'
import { beginReview } from '#core/import/review/begin'
import { textOf } from '#core/import/review/derive'
import { holdsAllWords } from '#core/import/review/draft'
import { wholeWords } from '#core/import/review/entry-words'
import { reviewTextOf } from '#core/import/review/review-text'
import { sourceOf } from '../../../../support/import/blocks'

const source = sourceOf('JOINT STATEMENT', '1. We met.', '2. We agreed.', '3. We left.')
const text = reviewTextOf(source)
const imported = recognise(source)

/** The entries of a text whose recognised tree is not that of its words. */
function entriesOf(change: Partial<ImportedText>) {
  const entries = beginReview(text, { ...imported, ...change })
  expect(holdsAllWords(text, entries)).toBe(true)
  expect(textOf(text, entries).words).toEqual({ in: 11, out: 11, left: 0, lost: 0 })
  return entries.map((entry) => [wholeWords(text, entry), ...entry.doubts.map(({ why }) => why)])
}

describe('beginReview', () => {
  it('brings words that the tree lost in again where they stand, with a doubt', () => {
    expect(entriesOf({ body: imported.body.filter(({ num }) => num !== '2.') })).toEqual([
      ['JOINT STATEMENT'],
      ['1. We met.'],
      ['2. We agreed.', 'words-unplaced'],
      ['3. We left.'],
    ])
  })

  it('takes words that the tree made up, or changed, from the file', () => {
    const body = imported.body.map((node) => (node.num === '3.' ? { ...node, text: 'We never left.' } : node))
    expect(entriesOf({ body }).at(-1)).toEqual(['3. We left.', 'words-unplaced'])
  })

  it('sets words in order that the tree holds in another', () => {
    expect(entriesOf({ body: imported.body.toReversed() }).map(([words]) => words)).toEqual([
      'JOINT STATEMENT',
      '1. We met.',
      '2. We agreed.',
      '3. We left.',
    ])
  })
})
