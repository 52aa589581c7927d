import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '#node/formats/encoding/decode'
import { bytesOf } from '../../../../../support/formats/bytes-of'

function decode(bytes: readonly number[] | Uint8Array, label: string | null = null) {
  const result = decodeText(Uint8Array.from(bytes), label)
  return result.ok ? [result.value.encoding, result.value.text] : result.error.code
}

/** Вода и рельсы — «Договор» */
const in1251 = [
  0xc2, 0xee, 0xe4, 0xe0, 0x20, 0xe8, 0x20, 0xf0, 0xe5, 0xeb, 0xfc, 0xf1, 0xfb, 0x20, 0x97, 0x20, 0xab, 0xc4,
  0xee, 0xe3, 0xee, 0xe2, 0xee, 0xf0, 0xbb,
]
/** L’accord négocié à Genève */
const in1252 = [
  0x4c, 0x92, 0x61, 0x63, 0x63, 0x6f, 0x72, 0x64, 0x20, 0x6e, 0xe9, 0x67, 0x6f, 0x63, 0x69, 0xe9, 0x20, 0xe0,
  0x20, 0x47, 0x65, 0x6e, 0xe8, 0x76, 0x65,
]

describe('the encoding of a text', () => {
  it('is told by its mark', () => {
    expect(decode([0xef, 0xbb, 0xbf, ...bytesOf('é')])).toEqual(['utf-8', 'é'])
    expect(decode([0xff, 0xfe, ...Buffer.from('é', 'utf16le')])).toEqual(['utf-16le', 'é'])
    expect(decode([0xfe, 0xff, 0x00, 0xe9])).toEqual(['utf-16be', 'é'])
  })

  it('is told without one', () => {
    const wide = Buffer.from('The two sides agreed.', 'utf16le')
    expect(decode(wide)).toEqual(['utf-16le', 'The two sides agreed.'])
    expect(decode(Buffer.from(wide).swap16())).toEqual(['utf-16be', 'The two sides agreed.'])
    expect(decode(in1251)).toEqual(['windows-1251', 'Вода и рельсы — «Договор»'])
    expect(decode(in1252)).toEqual(['windows-1252', 'L’accord négocié à Genève'])
  })

  it('is what the file states, unless its bytes are UTF-8', () => {
    expect(decode(in1252, 'ISO-8859-1')).toEqual(['windows-1252', 'L’accord négocié à Genève'])
    expect(decode([0xd7, 0xc1], 'KOI8-R')).toEqual(['koi8-r', 'ва'])
    expect(decode([0xe3, 0xe1], 'windows-1256')).toEqual(['windows-1256', 'مل'])
    expect(decode(bytesOf('Вода'), 'windows-1251')).toEqual(['utf-8', 'Вода'])
    expect(decode(in1251, 'utf-8')).toEqual(['windows-1251', 'Вода и рельсы — «Договор»'])
  })

  it('stays UTF-8 where little of it is damaged, and counts that', () => {
    const result = decodeText(Uint8Array.from([...bytesOf('Вода и рельсы'), 0xff, 0xc3]), null)
    expect(result).toMatchObject({ ok: true, value: { encoding: 'utf-8', unknownCharacters: 2 } })
  })

  it('cannot be told of bytes that are no text', () => {
    expect(decode(Array.from({ length: 200 }, (_unused, index) => index % 7))).toBe('unknown-encoding')
    expect(decode([0x61, 0x81, 0x8d, 0x62])).toBe('unknown-encoding')
    expect(decode([0x61, 0xe9], 'x-own-encoding')).toBe('unknown-encoding')
  })

  it('is UTF-8 for every text in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/[\0-\b\u000e-\u001a\ufeff\ufffd]/.test(text))
        expect(decode(bytesOf(text))).toEqual(['utf-8', text])
      }),
    )
  })
})
