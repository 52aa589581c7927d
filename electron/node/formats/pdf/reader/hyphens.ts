/** How words that are parted at the end of a line are put together again. */
export interface Hyphens {
  /** Whether the hyphen between two halves is the line's and not the word's. */
  readonly isOfLine: (before: string, after: string) => boolean
}

/** So many more words parted by lines than words with hyphens show that a program parts words. */
const CLEARLY = 3
const HYPHEN = /[-\u2010]$/
/**
 * Learns from a text how it parts words. A half that is a word of the text with the other goes with it; one that the text
 * writes with a hyphen elsewhere keeps it; where neither is seen, it goes if those that are seen mostly do.
 *
 * @param lines - the words of all lines
 */
export function hyphensOf(lines: readonly string[]): Hyphens {
  const words = new Set<string>()
  for (const line of lines) {
    for (const word of line.toLowerCase().match(/\p{L}+(?:[-\u2010]\p{L}+)*/gu) ?? []) words.add(word)
  }
  const evidence = (before: string, after: string): 'of-line' | 'of-word' | null => {
    const first = (/\p{L}+(?=[-\u2010]$)/u.exec(before)?.[0] ?? '').toLowerCase()
    const second = /^\p{Ll}+/u.exec(after)?.[0] ?? ''
    // A capital or a digit beside it: a name, a range, `COVID-19`.
    if (first === '' || second === '') return 'of-word'
    if (words.has(first + second)) return 'of-line'
    return words.has(`${first}-${second}`) ? 'of-word' : null
  }
  let balance = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || !HYPHEN.test(line)) continue
    const seen = evidence(line, next)
    if (seen !== null) balance += seen === 'of-line' ? 1 : -1
  }
  return {
    isOfLine: (before, after) => {
      if (before.endsWith('\u00ad')) return true
      if (!HYPHEN.test(before)) return false
      const seen = evidence(before, after)
      return seen === null ? balance > CLEARLY : seen === 'of-line'
    },
  }
}
