import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInline } from '#node/formats/text/markdown-inline'

describe('readInline', () => {
  it.each([
    [
      '**WE,** the *States*',
      'WE, the States',
      [
        ['bold', 0, 3],
        ['italic', 8, 14],
      ],
    ],
    [
      '***Both***',
      'Both',
      [
        ['bold', 0, 4],
        ['italic', 0, 4],
      ],
    ],
    ['U.S**.**-B', 'U.S.-B', [['bold', 3, 4]]],
    ['snake_case_word', 'snake_case_word', []],
    ['2 * 3 * 4', '2 * 3 * 4', []],
    ['a *b', 'a *b', []],
    ['**a *b**', 'a *b', [['bold', 0, 4]]],
    ['\\*not\\* 1\\.', '*not* 1.', []],
    ['R&amp;D &#8212; &nosuch;', 'R&D — &nosuch;', []],
    ['caf&eacute; &frac12; &#x2014; &#150; &there4;', 'café ½ — – ∴', []],
    ['&copyright; &#0; &#10; &#xD800; &semi;', '&copyright; &#0; &#10; &#xD800; ;', []],
    ['a<br>b <span class="x">c</span>', 'a\nb c', []],
    ['3 < 4 > 2', '3 < 4 > 2', []],
    ['[not a link] (x)', '[not a link] (x)', []],
  ] as const)('reads %s', (source, text, emphasis) => {
    const read = readInline(source)
    expect(read.text).toBe(text)
    expect(read.emphasis.map(({ style, start, end }) => [style, start, end])).toEqual(emphasis)
  })

  it('executes and shows nothing of markup, and keeps its words', () => {
    const read = readInline(
      '<script>alert(1)</script><img src=x onerror="alert(2)">![alt](javascript:alert(3))',
    )
    expect(read.text).toBe('alert(1)')
    expect(read.pictures).toBe(1)
  })

  it('takes marks, struck words and counts out of the words of a link', () => {
    expect(readInline('a [<sup>1</sup>](#fn1) [old ~~gone~~ new](u)')).toMatchObject({
      text: 'a  old  new',
      raised: [{ marker: '1', offset: 2 }],
      left: [{ words: '#fn1' }, { words: 'u' }, { words: 'gone', why: 'deleted' }],
      links: 2,
      deletions: 1,
    })
  })

  it('strikes what lies in a deletion with it, and nothing before', () => {
    expect(readInline('a*b<sup>1</sup>~~<sup>2</sup>b *c **d**~~ e<sup>3</sup>')).toEqual({
      text: 'a*b e',
      emphasis: [],
      raised: [
        { marker: '1', offset: 3 },
        { marker: '3', offset: 5 },
      ],
      left: [{ words: '2b *c d', why: 'deleted' }],
      links: 0,
      pictures: 0,
      deletions: 1,
    })
  })

  it('takes names of members of objects for no entities', () => {
    expect(readInline('&toString; &valueOf;').text).toBe('&toString; &valueOf;')
  })

  it('loses no letter, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'b', ' ', '*', '_', '\\', '[', ']', '(', ')', '~', '\n'),
          maxLength: 60,
        }),
        (source) => {
          const { text, left } = readInline(source)
          const letters = (words: string) => words.replace(/[^ab]/g, '').split('').toSorted().join('')
          expect(letters(text + left.map(({ words }) => words).join(''))).toBe(letters(source))
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
