import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordChanges } from '#core/notes/anchoring/word-changes'

const changed = (parts: readonly { text: string; isChanged: boolean }[]) =>
  parts.filter(({ isChanged }) => isChanged).map(({ text }) => text.trim())

describe('what changed between two texts', () => {
  it('names the words that are gone and the words that came', () => {
    const { before, after } = wordChanges(
      'by exploring new opportunities and avenues, particularly in trade',
      'by seeking new opportunities, particularly in trade',
    )
    expect(changed(before)).toEqual(['exploring', 'opportunities and avenues,'])
    expect(changed(after)).toEqual(['seeking', 'opportunities,'])
  })

  it('marks nothing in equal texts and all in foreign ones', () => {
    expect(wordChanges('one two', 'one two').before).toEqual([{ text: 'one two', isChanged: false }])
    expect(wordChanges('one two', 'three').after).toEqual([{ text: 'three', isChanged: true }])
  })

  it('keeps every character of both', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const { before, after } = wordChanges(a, b)
        expect(before.map(({ text }) => text).join('')).toBe(a)
        expect(after.map(({ text }) => text).join('')).toBe(b)
      }),
    )
  })
})
