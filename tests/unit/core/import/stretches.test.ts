import { describe, expect, it } from 'vitest'
import { textBlock } from '#core/import/block'
import type { Emphasis, SourceBlock } from '#core/import/source-text'
import { cutText } from '#core/import/stretches'
import { growthOf, linearGrowth } from '../../../support/growth'

const cut = (text: string, said: Partial<Pick<SourceBlock, 'emphasis' | 'footnotes'>> = {}) =>
  cutText({ blocks: [textBlock(text, 1, said)] }).stretches

describe('a block with line breaks that its format keeps', () => {
  it('is cut where a number, a date or another style begins', () => {
    const text = 'Bold\nhead\nwords that\ngo on;\n and\n1. One\ngoes on.\nVeldora, 3 May 2019\nEnd'
    const bold: Emphasis[] = [{ start: 0, end: 9, style: 'bold' }]
    expect(cut(text, { emphasis: bold }).map(({ text: words, emphasis }) => [words, emphasis])).toEqual([
      ['Bold\nhead', 'bold'],
      ['words that\ngo on;\n and', null],
      ['1. One\ngoes on.', null],
      ['Veldora, 3 May 2019', null],
      ['End', null],
    ])
  })

  it('is cut before a capital behind a paragraph of several lines, however long', () => {
    for (const count of [1, 30]) {
      const paragraph = `${'words that go on\n'.repeat(count)}and end in a line that is not short at all, but longer than that, in words.`
      expect(cut(`${paragraph}\nNew`).map(({ text }) => text)).toEqual([paragraph, 'New'])
    }
  })

  it('keeps every note, also one before the first word of a line', () => {
    const footnotes = [0, 3, 6, 8, 13].map((offset) => ({ marker: String(offset), offset, text: 'Note.' }))
    const placed = cut('1. a\n\n 2. bc\n3. d', { footnotes }).map(({ text, footnotes: notes }) => [
      text,
      notes.map(({ marker, offset }) => `${marker}@${offset}`),
    ])
    expect(placed).toEqual([
      ['1. a', ['0@0', '3@3']],
      ['2. bc', ['6@0', '8@1']],
      ['3. d', ['13@0']],
    ])
  })

  it.each([
    ['names', 'Name of one\n'],
    ['points', '1. One\n'],
    ['ended lines', 'It ends.\n'],
  ])('is cut in time that grows with its lines: %s', (_name, line) => {
    const growth = growthOf(16_000, (size) => {
      const places = Array.from({ length: size }, (_, index) => index * line.length)
      const emphasis = places.map((start): Emphasis => ({ start, end: start + 6, style: 'bold' }))
      const footnotes = places.map((offset) => ({ marker: '1', offset, text: 'Note.' }))
      cut(line.repeat(size), { emphasis, footnotes })
    })
    expect(growth).toBeLessThan(linearGrowth)
  })
})
