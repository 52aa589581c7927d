/** Characters to be put into a text before the character at `at`. */
export interface Insertion {
  readonly at: number
  readonly characters: string
}

export interface Widened {
  readonly text: string
  /** Where an offset of the old text is in the new one: behind all that was put in before it. */
  readonly moved: (offset: number) => number
}

/** Puts all insertions into a text in one pass; several at one place stay in their order. */
export function withInsertions(text: string, insertions: readonly Insertion[]): Widened {
  const sorted = insertions.toSorted((one, other) => one.at - other.at)
  const parts: string[] = []
  /** Characters put in by the first insertions, by how many these are. */
  const sums = [0]
  let from = 0
  for (const { at, characters } of sorted) {
    parts.push(text.slice(from, at), characters)
    from = Math.max(at, from)
    sums.push((sums.at(-1) ?? 0) + characters.length)
  }
  parts.push(text.slice(from))
  return { text: parts.join(''), moved: (offset) => offset + (sums[countBefore(sorted, offset)] ?? 0) }
}

function countBefore(sorted: readonly Insertion[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.at ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
