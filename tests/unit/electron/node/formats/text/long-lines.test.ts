import { describe, it } from 'vitest'
import { readMarkdown } from '#node/formats/text/markdown'
import { readPlainText } from '#node/formats/text/plain-text'
import { expectLinear } from '../../../../../support/expect-linear'

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
  it.each(kinds)(
    'of a Markdown file is read in time that grows with it: %j %j %j',
    (begin, repeated, end) => {
      expectLinear(200_000, (size) => {
        readMarkdown(bytesOf(begin + repeated.repeat(size / repeated.length) + end))
      })
    },
  )

  it.each(kinds)('of a plain text is read in time that grows with it: %j %j %j', (begin, repeated, end) => {
    expectLinear(200_000, (size) => {
      readPlainText(bytesOf(begin + repeated.repeat(size / repeated.length) + end))
    })
  })
})

describe('many marks in one paragraph', () => {
  it.each([
    ['raised', 'w<sup>1</sup> '],
    ['emphasised', 'w **w** '],
    ['that are characters', '*w '],
    ['struck', 'w ~~w~~ '],
  ])('are read in time that grows with them: %s', (_name, repeated) => {
    expectLinear(20_000, (size) => {
      readMarkdown(bytesOf(repeated.repeat(size)))
    })
  })
})
