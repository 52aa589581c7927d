/** How a list marks its items; CSS `list-style-type`, as far as browsers agree on it. */
export type ListStyle =
  | 'none'
  | 'disc'
  | 'circle'
  | 'square'
  | 'decimal'
  | 'decimal-leading-zero'
  | 'lower-alpha'
  | 'upper-alpha'
  | 'lower-roman'
  | 'upper-roman'
  | 'lower-greek'
  | 'arabic-indic'
  | 'persian'

const names: ReadonlyMap<string, ListStyle> = new Map(
  Object.entries({
    none: 'none',
    disc: 'disc',
    circle: 'circle',
    square: 'square',
    decimal: 'decimal',
    'decimal-leading-zero': 'decimal-leading-zero',
    'lower-alpha': 'lower-alpha',
    'lower-latin': 'lower-alpha',
    'upper-alpha': 'upper-alpha',
    'upper-latin': 'upper-alpha',
    'lower-roman': 'lower-roman',
    'upper-roman': 'upper-roman',
    'lower-greek': 'lower-greek',
    'arabic-indic': 'arabic-indic',
    persian: 'persian',
    urdu: 'persian',
  }),
)

/** A CSS name of a list style, or `null`. */
export function listStyleOf(name: string): ListStyle | null {
  return names.get(name.trim().toLowerCase()) ?? null
}

const types: ReadonlyMap<string, ListStyle> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
])

/** The `type` of a list or item: its letters tell capitals apart. */
export function listTypeOf(type: string): ListStyle | null {
  return types.get(type.trim()) ?? listStyleOf(type)
}

const bullets: Readonly<Partial<Record<ListStyle, string>>> = { disc: '•', circle: '◦', square: '▪' }

/**
 * What a browser prints before an item, without the space behind it: `3.`, `iv.`, `•`. Numbers outside the range of a
 * style are printed in decimal, as CSS Counter Styles has it.
 *
 * @returns `null` where the style prints nothing
 */
export function listMark(style: ListStyle, value: number): string | null {
  if (style === 'none') return null
  return bullets[style] ?? `${numeral(style, value)}.`
}

function numeral(style: ListStyle, value: number): string {
  switch (style) {
    case 'lower-alpha':
      return letters(value, 'abcdefghijklmnopqrstuvwxyz')
    case 'upper-alpha':
      return letters(value, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    case 'lower-greek':
      return letters(value, 'αβγδεζηθικλμνξοπρστυφχψω')
    case 'lower-roman':
      return roman(value).toLowerCase()
    case 'upper-roman':
      return roman(value)
    case 'decimal-leading-zero':
      return value >= 0 && value < 10 ? `0${value}` : String(value)
    case 'arabic-indic':
      return digits(value, '٠١٢٣٤٥٦٧٨٩')
    case 'persian':
      return digits(value, '۰۱۲۳۴۵۶۷۸۹')
    default:
      return String(value)
  }
}

function letters(value: number, alphabet: string): string {
  if (value < 1) return String(value)
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / alphabet.length))
    text = `${alphabet[(rest - 1) % alphabet.length] ?? ''}${text}`
  return text
}

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  return text
}

function digits(value: number, signs: string): string {
  return String(value).replace(/\d/g, (digit) => signs[Number(digit)] ?? digit)
}
