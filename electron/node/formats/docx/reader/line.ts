import type { Emphasis, LeftOutReason, SourceNote } from '#core/import/source-text'
import type { Account } from './account'
import type { RunFormat } from './run-format'

/** The words of a paragraph as they come. */
export interface Line {
  /** Words of the text, or words that are left out of it. Those left out one after another are one entry. */
  readonly add: (text: string, format: RunFormat, place: 'text' | LeftOutReason) => void
  readonly note: (marker: string, text: string) => void
  readonly finish: () => FinishedLine
}

export interface FinishedLine {
  /** Without blanks at its ends. */
  readonly text: string
  readonly emphasis: readonly Emphasis[]
  readonly footnotes: readonly SourceNote[]
}

const styles = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['underline', 'underline'],
  ['smallCapitals', 'small-capitals'],
] as const

export function openLine(account: Account): Line {
  const pieces: string[] = []
  const emphasis: Emphasis[] = []
  const notes: SourceNote[] = []
  let length = 0
  let leaving: { words: string; why: LeftOutReason } | null = null
  const leave = (): void => {
    if (leaving !== null) account.leave(leaving.words, leaving.why)
    leaving = null
  }
  return {
    add: (text, format, place) => {
      if (text === '') return
      if (place !== 'text') {
        if (leaving?.why === place) leaving.words += text
        else {
          leave()
          leaving = { words: text, why: place }
        }
        return
      }
      leave()
      const end = length + text.length
      for (const [key, style] of styles) {
        if (format[key] === true) addEmphasis(emphasis, { start: length, end, style })
      }
      pieces.push(text)
      length = end
    },
    note: (marker, text) => {
      notes.push({ marker, offset: length, text })
    },
    finish: () => {
      leave()
      return trimmed(pieces.join(''), emphasis, notes)
    },
  }
}

/** Runs of one look that touch are one. */
function addEmphasis(emphasis: Emphasis[], next: Emphasis): void {
  const index = emphasis.findLastIndex(({ style }) => style === next.style)
  const last = emphasis[index]
  if (last !== undefined && last.end === next.start) emphasis[index] = { ...last, end: next.end }
  else emphasis.push(next)
}

/** Blanks of Word's keyboard; a no-break space is a character that somebody chose. */
function trimmed(text: string, emphasis: readonly Emphasis[], notes: readonly SourceNote[]): FinishedLine {
  const before = text.length - text.replace(/^[ \t\n]+/, '').length
  const short = text.slice(before).replace(/[ \t\n]+$/, '')
  const moved = (offset: number): number => Math.min(short.length, Math.max(0, offset - before))
  return {
    text: short,
    emphasis: emphasis
      .map(({ start, end, style }) => ({ start: moved(start), end: moved(end), style }))
      .filter(({ start, end }) => end > start)
      .toSorted((one, other) => one.start - other.start || one.end - other.end),
    footnotes: notes.map((note) => ({ ...note, offset: moved(note.offset) })),
  }
}
