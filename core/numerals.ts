/** How a list marks its items: the numerals it counts in. */
export type NumeralStyle = 'roman' | 'letter'

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** The roman numeral of a number from 1, in lower case: 14 → `xiv`. */
export function toRoman(value: number): string {
  let rest = value
  let numeral = ''
  for (const [worth, sign] of ROMAN) {
    numeral += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return numeral
}

/** The value of a well-formed roman numeral in lower case up to 399, or `null`: `xiv` → 14, `iiii` → `null`. */
export function fromRoman(numeral: string): number | null {
  if (!/^[clxvi]{1,11}$/.test(numeral)) return null
  let rest = numeral
  let value = 0
  for (const [worth, sign] of ROMAN) {
    while (rest.startsWith(sign)) {
      value += worth
      rest = rest.slice(sign.length)
    }
  }
  return value < 400 && toRoman(value) === numeral ? value : null
}

/** The place of a marker in its style, counted from 1, or `null`: `iv` roman → 4, `c` letter → 3. */
export function numeralValue(marker: string, style: NumeralStyle): number | null {
  if (style === 'roman') return fromRoman(marker)
  return /^[a-z]$/.test(marker) ? marker.charCodeAt(0) - 96 : null
}

/** The marker at a place counted from 1; `null` past `z`. */
export function numeralAt(value: number, style: NumeralStyle): string | null {
  if (style === 'roman') return toRoman(value)
  return value <= 26 ? String.fromCharCode(96 + value) : null
}
