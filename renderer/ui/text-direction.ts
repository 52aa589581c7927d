/** How far a text is looked into, in UTF-16 units: far beyond marks and numbers at its beginning. */
const LOOKED_AT = 1_000

const RIGHT_TO_LEFT =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u

/**
 * The direction of the first letter of a text, as `dir="auto"` finds it (Unicode UAX #9, rule P2). For fields that may
 * hold very long texts: there `dir="auto"` takes minutes in Chromium, because it reads the whole at every change.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [letter] = /\p{L}/u.exec(text.slice(0, LOOKED_AT)) ?? []
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}
