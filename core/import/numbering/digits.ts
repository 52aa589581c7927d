/** Where the digits of other scripts begin: Arabic-Indic, its extension (Persian, Urdu), Devanagari. */
const zeros = [0x0660, 0x06f0, 0x0966] as const

/** Digits as patterns know them: of any script. */
export const DIGIT = '[\\d\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f]'

/** A number in the digits 0–9, whatever script it is printed in: `١٤` → `14`. */
export function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = zeros.find((first) => code >= first && code < first + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}
