import { describe, expect, it } from 'vitest'
import { readMarkdown } from '#node/formats/text/markdown'

function read(text: string) {
  const source = readMarkdown(new TextEncoder().encode(text))
  if (!source.ok) throw new Error(source.error.code)
  return source.value
}

const shortOf = (text: string) =>
  read(text).blocks.map(({ kind, num, level, text: words }) => [kind, num, level, words])

describe('readMarkdown', () => {
  it('takes what the file says of itself from the front matter and lists all of it', () => {
    const { properties, left, blocks } = read(
      '---\ndate: \'2022-11-16\'\ntitle: "Leaders\\u2019\\_Statement\n  on Ferries"\ntags: one\n---\n\nWe met.\n',
    )
    expect(properties).toEqual({
      title: 'Leaders’\u00a0Statement on Ferries',
      date: '2022-11-16',
      language: null,
    })
    expect(left).toMatchObject([{ why: 'front-matter' }])
    expect(left[0]?.words).toContain('tags: one')
    expect(blocks).toHaveLength(1)
    expect(blocks[0]?.origin.line).toBe(8)
  })

  it('takes a rule above the text for no front matter', () => {
    expect(shortOf('---\nWords here.\n---\nMore.').flat()).toContain('Words here.')
  })

  it('reads headings of both forms, items in items, and numbers as the file prints them', () => {
    expect(
      shortOf('# One #\n\nTwo\n---\n\n1.  first\n    goes on\n    -   inner\n1.  second\n\n7) other'),
    ).toEqual([
      ['heading', null, 1, 'One'],
      ['heading', null, 2, 'Two'],
      ['item', '1.', 0, 'first goes on'],
      ['item', '-', 1, 'inner'],
      ['item', '1.', 0, 'second'],
      ['item', '7)', 0, 'other'],
    ])
  })

  it('reads escaped numbers as words of their paragraph', () => {
    expect(shortOf('14\\. We met\nagain.')).toEqual([['text', null, null, '14. We met again.']])
  })

  it('does not begin a list in the middle of a paragraph with a date', () => {
    expect(shortOf('held on 24-\n25. October again')).toHaveLength(1)
  })

  it('takes a line of no-break spaces for a blank one and keeps breaks that the file wants', () => {
    expect(shortOf('One  \n\u00a0  \nTwo  \nthree')).toEqual([
      ['text', null, null, 'One'],
      ['text', null, null, 'Two\nthree'],
    ])
  })

  it('reads a heading whose closing signs stand on a line by themselves', () => {
    const [block] = read('***Peace\nand Rivers  \n***  \nThe rivers rise.').blocks
    expect(block?.text.trim()).toBe('Peace and Rivers\n\nThe rivers rise.')
    expect(block?.emphasis).toContainEqual({ start: 0, end: 17, style: 'bold' })
  })

  it('leaves end marks, rules, comments, struck words and addresses out and lists each', () => {
    const { left, blocks, traits } = read(
      'See [the text](https://a.invalid/b) of <s>old</s> rivers.\n\n-----\n\n<!-- draft 2 -->\n\n\\###\n',
    )
    expect(blocks.map(({ text }) => text)).toEqual(['See the text of  rivers.'])
    expect(left.map(({ words, why }) => [words, why])).toEqual([
      ['https://a.invalid/b', 'hidden'],
      ['old', 'deleted'],
      ['-----', 'web-furniture'],
      ['draft 2', 'comment'],
      ['###', 'end-mark'],
    ])
    expect(traits).toEqual([
      { code: 'links', count: 1 },
      { code: 'deletions', count: 1 },
    ])
  })

  it('hangs a raised note on its mark, and keeps a raised number that no note answers', () => {
    const { blocks } = read(
      '33\\. <sup>1 </sup>We met <sup>2</sup>.\n\n—–  \n<sup>1\u00a0</sup>One was ill.\n',
    )
    expect(blocks).toHaveLength(1)
    expect(blocks[0]).toMatchObject({
      text: '33. We met 2.',
      footnotes: [{ marker: '1', offset: 4, text: 'One was ill.' }],
    })
  })

  it('keeps raised numbers behind struck words in their places', () => {
    expect(shortOf('aa ~~bbb<sup>2</sup> c~~ d<sup>3</sup> eeeeeeee')[0]?.[3]).toBe('aa  d3 eeeeeeee')
  })

  it('joins a raised ending with its word', () => {
    expect(shortOf('the 9<sup>th</sup> summit')[0]?.[3]).toBe('the 9th summit')
  })

  it('reads tables', () => {
    expect(read('| a | b |\n|---|---|\n| 1 | *2* |\n\nEnd.').blocks[0]).toMatchObject({
      kind: 'table',
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    })
  })

  it('refuses a file without words', () => {
    expect(readMarkdown(new TextEncoder().encode('---\ntitle: x\n---\n\n'))).toMatchObject({
      error: { code: 'empty' },
    })
  })
})
