import { type Entry, isOpen } from './entry'
import { keepsNotes, wordsIn } from './entry-words'
import type { ReviewText } from './review-text'

/** The proof of words of a draft: what is in the file is in the text or left out. */
export interface WordProof {
  readonly in: number
  readonly out: number
  readonly left: number
}

/** Counts the words of a draft, entry by entry, against those of its file. */
export function proofOf(text: ReviewText, entries: readonly Entry[]): WordProof {
  let out = 0
  let left = 0
  entries.forEach((entry, index) => {
    const { own, notes } = wordsIn(text, entries, index)
    const isLeft = entry.left !== null
    out += (isLeft ? 0 : own) + (isLeft || !keepsNotes(entry) ? 0 : notes)
    left += (isLeft ? own : 0) + (isLeft || !keepsNotes(entry) ? notes : 0)
  })
  return { in: text.words.length + (text.noteWords.at(-1) ?? 0), out, left }
}

/** How many doubts there are, and how many of them are left. */
export function countDoubts(entries: readonly Entry[]): { readonly all: number; readonly left: number } {
  let all = 0
  let left = 0
  for (const { doubts } of entries)
    for (const { isSettled } of doubts) {
      all += 1
      if (!isSettled) left += 1
    }
  return { all, left }
}

/** The next entry with a doubt, or the one before; from the end it begins anew. `null` where none is left. */
export function nextDoubt(entries: readonly Entry[], from: number, by: 1 | -1): number | null {
  for (let step = 1; step <= entries.length; step += 1) {
    const at = (from + by * step + entries.length * 2) % entries.length
    const entry = entries[at]
    if (entry && isOpen(entry)) return at
  }
  return null
}
