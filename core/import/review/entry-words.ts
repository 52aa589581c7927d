import { foldSpaces } from '../draft'
import { type Entry, hasTree } from './entry'
import { blockAt, countBelow, type ReviewNote, type ReviewText } from './review-text'

/** The words of an entry as they are printed. */
export interface EntryWords {
  readonly num: string | null
  /** Behind the number; the lines of a block of names are kept apart by line breaks. */
  readonly text: string
}

/** The words of an entry, folded as a text shows them. */
export function entryWords({ stream }: ReviewText, entry: Entry): EntryWords {
  const { start, end, numEnd, kind, left } = entry
  const words = stream.slice(numEnd, end)
  return {
    num: numEnd > start ? foldSpaces(stream.slice(start, numEnd)) : null,
    text: kind === 'signature' && left === null ? foldLines(words) : foldSpaces(words),
  }
}

function foldLines(words: string): string {
  return words
    .split('\n')
    .map(foldSpaces)
    .filter((line) => line !== '')
    .join('\n')
}

/** All words of an entry in one line. */
export function wholeWords({ stream }: ReviewText, { start, end }: Pick<Entry, 'start' | 'end'>): string {
  return foldSpaces(stream.slice(start, end))
}

/** The cells of the table that an entry holds, or `null`. */
export function rowsOf(text: ReviewText, { start, end }: Entry): readonly (readonly string[])[] | null {
  if (end <= start) return null
  return text.source.blocks[blockAt(text, start)]?.rows ?? null
}

/** The first note that belongs to an entry beginning at a place, or to one behind it. */
function firstNote({ stream, notes }: ReviewText, start: number): number {
  let line = start
  while (line > 0 && stream[line - 1] !== '\n' && /\s/.test(stream[line - 1] ?? '')) line -= 1
  const isLineStart = line === 0 || stream[line - 1] === '\n'
  const limit = isLineStart ? line : start + 1
  let low = 0
  let high = notes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((notes[middle]?.at ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

function noteRange(text: ReviewText, entries: readonly Entry[], index: number): readonly [number, number] {
  if (text.notes.length === 0) return [0, 0]
  const entry = entries[index]
  const next = entries[index + 1]
  const first = index === 0 || !entry ? 0 : firstNote(text, entry.start)
  return [first, next ? firstNote(text, next.start) : text.notes.length]
}

/** The notes that the format keeps apart from the words of an entry: those called up in it or right behind it. */
export function notesOf(text: ReviewText, entries: readonly Entry[], index: number): readonly ReviewNote[] {
  return text.notes.slice(...noteRange(text, entries, index))
}

/** Whether a text keeps the notes of an entry: lines above and under it, and notes themselves, have none. */
export function keepsNotes({ division, kind }: Entry): boolean {
  return hasTree(division) && kind !== 'note'
}

/** How many words an entry has, and how many its notes have. A word that is cut in two counts where it begins. */
export function wordsIn(
  text: ReviewText,
  entries: readonly Entry[],
  index: number,
): { readonly own: number; readonly notes: number } {
  const entry = entries[index]
  if (!entry) return { own: 0, notes: 0 }
  const [first, end] = noteRange(text, entries, index)
  return {
    own: ownWords(text, entry),
    notes: (text.noteWords[end] ?? 0) - (text.noteWords[first] ?? 0),
  }
}

function ownWords({ words, counts }: ReviewText, entry: Entry): number {
  const known = counts.get(entry)
  if (known !== undefined) return known
  const count = countBelow(words, entry.end) - countBelow(words, entry.start)
  counts.set(entry, count)
  return count
}

/** Notes as they are printed, a line each. */
export function noteLines(notes: readonly ReviewNote[]): readonly string[] {
  return notes.map((note) => foldSpaces(`${note.marker} ${note.text}`))
}
