const DIGITS = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

/** @param number - 1 to 399 */
function toRoman(number: number): string {
  let rest = number
  let numeral = ''
  for (const [digit, value] of DIGITS) {
    while (rest >= value) {
      numeral += digit
      rest -= value
    }
  }
  return numeral
}

/** The number of a lower-case Roman numeral up to 399, or `null` for anything else, `iiii` included. */
export function fromRoman(numeral: string): number | null {
  if (!/^[ivxlc]{1,12}$/.test(numeral)) return null
  let rest = numeral
  let number = 0
  for (const [digit, value] of DIGITS) {
    while (rest.startsWith(digit)) {
      number += value
      rest = rest.slice(digit.length)
    }
  }
  return rest === '' && number < 400 && toRoman(number) === numeral ? number : null
}
