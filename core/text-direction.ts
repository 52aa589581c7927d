/** How a text runs: from left to right or from right to left. */
type Direction = 'ltr' | 'rtl'

/** How far a text is looked into, in UTF-16 units: far beyond marks and numbers at its beginning. */
const LOOKED_AT = 1_000
const LETTER = /\p{L}/u
/**
 * Scripts written from right to left with their marks and digits: Hebrew, Arabic and its extensions, Syriac, Thaana,
 * N'Ko, presentation forms, Adlam.
 */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\p{Script=Adlam}/u

/**
 * The direction of the first letter of a text, as `dir="auto"` finds it (Unicode UAX #9, rule P2). Also for fields that
 * may hold very long texts: there `dir="auto"` takes minutes in Chromium, because it reads the whole at every change.
 */
export function directionOf(text: string): Direction {
  const [letter] = LETTER.exec(text.slice(0, LOOKED_AT)) ?? []
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}

/** Languages written from right to left, by the first part of their tags, and scripts by their own part. */
const RIGHT_TO_LEFT_LANGUAGE = /^(?:ar|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)/iu
const RIGHT_TO_LEFT_SCRIPT = /-(?:Arab|Aran|Hebr|Nkoo|Syrc|Thaa)(?:-|$)/iu
const OTHER_SCRIPT = /^[a-z]+-[a-z]{4}(?:-|$)/iu

/** The direction that a language is written in, by its tag (BCP 47): `ar` and `pa-Arab` from right to left. */
export function directionOfLanguage(language: string): Direction {
  if (RIGHT_TO_LEFT_SCRIPT.test(language)) return 'rtl'
  return RIGHT_TO_LEFT_LANGUAGE.test(language) && !OTHER_SCRIPT.test(language) ? 'rtl' : 'ltr'
}

/** A stretch of text in one direction. */
export type DirectedRun = { readonly text: string; readonly direction: Direction }

/** Cuts text into stretches of one direction; spaces, digits and signs go with the letters before them. */
export function directedRuns(text: string): readonly DirectedRun[] {
  const runs: { text: string; direction: Direction }[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const direction = RIGHT_TO_LEFT.test(character)
      ? 'rtl'
      : LETTER.test(character) || !last
        ? 'ltr'
        : last.direction
    if (last?.direction === direction) last.text += character
    else runs.push({ text: character, direction })
  }
  return runs
}
