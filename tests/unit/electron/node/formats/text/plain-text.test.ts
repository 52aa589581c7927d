import { describe, expect, it } from 'vitest'
import { readPlainText } from '#node/formats/text/plain-text'

function read(text: string) {
  const source = readPlainText(new TextEncoder().encode(text))
  if (!source.ok) throw new Error(source.error.code)
  return source.value
}

const textsOf = (text: string) => read(text).blocks.map((block) => block.text)

describe('readPlainText', () => {
  it('joins wrapped lines and parts paragraphs at blank lines, those of no-break spaces too', () => {
    expect(
      textsOf('The ferries of the upper\nlake run in summer and\nrest in winter.\n\u00a0\nSecond.'),
    ).toEqual(['The ferries of the upper lake run in summer and rest in winter.', 'Second.'])
  })

  it('begins a block at a number whose line is not parted by a blank one', () => {
    const text = '1. The ferries run.\n2. The ferries rest\nin winter.\n(a) one\nArticle 3\nWords of it.'
    expect(textsOf(text)).toEqual([
      '1. The ferries run.',
      '2. The ferries rest in winter.',
      '(a) one',
      'Article 3\nWords of it.',
    ])
  })

  it('parts the items of a list that end without a mark', () => {
    expect(textsOf('They agreed on\n- two ferries\n- one bridge')).toHaveLength(1)
    expect(textsOf('- two ferries of the\nupper lake\n- one bridge')).toEqual([
      '- two ferries of the upper lake',
      '- one bridge',
    ])
    expect(textsOf('1) ferries\n2) bridges')).toEqual(['1) ferries', '2) bridges'])
  })

  it('begins the next paragraph behind a point that ends without a mark', () => {
    const text =
      '1. They signed:\ni. one agreement of the upper\nlake\nii. one of the lower lake\n2. They left.'
    expect(textsOf(text)).toEqual([
      '1. They signed:',
      'i. one agreement of the upper lake',
      'ii. one of the lower lake',
      '2. They left.',
    ])
  })

  it('leaves items that are set inside running text where they are', () => {
    expect(textsOf('7. They signed (i) one statement; and\n(ii) another statement.')).toHaveLength(1)
  })

  it('does not take a year at the beginning of a line for a number', () => {
    expect(
      textsOf(
        'The ferries of the upper lake will rest from the winter of\n2021. They run again in the spring.',
      ),
    ).toHaveLength(1)
  })

  it('keeps the breaks of short lines', () => {
    expect(
      textsOf(
        'AGREEMENT\nBETWEEN\nARAMUND\n\nThe ferries of the upper lake run in summer and rest in the long winter.',
      )[0],
    ).toBe('AGREEMENT\nBETWEEN\nARAMUND')
  })

  it('keeps a hyphen at the end of a line and joins what follows', () => {
    expect(textsOf('The wide-\nranging talks went on')).toEqual(['The wide-ranging talks went on'])
  })

  it('leaves page numbers out, lists them, and goes on over the page', () => {
    const { blocks, left } = read('One goes\n\n1\n\non here.\n\nTwo ends.\n\n2\n\nThree.')
    expect(blocks.map(({ text }) => text.replace('\n', ' '))).toEqual([
      'One goes on here.',
      'Two ends.',
      'Three.',
    ])
    expect(left).toEqual([
      { words: '1', why: 'page-number', origin: { line: 3, page: null } },
      { words: '2', why: 'page-number', origin: { line: 9, page: null } },
    ])
  })

  it('says how many characters are unknown and names the line of each block', () => {
    const { blocks, traits } = read('One.\n\nTwo \uFFFD\u0001.')
    expect(traits).toEqual([{ code: 'unknown-characters', count: 2 }])
    expect(blocks.map(({ origin }) => origin.line)).toEqual([1, 3])
  })

  it('refuses a file without words', () => {
    expect(readPlainText(new TextEncoder().encode(' \n\u00a0\n'))).toMatchObject({
      ok: false,
      error: { code: 'empty' },
    })
  })
})
