import type { Emphasis, SourceNote } from '#core/import/source-text'

/** What is done with the white space of a text: CSS `normal`, `pre-line` and `pre`. */
export type WhiteSpace = 'fold' | 'fold-spaces' | 'keep'

/** The words of one block, with what stands on them. */
export interface FlowedWords {
  readonly text: string
  readonly emphasis: readonly Emphasis[]
  readonly footnotes: readonly SourceNote[]
}

export const noWords: FlowedWords = { text: '', emphasis: [], footnotes: [] }

/**
 * Puts the words of a block together as a browser does: white space folds across elements and falls away at both ends, a
 * line break stays. Emphasis and footnotes keep their places.
 */
export class WordFlow {
  #text = ''
  #space = false
  #break = false
  /** Line breaks since the last word. */
  #breaks = 0
  readonly #open = new Map<Emphasis['style'], { depth: number; start: number | null }>()
  #emphasis: Emphasis[] = []
  /** Where the last of each style stands in the list. */
  readonly #last = new Map<Emphasis['style'], number>()
  #footnotes: SourceNote[] = []

  /** Where the next word will stand, counted without the space before it. */
  get length(): number {
    return this.#text.length
  }

  get isEmpty(): boolean {
    return this.#text === '' && this.#footnotes.length === 0
  }

  /** Line breaks that came since the last word. */
  get breaks(): number {
    return this.#breaks
  }

  add(text: string, whiteSpace: WhiteSpace = 'fold'): void {
    if (whiteSpace === 'fold') {
      this.#fold(text)
      return
    }
    for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) this.lineBreak()
      if (whiteSpace === 'fold-spaces') this.#fold(line)
      else this.#keep(line)
    }
  }

  lineBreak(): void {
    this.#break = true
    this.#breaks += 1
    this.#space = false
  }

  begin(style: Emphasis['style']): void {
    const open = this.#open.get(style)
    if (open) open.depth += 1
    else this.#open.set(style, { depth: 1, start: null })
  }

  end(style: Emphasis['style']): void {
    const open = this.#open.get(style)
    if (!open) return
    open.depth -= 1
    if (open.depth > 0) return
    this.#open.delete(style)
    this.#mark(style, open.start)
  }

  /** A footnote whose mark stands behind the last word. */
  note({ marker, text }: Pick<SourceNote, 'marker' | 'text'>): void {
    this.#footnotes.push({ marker, offset: this.#text.length, text })
  }

  /** The words so far; the next begin a new block, and emphasis that is open goes on in it. */
  take(): FlowedWords {
    for (const [style, open] of this.#open) {
      this.#mark(style, open.start)
      open.start = null
    }
    const text = this.#text.trimEnd()
    const emphasis = this.#emphasis
      .map(({ start, end, style }) => ({ start, end: Math.min(end, text.length), style }))
      .filter(({ start, end }) => start < end)
      .toSorted((one, other) => one.start - other.start || other.end - one.end)
    const footnotes = this.#footnotes.map((note) => ({ ...note, offset: Math.min(note.offset, text.length) }))
    this.#text = ''
    this.#space = this.#break = false
    this.#breaks = 0
    this.#emphasis = []
    this.#last.clear()
    this.#footnotes = []
    return { text, emphasis, footnotes }
  }

  #fold(text: string): void {
    for (const [part] of text.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (/^[ \t\n\r\f]/.test(part)) this.#space = true
      else this.#put(part)
    }
  }

  #keep(line: string): void {
    if (line.trim() === '') this.#space ||= line !== ''
    else this.#put(line)
  }

  #put(words: string): void {
    // White space that does not fold, such as U+00A0, indents a block and is no word of it.
    const put = this.#text === '' ? words.trimStart() : words
    if (put === '') return
    if (this.#text !== '') this.#text += this.#break ? '\n' : this.#space ? ' ' : ''
    this.#space = this.#break = false
    if (put.trim() !== '') this.#breaks = 0
    for (const open of this.#open.values()) open.start ??= this.#text.length
    this.#text += put
  }

  #mark(style: Emphasis['style'], start: number | null): void {
    if (start === null) return
    const end = this.#text.length
    const last = this.#last.get(style)
    const before = last === undefined ? undefined : this.#emphasis[last]
    if (last !== undefined && before?.end === start) {
      this.#emphasis[last] = { ...before, end }
      return
    }
    this.#last.set(style, this.#emphasis.length)
    this.#emphasis.push({ start, end, style })
  }
}
