/** A word that every text an expression matches holds, folded: `whole`, or the beginning of one. */
export interface ExpressionWord {
  readonly text: string
  readonly whole: boolean
}

/** One past the end of a class that opens at `start`, or -1. A `]` directly after its opening belongs to it. */
function endOfClass(source: string, start: number): number {
  let index = start + 1
  if (source.charAt(index) === '^') index += 1
  if (source.charAt(index) === ']') index += 1
  for (; index < source.length; index += 1) {
    const character = source.charAt(index)
    if (character === '\\') index += 1
    else if (character === '[' && source.charAt(index + 1) === ':') index = source.indexOf(':]', index) + 1
    else if (character === ']') return index + 1
    if (index <= start) return -1
  }
  return -1
}

/** One past the end of a group that opens at `start`, or -1. */
function endOfGroup(source: string, start: number): number {
  let depth = 0
  for (let index = start; index < source.length; index += 1) {
    const character = source.charAt(index)
    if (character === '\\') index += 1
    else if (character === '[') {
      const end = endOfClass(source, index)
      if (end < 0) return -1
      index = end - 1
    } else if (character === '(') depth += 1
    else if (character === ')') {
      depth -= 1
      if (depth === 0) return index + 1
    }
  }
  return -1
}

/**
 * The runs of characters that stand in every match, side by side, or `null` where that is not sure. Groups, classes and
 * escapes end a run; what may be left out (`?`, `*`, `{`) is not in one.
 */
function literalRuns(source: string): string[] | null {
  const runs: string[] = []
  let run = ''
  const end = (): void => {
    runs.push(run)
    run = ''
  }
  for (let index = 0; index < source.length; ) {
    const character = source.charAt(index)
    const next = source.charAt(index + 1)
    if (character === '|') return null
    if (character === '\\' && /[\dxpPQ]/.test(next)) return null
    if (character === '(' || character === '[') {
      end()
      index = character === '(' ? endOfGroup(source, index) : endOfClass(source, index)
      if (index < 0) return null
    } else if ('*?{'.includes(character)) {
      run = run.slice(0, -1)
      end()
      const bounds = /^\{\d*,?\d*\}/.exec(source.slice(index))?.[0]
      index += bounds?.length ?? 1
    } else if (character === '\\' && !/[a-zA-Z]/.test(next)) {
      run += next
      index += 2
    } else if ('+.^$\\'.includes(character)) {
      end()
      index += character === '\\' ? 2 : 1
    } else {
      run += character
      index += 1
    }
  }
  return [...runs, run]
}

/**
 * The words that an expression cannot match without, or none where that is not sure. A word counts only if what stands
 * before it is sure too and parts words; if what stands behind it is not sure, it is the beginning of a word. Only ASCII
 * is read: letters of other scripts have more than one small form (σ, ς) that expressions take for the same.
 */
export function wordsOfExpression(source: string): ExpressionWord[] {
  const words: ExpressionWord[] = []
  for (const run of literalRuns(source) ?? []) {
    // oxlint-disable-next-line no-control-regex -- ASCII, control characters with it
    for (const piece of run.split(/[^\0-\x7f]+/)) {
      for (const match of piece.matchAll(/(?<=[^a-zA-Z\d])[a-zA-Z\d]+/g)) {
        const whole = match.index + match[0].length < piece.length
        words.push({ text: match[0].toLowerCase(), whole })
      }
    }
  }
  return words
}
