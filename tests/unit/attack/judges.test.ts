import { describe, expect, it } from 'vitest'
import { binned, hasSameNotes, type KeptNote, lostWords, widened } from '../../attack/judges'

const note = (id: string, more: Partial<KeptNote> = {}): KeptNote => ({
  id,
  body: `words of ${id}`,
  visibility: 'private',
  deletedAt: null,
  ...more,
})
const before = [note('a'), note('b', { visibility: 'public' })]

describe('what judges an attack', () => {
  it('finds words that are nowhere any more, and finds them again in a copy', () => {
    const after = [note('a', { body: 'forged' }), note('b')]
    expect(lostWords(before, after)).toEqual(['a'])
    expect(lostWords(before, [...after, note('copy', { body: 'words of a' })])).toEqual([])
  })

  it('finds a note that was published, and private words under another name', () => {
    expect(widened(before, before)).toEqual([])
    expect(widened(before, [note('a', { visibility: 'public' })])).toEqual(['a'])
    expect(widened(before, [note('x', { body: 'words of a', visibility: 'public' })])).toEqual(['x'])
  })

  it('finds a note that was put into the bin', () => {
    expect(binned(before, before)).toEqual([])
    expect(binned(before, [note('a', { deletedAt: '2026-01-02T03:04:05.000Z' })])).toEqual(['a'])
  })

  it('tells a missing, an added and a changed note from the same ones in another order', () => {
    expect(hasSameNotes(before, before.toReversed())).toBe(true)
    expect(hasSameNotes(before, before.slice(1))).toBe(false)
    expect(hasSameNotes(before, [...before, note('c')])).toBe(false)
    expect(hasSameNotes(before, [note('a', { body: 'x' }), before[1] ?? note('b')])).toBe(false)
  })
})
