import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, skimText } from '#node/formats/encoding/decode'
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

const russian = 'Стороны договорились о нижеследующем: «Статья 1». Они измеряют уровень воды.'
const french = 'Les Parties sont convenues de mesurer à l’été le niveau d’eau, été comme hiver – très tôt.'

const from1251 = (text: string) =>
  Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0)
    if (code < 0x80) return code
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0
    return character === '«' ? 0xab : 0xbb
  })
const from1252 = (text: string) =>
  Uint8Array.from(text, (character) => ({ '’': 0x92, '–': 0x96 })[character] ?? character.charCodeAt(0))
/** KOI8-R sets the small letters where windows-1251 has the capitals, in another order. */
const fromKoi8 = (text: string) => {
  const order = 'юабцдефгхийклмнопярстужвьызшэщчъ'
  return Uint8Array.from(text.toLowerCase(), (character) => {
    const at = order.indexOf(character)
    return at < 0 ? character.charCodeAt(0) & 0x7f : 0xc0 + at
  })
}

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
    expect(decode(from1251(russian))).toEqual(['windows-1251', russian])
    expect(decode(from1252(french))).toEqual(['windows-1252', french])
    const widened = Buffer.from(russian, 'utf16le')
    expect(decode(widened)).toEqual(['utf-16le', russian])
    expect(decode(Buffer.from(widened).swap16())).toEqual(['utf-16be', russian])
  })

  it('is not UTF-16 for a few zeros', () => {
    expect(decode(bytesOf('a\0b'))).toEqual(['utf-8', 'a\0b'])
    expect(decode(bytesOf('one\0two\0'))).toEqual(['utf-8', 'one\0two\0'])
  })

  it.each([
    ['Italian', 'La Conferenza è più libera: ciò è già noto.'],
    ['German', 'Die Übereinkunft über Maße »gilt« für ½ Jahr.'],
    ['Portuguese', 'A água é um bem; é de todos nós.'],
    ['English', 'See § 3 – 2 × 4 members.'],
  ])('is windows-1252 for %s', (_language, text) => {
    expect(decode(from1252(text))).toEqual(['windows-1252', text])
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

  it('stays ASCII where a byte in a thousand makes no word, and counts that', () => {
    const plain = bytesOf('The two sides agreed. '.repeat(50))
    const damaged = (count: number) =>
      decodeText(Uint8Array.from([...plain, ...Array(count).fill(0xff)]), null)
    expect(damaged(1)).toMatchObject({ ok: true, value: { encoding: 'utf-8', unknownCharacters: 1 } })
    expect(damaged(2)).toMatchObject({ ok: false, error: { code: 'unknown-encoding' } })
  })

  it('counts bytes that stand for nothing in the encoding that a file states', () => {
    for (const [label, unused] of [
      ['windows-1252', 0x81],
      ['windows-1251', 0x98],
    ] as const)
      expect(decodeText(Uint8Array.from([0x61, unused, 0xe9]), label)).toMatchObject({
        ok: true,
        value: { encoding: label, unknownCharacters: 1 },
      })
  })

  it('cannot be told of words that no encoding makes', () => {
    expect(decode(fromKoi8(russian))).toBe('unknown-encoding')
    expect(decode(fromKoi8(russian), 'koi8-r')).toEqual([
      'koi8-r',
      expect.stringMatching(/^стороны договорились/),
    ])
    // Arabic in windows-1256: as windows-1251 its words are small and capital letters in a mixture.
    const arabic = Array.from({ length: 200 }, (_unused, at) => [0xe1, 0xc7, 0xe1, 0x20][at % 4] ?? 0x20)
    expect(decode(arabic)).toBe('unknown-encoding')
    const noise = Array.from({ length: 400 }, (_unused, at) => 0x81 + ((at * 37) % 0x7e))
    expect(decode(noise)).toBe('unknown-encoding')
  })

  it('is told by words that come late', () => {
    const late = Uint8Array.from([...bytesOf('<p>plain</p>\n'.repeat(30_000)), ...from1251(russian)])
    expect(decode(late)[0]).toBe('windows-1251')
    const unclear = Uint8Array.from([...bytesOf('<p>plain</p>\n'.repeat(30_000)), ...fromKoi8(russian)])
    expect(decode(unclear)).toBe('unknown-encoding')
  })

  it('cannot be told of bytes that are no text', () => {
    expect(decode(Array.from({ length: 200 }, (_unused, index) => index % 7))).toBe('unknown-encoding')
    expect(decode([0x61, 0x81, 0x8d, 0x62])).toBe('unknown-encoding')
    for (const label of ['x-own-encoding', 'constructor', ''])
      expect(decode([0x61, 0xe9], label)).toBe('unknown-encoding')
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

describe('the beginning of a text', () => {
  it('shows its markup in every encoding, without its mark', () => {
    const page = '<html lang="ru">Вода'
    for (const bytes of [
      bytesOf(`\ufeff${page}`),
      Buffer.from(`\ufeff${page}`, 'utf16le'),
      Buffer.from(page, 'utf16le').swap16(),
      from1251(page),
      fromKoi8(page),
    ])
      expect(skimText(bytes, 100)).toMatch(/^<html lang="ru">/)
  })

  it('ends where it is told to, be it within a character', () => {
    expect(skimText(bytesOf('aВода'), 4)).toBe('aВ\ufffd')
  })

  it('is none where bytes stand in it that no text has', () => {
    expect(skimText(bytesOf('\ufeffa\0b'), 100)).toBeNull()
    expect(
      skimText(
        Uint8Array.from({ length: 200 }, (_unused, index) => 1 + (index % 7)),
        200,
      ),
    ).toBeNull()
  })
})
