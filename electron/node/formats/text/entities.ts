/** Entities that texts hold; all others stay as they are written. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  sect: '§',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
}

const ENTITY = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/

/** The character that an entity at the beginning of a text stands for, with its length; `null` for none. */
export function entityAt(text: string): { readonly character: string; readonly length: number } | null {
  const match = ENTITY.exec(text)
  if (!match) return null
  const [whole, decimal, hexadecimal, name] = match
  if (name !== undefined) {
    const character = named[name]
    return character === undefined ? null : { character, length: whole.length }
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? { character: String.fromCodePoint(code), length: whole.length } : null
}
