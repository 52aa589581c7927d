/**
 * Faces whose characters are pictures: Word keeps them at U+F020–U+F0FF, where nobody but the face knows them.
 * Symbol is whole (Adobe's table); of Wingdings there are marks of lists and boxes of forms.
 */
const SYMBOL_LOW =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const SYMBOL_HIGH = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪'

const symbol: ReadonlyMap<number, string> = new Map([
  ...Array.from(SYMBOL_LOW, (letter, index) => [0x20 + index, letter] as const),
  ...Array.from(SYMBOL_HIGH, (letter, index) => [0xa0 + index, letter] as const),
])

const wingdings: ReadonlyMap<number, string> = new Map([
  [0x28, '☎'],
  [0x2a, '✉'],
  [0x46, '☞'],
  [0x6c, '●'],
  [0x6d, '❍'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '⬥'],
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

/** Faces by the names that files have for them: `ABCDEF+SymbolMT`, `OpenSymbol`, `Wingdings-Regular`. */
function tableOf(font: string): ReadonlyMap<number, string> | null {
  if (/^(?:[a-z]{6}\+)?(?:open)?symbol(?:mt)?(?:[-,].*)?$/i.test(font)) return symbol
  return /^(?:[a-z]{6}\+)?wingdings(?:[-,].*)?$/i.test(font) ? wingdings : null
}

/**
 * The character that a face of symbols shows at a place.
 *
 * @param code - with or without 0xF000
 * @returns `null` where the face or its place is not known
 */
export function symbolOf(font: string | undefined, code: number): string | null {
  const isPrivate = code >= 0xe000 && code <= 0xf8ff
  const table = font === undefined ? null : tableOf(font)
  if (table === null) return isPrivate ? null : String.fromCodePoint(code)
  return table.get(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code) ?? null
}

/** Words with characters of a symbol face told, and how many could not be; those stay as they are. */
export function withSymbols(
  text: string,
  font: string | undefined,
): { readonly text: string; readonly unknown: number } {
  let unknown = 0
  const told = text.replaceAll(/[\ue000-\uf8ff]/g, (letter) => {
    const known = symbolOf(font, letter.charCodeAt(0))
    if (known === null) unknown += 1
    return known ?? letter
  })
  return { text: told, unknown }
}
