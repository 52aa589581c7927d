import { describe, expect, it } from 'vitest'
import { decodeText, largestText } from '#node/formats/text/decode'

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
const utf16 = (text: string, little: boolean, mark: boolean) => {
  const bytes = [...(mark ? [0xfeff] : []), ...Array.from(text, (character) => character.charCodeAt(0))]
  return Uint8Array.from(
    bytes.flatMap((code) => (little ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  )
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(russian), russian],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${russian}`), russian],
    ['UTF-16 little-endian', utf16(russian, true, true), russian],
    ['UTF-16 big-endian', utf16(russian, false, true), russian],
    ['UTF-16 without a mark', utf16(french, true, false), french],
    ['windows-1251', from1251(russian), russian],
    ['windows-1252', from1252(french), french],
  ])('tells %s', (_name, bytes, text) => expect(decodeText(bytes)).toEqual({ ok: true, value: text }))

  it('says so where no encoding fits', () => {
    expect(decodeText(fromKoi8(russian))).toEqual({
      ok: false,
      error: { code: 'unknown-encoding', detail: null },
    })
    // Arabic in windows-1256: as windows-1251 its words are small and capital letters in a mixture.
    const arabic = Uint8Array.from({ length: 200 }, (_unused, at) => [0xe1, 0xc7, 0xe1, 0x20][at % 4] ?? 0x20)
    expect(decodeText(arabic)).toMatchObject({ ok: false, error: { code: 'unknown-encoding' } })
    const noise = Uint8Array.from({ length: 400 }, (_unused, at) => 0x81 + ((at * 37) % 0x7e))
    expect(decodeText(noise)).toMatchObject({ ok: false })
  })

  it.each([
    ['pdf', '%PDF-1.7'],
    ['zip', 'PK\u0003\u0004'],
    ['rtf', '{\\rtf1'],
    ['control', 'a\0b'],
  ])('refuses what is %s by its first bytes', (detail, text) => {
    expect(decodeText(new TextEncoder().encode(text))).toEqual({
      ok: false,
      error: { code: 'wrong-format', detail },
    })
  })

  it('refuses nothing at all and far too much', () => {
    expect(decodeText(new Uint8Array())).toMatchObject({ error: { code: 'empty' } })
    expect(decodeText(new Uint8Array(largestText + 1))).toMatchObject({ error: { code: 'too-large' } })
  })
})
