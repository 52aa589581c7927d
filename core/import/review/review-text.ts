import { countWords } from '../../count-words'
import { tableText } from '../../document/units'
import type { SourceBlock, SourceText } from '../source-text'
import { linesOf } from '../stretches'

/** A note that the format keeps apart from the words it belongs to. */
export interface ReviewNote {
  /** Where its mark stands in the stream. */
  readonly at: number
  readonly marker: string
  readonly text: string
  readonly line: number
}

/**
 * The words of a file as one stream: its blocks in their order, each with the number that the format shows before it, a
 * line break between two. Entries are stretches of it.
 */
export interface ReviewText {
  readonly source: SourceText
  readonly stream: string
  /** Where each block begins in the stream. */
  readonly places: readonly number[]
  /** The line of each block: see `Stretch`. */
  readonly lines: readonly number[]
  /** In the order of their marks. */
  readonly notes: readonly ReviewNote[]
  /** Where each word begins in the stream. */
  readonly words: readonly number[]
  /** How many words the notes before each have, and one more for all. */
  readonly noteWords: readonly number[]
  /** How many words a stretch has that was asked about: most entries stay as they are from one change to the next. */
  readonly counts: WeakMap<object, number>
}

/** Reads the stream of a file's words. In time that grows with the text; made once for a review. */
export function reviewTextOf(source: SourceText): ReviewText {
  const { blocks } = source
  const lines = linesOf(blocks)
  const places: number[] = []
  const notes: ReviewNote[] = []
  const parts: string[] = []
  let at = 0
  blocks.forEach((block, index) => {
    const words = printed(block)
    const shown = words.length - wordsBehindNumber(block).length
    places.push(at)
    parts.push(words)
    for (const { marker, offset, text } of block.footnotes.toSorted(
      (one, other) => one.offset - other.offset,
    ))
      notes.push({
        at: at + shown + (block.rows ? 0 : offset),
        marker,
        text,
        line: lines[index] ?? index + 1,
      })
    at += words.length + 1
  })
  const stream = parts.join('\n')
  const noteWords = [0]
  for (const { marker, text } of notes)
    noteWords.push((noteWords.at(-1) ?? 0) + countWords(marker) + countWords(text))
  return { source, stream, places, lines, notes, words: wordStarts(stream), noteWords, counts: new WeakMap() }
}

function wordsBehindNumber({ text, rows }: SourceBlock): string {
  return rows ? tableText(rows) : text
}

function printed(block: SourceBlock): string {
  const words = wordsBehindNumber(block)
  return block.num === null ? words : `${block.num} ${words}`
}

function wordStarts(stream: string): readonly number[] {
  return Array.from(stream.matchAll(/\S+/g), ({ index }) => index)
}

/** How many of numbers in ascending order are less than a limit. */
export function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Which block a place of the stream is in. */
export function blockAt({ places }: ReviewText, at: number): number {
  return Math.max(countBelow(places, at + 1) - 1, 0)
}

/** The line that a place of the stream is on. */
export function lineAt(text: ReviewText, at: number): number {
  return text.lines[blockAt(text, at)] ?? 1
}

/** Where words begin at a place or behind it. */
export function skipBlanks(stream: string, at: number): number {
  const blanks = /\S/g
  blanks.lastIndex = at
  return blanks.exec(stream)?.index ?? stream.length
}

/** Where words end before a place. */
export function trimBlanks(stream: string, from: number, at: number): number {
  let end = at
  while (end > from && /\s/.test(stream[end - 1] ?? 'x')) end -= 1
  return end
}
