import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  FootnoteReferenceRun,
  type ICommentsOptions,
  type Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { ExtractDocument, NoteBlock } from '#core/briefing/blocks'
import type { ExtractLabels } from '#core/briefing/extract-words'
import { textParagraphs } from '#core/briefing/printable'
import { fillTemplate } from '#core/fill-template'
import { directionOf } from '#core/text-direction'
import { styledParagraph, textRuns } from './text'

/** How notes stand in a Word document. */
export type DocxNoteForm = 'footnotes' | 'comments'

/** What goes before and after the text that a note stands on. */
export type NoteMarks = {
  readonly before: readonly ParagraphChild[]
  readonly after: readonly ParagraphChild[]
}

/** Notes of an extract, by the passage they stand on. A note without a printed passage stands in the text instead. */
export class DocxNotes {
  readonly #byAnchor = new Map<string, NoteBlock[]>()
  readonly #marked = new Set<string>()
  private readonly labels: ExtractLabels

  constructor(
    private readonly form: DocxNoteForm,
    { blocks, labels }: Pick<ExtractDocument, 'blocks' | 'labels'>,
    private readonly author: string,
    private readonly date: Date,
  ) {
    this.labels = labels
    for (const block of blocks) {
      if (block.kind !== 'note' || block.anchor === null) continue
      const list = this.#byAnchor.get(block.anchor)
      if (list) list.push(block)
      else this.#byAnchor.set(block.anchor, [block])
    }
  }

  /** The marks for a passage; each note is marked once, at its first passage. */
  marksFor(eId: string): NoteMarks {
    const notes = (this.#byAnchor.get(eId) ?? []).filter((note) => !this.#marked.has(note.id))
    for (const note of notes) this.#marked.add(note.id)
    if (this.form === 'footnotes') {
      return { before: [], after: notes.map((note) => new FootnoteReferenceRun(note.number)) }
    }
    return {
      before: notes.map((note) => new CommentRangeStart(note.number)),
      after: notes.flatMap((note) => [
        new CommentRangeEnd(note.number),
        new TextRun({ children: [new CommentReference(note.number)] }),
      ]),
    }
  }

  /** True when the note hangs on a passage and must not stand in the text a second time. */
  isMarked(note: NoteBlock): boolean {
    return this.#marked.has(note.id)
  }

  /** The footnotes part, by note number. */
  footnotes(): Record<string, { readonly children: readonly Paragraph[] }> {
    if (this.form !== 'footnotes') return {}
    return Object.fromEntries(
      this.#anchored().map((note) => [
        String(note.number),
        { children: noteParagraphs(note, 'FootnoteText', this.labels) },
      ]),
    )
  }

  /** The comments part. */
  comments(): ICommentsOptions {
    if (this.form !== 'comments') return { children: [] }
    return {
      children: this.#anchored().map((note) => ({
        id: note.number,
        author: this.author,
        date: this.date,
        children: noteParagraphs(note, 'Note', this.labels),
      })),
    }
  }

  #anchored(): readonly NoteBlock[] {
    return [...this.#byAnchor.values()].flat()
  }
}

/** A note as paragraphs: its label and quotation lead into its words, unless those run the other way. */
export function noteParagraphs(note: NoteBlock, style: string, labels: ExtractLabels): Paragraph[] {
  const quote = note.quote === null ? '' : `${labels.quoted}: “${note.quote}”. `
  const lead = [
    new TextRun({
      text: `${fillTemplate(labels.noteOn, { number: note.number, place: note.on })}. `,
      bold: true,
    }),
    ...textRuns(quote),
  ]
  const [first = '', ...rest] = textParagraphs(note.body)
  const inOne = directionOf(first) === 'ltr'
  return [
    styledParagraph(style, inOne ? first : '', { keepNext: !inOne, before: lead }),
    ...(inOne ? rest : [first, ...rest]).map((text) => styledParagraph(style, text)),
  ]
}
