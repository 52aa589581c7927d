import { alignWords } from './align-words'

/** A stretch of a text, with whether the other text lacks it. */
export interface ChangedPart {
  readonly text: string
  readonly isChanged: boolean
}

export interface WordChanges {
  readonly before: readonly ChangedPart[]
  readonly after: readonly ChangedPart[]
}

/** With more pairs of words than this, the comparison takes too long to be useful. */
const most = 4_000_000

function join(pieces: readonly string[], isChanged: (word: number) => boolean): ChangedPart[] {
  const parts: { text: string; isChanged: boolean }[] = []
  let word = 0
  for (const piece of pieces) {
    const isSpace = piece.trim() === ''
    const last = parts.at(-1)
    // A space belongs to a change only between two changed words.
    const changed = isChanged(word) && (!isSpace || last?.isChanged === true)
    if (last?.isChanged === changed) last.text += piece
    else parts.push({ text: piece, isChanged: changed })
    if (!isSpace) word += 1
  }
  return parts
}

/** Word by word, what changed between two texts. Put together, the parts are the texts. */
export function wordChanges(before: string, after: string): WordChanges {
  const pieces = [before, after].map((text) => text.match(/\s+|\S+/g) ?? [])
  const [old = [], now = []] = pieces
  const [oldWords, newWords] = [old, now].map((list) => list.filter((piece) => piece.trim() !== ''))
  if (!oldWords || !newWords || oldWords.length * newWords.length > most) {
    return { before: join(old, () => false), after: join(now, () => false) }
  }
  const { partner, same } = alignWords(oldWords, newWords)
  const kept = new Set([...partner].filter((_, word) => same[word] === 1))
  return {
    before: join(old, (word) => same[word] !== 1),
    after: join(now, (word) => !kept.has(word)),
  }
}
