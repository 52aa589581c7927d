/** Which word of the pattern became which word of the text. */
export interface WordAlignment {
  /** For every pattern word the index of its partner, or -1 where it has none. */
  readonly partner: Int32Array
  /** 1 where the partner is the same word. */
  readonly same: Uint8Array
}

const SUBSTITUTION = -0.5
const GAP = -0.35

/** How strongly two words suggest a match: long words are rarer and count more. */
function likeness(a: string, b: string): number {
  if (a === b) return a.length > 3 ? 2 : 1.2
  // When an ending or spelling was corrected, the beginning of the word is still the same.
  return a.length > 4 && b.length > 4 && a.slice(0, 4) === b.slice(0, 4) ? 0.8 : SUBSTITUTION
}

/**
 * Local alignment (Smith and Waterman 1981) of words: the best stretch of `text` for the best stretch of `pattern`.
 * Costs `pattern.length * text.length` steps and bytes.
 */
export function alignWords(pattern: readonly string[], text: readonly string[]): WordAlignment {
  const columns = text.length + 1
  const from = new Uint8Array((pattern.length + 1) * columns)
  let above = new Float32Array(columns)
  let row = new Float32Array(columns)
  let best = 0
  let bestCell = 0
  for (let i = 1; i <= pattern.length; i += 1) {
    const word = pattern[i - 1] ?? ''
    row[0] = 0
    for (let j = 1; j < columns; j += 1) {
      const diagonal = (above[j - 1] ?? 0) + likeness(word, text[j - 1] ?? '')
      const up = (above[j] ?? 0) + GAP
      const left = (row[j - 1] ?? 0) + GAP
      let score = 0
      let step = 0
      if (diagonal > score) [score, step] = [diagonal, 1]
      if (up > score) [score, step] = [up, 2]
      if (left > score) [score, step] = [left, 3]
      row[j] = score
      from[i * columns + j] = step
      if (score > best) [best, bestCell] = [score, i * columns + j]
    }
    ;[above, row] = [row, above]
  }
  return trace(pattern, text, from, bestCell)
}

function trace(
  pattern: readonly string[],
  text: readonly string[],
  from: Uint8Array,
  bestCell: number,
): WordAlignment {
  const columns = text.length + 1
  const partner = new Int32Array(pattern.length).fill(-1)
  const same = new Uint8Array(pattern.length)
  let cell = bestCell
  while (from[cell]) {
    const i = Math.floor(cell / columns) - 1
    const j = (cell % columns) - 1
    if (from[cell] === 1) {
      partner[i] = j
      same[i] = pattern[i] === text[j] ? 1 : 0
      cell -= columns + 1
    } else cell -= from[cell] === 2 ? columns : 1
  }
  return { partner, same }
}
