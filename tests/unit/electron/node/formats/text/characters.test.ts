import { describe, expect, it } from 'vitest'
import { largestText, readCharacters } from '#node/formats/text/characters'
import { bytesOf } from '../../../../../support/formats/bytes-of'

describe('the characters of a text file', () => {
  it('come without controls, which part words, and with a count of what is damaged', () => {
    expect(readCharacters(bytesOf('\ufeffone\u0007two\tthree\f\u0085\n'))).toEqual({
      ok: true,
      value: { text: 'one two\tthree\f \n', damaged: 1 },
    })
    const russian = 'Стороны измеряют уровень воды.'
    expect(readCharacters(Uint8Array.from([...bytesOf(russian), 0xff]))).toEqual({
      ok: true,
      value: { text: `${russian}\ufffd`, damaged: 1 },
    })
  })

  it.each([
    ['pdf', '%PDF-1.7'],
    ['zip', 'PK\u0003\u0004'],
    ['rtf', '{\\rtf1'],
    ['control', 'a\0b'],
    ['control', 'a\0'.repeat(4) + '\u0001\0\0\0\0\u0001'.repeat(40)],
  ])('are not those of a file that is %s by its first bytes', (detail, text) => {
    expect(readCharacters(bytesOf(text))).toEqual({ ok: false, error: { code: 'wrong-format', detail } })
  })

  it('are refused of nothing at all, of far too much, and where no encoding fits', () => {
    expect(readCharacters(new Uint8Array())).toMatchObject({ error: { code: 'empty' } })
    expect(readCharacters(new Uint8Array(largestText + 1))).toMatchObject({ error: { code: 'too-large' } })
    expect(readCharacters(Uint8Array.from([0x61, 0x81, 0x8d, 0x62]))).toMatchObject({
      error: { code: 'unknown-encoding' },
    })
  })
})
