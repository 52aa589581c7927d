import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, foldWord } from '#core/search/folding'
import { countSearched, tokenise } from '#core/search/tokenise'

describe('foldWord', () => {
  it.each([
    ['Türkiye', 'turkiye'],
    ['İstanbul', 'istanbul'],
    ['e\u0301cole', 'ecole'],
    ['ﬁnal', 'final'],
    ['Straße', 'strasse'],
    ['Œuvre', 'oeuvre'],
    ['ＣＡＳＡ', 'casa'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['Тоҷикистон', 'точикистон'],
    ['Ҳамкорӣ', 'хамкори'],
    ['Қонун', 'конун'],
    ['ғалаба', 'галаба'],
    ['Душанбе', 'душанбе'],
    ['ёд', 'ед'],
    ['پاكستاني', 'پاکستانی'],
    ['تَعَاوُن', 'تعاون'],
    ['تعـــاون', 'تعاون'],
    ['أمن', 'امن'],
    ['۲۰۲۱', '2021'],
    ['١٥', '15'],
  ])('folds %s to %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })

  it('keeps vowel signs of Indic scripts, which are letters there', () => {
    expect(foldWord('हिन्दी')).not.toBe(foldWord('हन्द'))
  })

  it('folds what it folded to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word))
      }),
    )
  })
})

describe('foldText', () => {
  it('folds quotation marks, apostrophes and dashes, and finds the way back', () => {
    const original = '“Pakistan’s” æon – x'
    const { text, origin } = foldText(original, 'case')
    expect(text).toBe('"Pakistan\'s" aeon - x')
    const found = text.indexOf('eon')
    expect(original.slice(origin[found], origin[found + 3])).toBe('æon')
  })

  it('has an origin for every unit, never running backwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, origin } = foldText(original, 'nothing')
        expect(origin).toHaveLength(text.length + 1)
        expect(origin.at(-1)).toBe(original.length)
        expect(origin.every((at, index) => at >= (origin[index - 1] ?? 0))).toBe(true)
      }),
    )
  })
})

describe('tokenise', () => {
  it('parts words at hyphens and apostrophes and says how they hang together', () => {
    expect(tokenise('Pakistan’s CASA-1000 – H.E.').map(({ text, join }) => [text, join])).toEqual([
      ['Pakistan', 'none'],
      ['s', 'apostrophe'],
      ['CASA', 'none'],
      ['1000', 'hyphen'],
      ['H', 'none'],
      ['E', 'none'],
    ])
  })

  it('counts the parts of a compound, and what follows an apostrophe not', () => {
    expect(countSearched('Pakistan’s people-to-people contacts')).toBe(5)
  })

  it('gives words that lie in the text where it says, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0
        for (const token of tokenise(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(token.end).toBeGreaterThan(token.start)
          last = token.end
        }
      }),
    )
  })
})

describe('a text of plain letters', () => {
  it('is folded as it is beside a letter that is not plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom('case', 'nothing'), (text, keep) => {
        const [plain, mixed] = [foldText(text, keep), foldText(`${text}é`, keep)]
        expect(`${plain.text}e`).toBe(mixed.text)
        expect([...plain.origin, text.length + 1]).toEqual(mixed.origin)
      }),
    )
  })
})
