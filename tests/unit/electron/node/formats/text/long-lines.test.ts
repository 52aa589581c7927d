import { describe, expect, it } from 'vitest'
import { readMarkdown } from '#node/formats/text/markdown'
import { readPlainText } from '#node/formats/text/plain-text'
import { growthOf, linearGrowth } from '../../../../../support/growth'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What a line is made of, between its first and last signs. */
const kinds: readonly (readonly [begin: string, repeated: string, end: string])[] = [
  ['', ' ', 'x'],
  ['x', ' ', 'x'],
  ['x', '\t', 'x'],
  ['x', '\u00a0', 'x'],
  ['# x', ' ', 'x'],
  ['# x', ' #', 'x'],
  ['# x ', '#', ' x'],
  ['', '—', 'x'],
  ['', '- ', 'x'],
  ['', '* ', 'x'],
  ['', '=', 'x'],
  ['', '|', 'x'],
  ['a|b\n', ' ', '|'],
  ['a|b\n', '-', '|x'],
  ['a|b\n', '--|', 'x'],
  ['a|b\n--', ' ', '|x'],
  ['', 'word ', ''],
  ['', '"', 'x'],
]

describe('one line of 200,000 signs', () => {
  it.each(kinds)('is read in time that grows with it: %j %j %j', (begin, repeated, end) => {
    for (const read of [readMarkdown, readPlainText]) {
      const growth = growthOf(200_000, (size) => {
        read(bytesOf(begin + repeated.repeat(size / repeated.length) + end))
      })
      expect(growth).toBeLessThan(linearGrowth)
    }
  })
})

describe('many marks in one paragraph', () => {
  it.each([
    ['raised, with emphasis', 'w<sup>1</sup> *w* ', 20_000],
    ['characters, with emphasis', '**w *w** ', 20_000],
    ['struck', 'w ~~w~~ ', 80_000],
  ])('are read in time that grows with them: %s', (_name, repeated, count) => {
    const growth = growthOf(count, (size) => {
      readMarkdown(bytesOf(repeated.repeat(size)))
    })
    expect(growth).toBeLessThan(linearGrowth)
  })
})
