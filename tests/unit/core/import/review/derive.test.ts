import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognise } from '#core/import/recognise'
import { beginReview } from '#core/import/review/begin'
import { textOf } from '#core/import/review/derive'
import { reviewTextOf } from '#core/import/review/review-text'
import type { SourceText } from '#core/import/source-text'
import { readMarkdown } from '#node/formats/text/markdown'
import { readPlainText } from '#node/formats/text/plain-text'
import { sourceOf } from '../../../../support/import/blocks'
import { anyLines } from '../../../../support/import/lines'
import * as texts from '../../../../support/import/texts'
import { bundledId, resourceText } from '../../../../support/resources'

function there(source: SourceText) {
  const imported = recognise(source)
  const text = reviewTextOf(source)
  return { imported, again: textOf(text, beginReview(text, imported)) }
}

function plain(words: string): SourceText {
  const read = readPlainText(new TextEncoder().encode(words))
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

describe('a draft that nothing was done to', () => {
  it.each([
    ...Object.entries(texts),
    ['bundled', resourceText(`declarations/${bundledId}/source.txt`)] as const,
  ])('makes the same text again: %s', (_name, words) => {
    const { imported, again } = there(plain(words))
    expect(again).toEqual(imported)
  })

  it('makes the same text again, whatever the lines, and has every word', () => {
    fc.assert(
      fc.property(anyLines, fc.boolean(), (lines, isMarkdown) => {
        const read = (isMarkdown ? readMarkdown : readPlainText)(new TextEncoder().encode(lines.join('\n')))
        if (!read.ok) return
        const { imported, again } = there(read.value)
        expect(again.words.lost).toBe(0)
        expect({ ...again, proposals: null }).toEqual({ ...imported, proposals: null })
      }),
      { numRuns: 400 },
    )
  })

  it('lists the notes of lines that keep none', () => {
    const source = sourceOf('TITLE OF A TEXT', '1. We met.', '2. We left.')
    const [title, ...others] = source.blocks
    if (!title) throw new Error('no block')
    const note = { marker: '*', offset: 5, text: 'Adopted without a vote.' }
    const { again } = there({ ...source, blocks: [{ ...title, footnotes: [note] }, ...others] })
    expect(again.left.map(({ words, why }) => [words, why])).toEqual([
      ['* Adopted without a vote.', 'note-without-place'],
    ])
    expect(again.words).toEqual({ in: 15, out: 10, left: 5, lost: 0 })
  })
})
