import { array, assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '#core/document/parse/parse-declaration'
import { findWordDifference } from '#core/document/parse/proof-of-words'
import { valueOf } from '../../../../support/results'

const source = [
  'Joint Statement on Trade',
  '',
  '1. The parties met in Vellmar and dis-',
  'cussed wide-ranging matters.',
  '',
  '2. They agreed –',
  '',
  '3. They parted as friends.',
].join('\n')
const parsed = valueOf(parseDeclaration(source, { states: [] }))
const reading = (change: (text: string) => string) => ({
  ...parsed,
  body: parsed.body.map((node) => ({ ...node, text: change(node.text) })),
})

describe('the proof that a text has the words of its source', () => {
  it('holds for what was read, whatever its lines', () => {
    expect(findWordDifference(parsed, source)).toBeNull()
    expect(findWordDifference(parsed, source.replaceAll('\n', '\r\n'))).toBeNull()
    expect(findWordDifference(parsed, `\uFEFF${source.replaceAll(' ', '\u00A0')}`)).toBeNull()
  })

  it('names the line and the word where one was changed, lost, added or split', () => {
    expect(
      findWordDifference(
        reading((text) => text.replace('agreed', 'refused')),
        source,
      ),
    ).toEqual({
      line: 6,
      word: 17,
      text: 'agreed',
    })
    expect(
      findWordDifference(
        reading((text) => text.replace('as friends', 'friends')),
        source,
      ),
    ).toMatchObject({
      line: 8,
      text: 'as',
    })
    expect(
      findWordDifference(
        reading((text) => text.replace('They', 'They all')),
        source,
      )?.text,
    ).toBe('agreed')
    expect(
      findWordDifference(
        reading((text) => text.replace('matters', 'mat ters')),
        source,
      )?.text,
    ).toBe('matters.')
    expect(
      findWordDifference(
        reading((text) => text.replace('in Vell', 'inVell')),
        source,
      )?.text,
    ).toBe('in')
  })

  it('sees words joined or parted at a hyphen within a line', () => {
    expect(
      findWordDifference(
        reading((text) => text.replace('wide-', 'wide- ')),
        source,
      )?.text,
    ).toBe('wide-ranging')
    expect(findWordDifference(parsed, source.replace('wide-ranging', 'wide- ranging'))?.text).toBe('wide-')
  })

  it('finds words at the end that were not read, and words read that are not there', () => {
    const shorter = { ...parsed, body: parsed.body.slice(0, -1) }
    expect(findWordDifference(shorter, source)).toEqual({ line: 8, word: 19, text: '3.' })
    expect(findWordDifference(parsed, source.replace(' friends.', ''))?.text).toBe('friends.')
  })

  it('finds any one changed letter', () => {
    const letters = array(constantFrom('a', 'b', ' ', '-', '–'), { minLength: 1, maxLength: 30 })
    assert(
      property(letters, integer({ min: 0, max: 29 }), (unit, at) => {
        const text = unit.join('')
        const one = { ...parsed, title: text, dateLine: null, body: [], conclusions: [], preamble: [] }
        expect(findWordDifference(one, text)).toBeNull()
        const index = at % text.length
        if (text[index] !== 'a') return
        expect(findWordDifference(one, `${text.slice(0, index)}x${text.slice(index + 1)}`)).not.toBeNull()
      }),
    )
  })
})
