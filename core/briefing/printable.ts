/** Characters that XML 1.0 and PDF cannot hold: controls other than tab and line feed, and non-characters. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g
/**
 * Letters of scripts written from right to left (Hebrew, Arabic and its extensions, Thaana, N'Ko, presentation forms).
 */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const LETTER = /\p{L}/u

/**
 * Text as every document can hold it: line ends as `\n`; unpaired surrogates and forbidden controls become U+FFFD,
 * so that something is seen where something was.
 */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll(UNPRINTABLE, '\ufffd')
}

/** One line of text: all white space folded. */
export function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, ' ').trim()
}

/** Paragraphs of a free text: parted by empty lines; single line breaks are kept inside. Never an empty list. */
export function textParagraphs(text: string): readonly string[] {
  const parts = text.split(/\n[ \t]*\n+/).filter((part) => part.trim() !== '')
  return parts.length === 0 ? [''] : parts
}

/** Direction of a text by its first letter, as the Unicode bidirectional algorithm (rule P2) takes it. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  for (const character of text) {
    if (RIGHT_TO_LEFT.test(character)) return 'rtl'
    if (LETTER.test(character)) return 'ltr'
  }
  return 'ltr'
}

/** A stretch of text in one direction. */
export type DirectedRun = { readonly text: string; readonly direction: 'ltr' | 'rtl' }

/** Cuts text into stretches of one direction; spaces, digits and signs go with the letters before them. */
export function directedRuns(text: string): readonly DirectedRun[] {
  const runs: { text: string; direction: 'ltr' | 'rtl' }[] = []
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
