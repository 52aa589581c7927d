import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linePieces } from '#renderer/ui/line-pieces'

const unbroken = (text: string) => linePieces(text).flatMap((piece) => (piece.isUnbroken ? piece.text : []))

it.each([
  ['(2-3 June 2021)', ['2-3 June']],
  ['The visit ran from 2 to 3 June 2021.', ['3 June']],
  ['2–3 June 2021, confirmed', ['2–3 June']],
  ['World Bank resumes the Afghan part of CASA-1000', ['CASA-1000']],
  ['on 16-17 September and 5 – 6 July', ['16-17 September', '5 – 6 July']],
  ['Quadrilateral Traffic-in-Transit Agreement, paragraphs 13-16', []],
  ['', []],
])('keeps dates and names with numbers on one line: %s', (text, pieces) => {
  expect(unbroken(text)).toEqual(pieces)
})

it('gives every text back, character for character, each piece with its offset', () => {
  const words = fc.array(fc.constantFrom('2', '-', '–', ' ', '3 June', 'CASA', '1000', '(', 'May', 'ے'))
  fc.assert(
    fc.property(
      fc.oneof(
        words.map((all) => all.join('')),
        fc.string(),
      ),
      (text) => {
        const pieces = linePieces(text)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const { start, text: piece } of pieces)
          expect(text.slice(start, start + piece.length)).toBe(piece)
      },
    ),
  )
})
