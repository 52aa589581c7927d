import { describe, expect, it } from 'vitest'
import { dropSpelledWords, type GlyphSenses, noteSenses, withSense } from '#node/formats/pdf/glyphs'

const fontOf = (name: string): string => `${name} of the file`
const spelled = (words: string, glyph: string): string =>
  `/Span<</ActualText ${words} >> BDC\n8.8 0 Td <${glyph}> Tj\nEMC\n`
const page = (...lines: readonly string[]): string => `BT\n/F8 14 Tf\n${lines.join('')}ET\n`

function sensesOf(...pages: readonly string[]): GlyphSenses {
  const senses: GlyphSenses = new Map()
  for (const each of pages) noteSenses(each, fontOf, senses)
  return senses
}

describe('what glyphs stand for', () => {
  it('is read from the words beside them, in both forms of a PDF string', () => {
    const senses = sensesOf(page(spelled('<FEFF2019>', '00A9'), spelled('(ffi)', '0080')))
    expect([...senses]).toEqual([
      ['F8 of the file 00A9', '’'],
      ['F8 of the file 0080', 'ffi'],
    ])
  })

  it('is nothing certain when a glyph stands for two things, or by itself, on whatever page', () => {
    const twice = sensesOf(page(spelled('<FEFF2019>', '00A9')), page(spelled('<FEFF02BC>', '00A9')))
    expect([...twice.values()]).toEqual([null])
    const bare = sensesOf(page(spelled('<FEFF2019>', '00A9')), page('<000100A9> Tj\n'))
    expect(bare.get('F8 of the file 00A9')).toBeNull()
  })

  it('moves from the page into the table of the font', () => {
    const content = page('<0001> Tj\n', spelled('<FEFF2019>', '00A9'), spelled('(fi)', '0080'))
    const plain = dropSpelledWords(content, fontOf, (_font, glyph) => glyph === '00A9')
    expect(plain).toBe(page('<0001> Tj\n', '8.8 0 Td <00A9> Tj\n', spelled('(fi)', '0080')))
    const table = '1 beginbfchar\n<00a9> <02BC>\nendbfchar\nendcmap\n'
    expect(withSense(table, '00A9', '’')).toBe('1 beginbfchar\n<00A9> <2019>\nendbfchar\nendcmap\n')
    expect(withSense('endcmap', '0080', 'fi')).toBe('1 beginbfchar\n<0080> <00660069>\nendbfchar\nendcmap')
  })
})
