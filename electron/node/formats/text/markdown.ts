import { textBlock } from '#core/import/block'
import { isEndMark } from '#core/import/furniture'
import type { LeftOut, SourceBlock, SourceNote, SourceTrait, SourceTraitCode } from '#core/import/source-text'
import { failure, ok } from '#core/result'
import type { FormatReader } from '../format-reader'
import { readCharacters } from './characters'
import { readFrontMatter } from './front-matter'
import { withInsertions } from './insertions'
import { type MarkdownBlock, markdownBlocks } from './markdown-blocks'
import { type Inline, readInline } from './markdown-inline'

/**
 * Reads a Markdown file as it would be shown: front matter, addresses and comments are left out and listed, headings,
 * lists, tables and notes kept. Numbers of lists stay as the file prints them, although programs count anew.
 */
export const readMarkdown: FormatReader = (bytes) => {
  const characters = readCharacters(bytes)
  if (!characters.ok) return characters
  const { text, damaged } = characters.value
  const lines = text.split(/\r\n|\n|\r/)
  const front = readFrontMatter(lines)
  const reader = new MarkdownReader()
  for (const block of markdownBlocks(lines, front.lines)) reader.add(block)
  const { blocks, left, counts } = reader.finish()
  if (blocks.length === 0) return failure({ code: 'empty', detail: null })
  if (damaged > 0) counts.set('unknown-characters', damaged)
  const traits: SourceTrait[] = [...counts].map(([code, count]) => ({ code, count }))
  return ok({ blocks, left: [...front.left, ...left], traits, properties: front.properties })
}

interface Finished {
  readonly blocks: readonly SourceBlock[]
  readonly left: readonly LeftOut[]
  readonly counts: Map<SourceTraitCode, number>
}

interface Entry {
  readonly block: SourceBlock
  readonly raised: Inline['raised']
}

class MarkdownReader {
  readonly #entries: Entry[] = []
  readonly #left: LeftOut[] = []
  readonly #counts = new Map<SourceTraitCode, number>()

  add({ kind, source, num, level, line, rows }: MarkdownBlock): void {
    const origin = { line, page: null }
    const bare = source.replaceAll('\\', '').trim()
    if (kind === 'rule' || (num === null && isEndMark(bare))) {
      if (bare !== '')
        this.#left.push({ words: bare, why: kind === 'rule' ? 'web-furniture' : 'end-mark', origin })
      return
    }
    const cells = rows?.map((row) => row.map((cell) => withMarks(this.#inline(cell, origin), []).text.trim()))
    const { text, emphasis, raised } = this.#inline(rows ? '' : source, origin)
    if (!cells && text.trim() === '' && raised.length === 0 && num === null) return
    const said = { kind, num, level, emphasis, ...(cells ? { rows: cells } : {}) }
    this.#entries.push({ block: textBlock(text, line, said), raised })
  }

  #inline(source: string, origin: LeftOut['origin']): Inline {
    const inline = readInline(source)
    for (const { words, why } of inline.left) this.#left.push({ words, why, origin })
    this.#count('links', inline.links)
    this.#count('pictures', inline.pictures)
    this.#count('deletions', inline.deletions)
    return inline
  }

  #count(code: SourceTraitCode, count: number): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count)
  }

  finish(): Finished {
    const { notesOf, isNote } = joinNotes(this.#entries)
    const blocks = this.#entries.flatMap((entry, index) => {
      if (isNote.has(index)) return []
      const footnotes = notesOf.get(index) ?? []
      const { text, emphasis, moved } = withMarks({ ...entry.block, raised: entry.raised }, footnotes)
      return [
        {
          ...entry.block,
          text,
          emphasis,
          footnotes: footnotes.map((note) => ({ ...note, offset: moved(note.offset) })),
        },
      ]
    })
    return { blocks, left: this.#left, counts: this.#counts }
  }
}

/** Paragraphs that begin with a raised mark which stands further up are its notes. */
function joinNotes(entries: readonly Entry[]): {
  readonly notesOf: ReadonlyMap<number, readonly SourceNote[]>
  readonly isNote: ReadonlySet<number>
} {
  const open = new Map<string, { readonly index: number; readonly offset: number }>()
  const notesOf = new Map<number, SourceNote[]>()
  const isNote = new Set<number>()
  entries.forEach(({ block, raised }, index) => {
    const [first] = raised
    const mark = first?.offset === 0 && block.num === null ? open.get(first.marker) : undefined
    const text = block.text.trim()
    if (first && mark && text !== '') {
      const notes = notesOf.get(mark.index) ?? []
      notes.push({ marker: first.marker, offset: mark.offset, text })
      notesOf.set(mark.index, notes)
      isNote.add(index)
      open.delete(first.marker)
    } else for (const { marker, offset } of raised) open.set(marker, { index, offset })
  })
  return { notesOf, isNote }
}

/** The text with the raised marks that no note answers, in their places: they are words of it. */
function withMarks(
  { text, emphasis, raised }: Pick<Inline, 'text' | 'emphasis' | 'raised'>,
  notes: readonly SourceNote[],
): Pick<Inline, 'text' | 'emphasis'> & { readonly moved: (offset: number) => number } {
  const placeOf = ({ marker, offset }: Pick<SourceNote, 'marker' | 'offset'>) => `${offset} ${marker}`
  const answered = new Set(notes.map(placeOf))
  const kept = raised.filter((mark) => !answered.has(placeOf(mark)))
  const { text: whole, moved } = withInsertions(
    text,
    kept.map(({ marker, offset }) => ({ at: offset, characters: marker })),
  )
  return {
    text: whole,
    emphasis: emphasis.map((range) => ({ ...range, start: moved(range.start), end: moved(range.end) })),
    moved,
  }
}
