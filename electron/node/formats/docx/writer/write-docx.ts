import { Document, type ISectionOptions, Packer, SectionType } from 'docx'
import type { Block, ExtractDocument } from '#core/briefing/blocks'
import { sheets } from '#core/briefing/sheet'
import { blockChildren } from './blocks'
import { type DocxNoteForm, DocxNotes } from './notes'
import { docxFooter, docxHeader } from './running'
import { docxStyles } from './styles'
import { styledParagraph } from './text'

export type DocxOptions = {
  /** Notes as footnotes, or as Word comments for those who go on editing. */
  readonly notes: DocxNoteForm
  /** By the caller's clock: the date of comments. */
  readonly now: Date
}

/** Millimetres as twentieths of a point. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
const HEADER_DISTANCE = twips(9)
const COLUMN_GAP = twips(8)

/** Writes an extract as a Word document (Office Open XML). */
export async function toDocx(document: ExtractDocument, options: DocxOptions): Promise<Uint8Array> {
  const { running, labels } = document
  const sheet = sheets[document.page]
  const margin = twips(document.margin)
  const textWidth = twips(sheet.width) - 2 * margin
  const author = document.author || document.labels.producer
  const notes = new DocxNotes(options.notes, document, author, options.now)
  const runs = runsOfColumns(document.blocks)
  const sections = runs.map(
    (run, index): ISectionOptions => ({
      properties: {
        type: index === 0 ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
        page: {
          size: { width: twips(sheet.width), height: twips(sheet.height) },
          margin: {
            top: margin,
            bottom: margin,
            left: margin,
            right: margin,
            header: HEADER_DISTANCE,
            footer: HEADER_DISTANCE,
          },
        },
        ...(run.columns === 2 ? { column: { count: 2, space: COLUMN_GAP } } : {}),
      },
      headers: { default: docxHeader(document, textWidth) },
      footers: { default: docxFooter(document) },
      children: [
        ...run.blocks.flatMap((block) => blockChildren(block, { notes, labels, width: textWidth })),
        ...(run.caption === null ? [] : [styledParagraph('Caption2', run.caption)]),
      ],
    }),
  )
  const file = new Document({
    title: document.title,
    creator: author,
    lastModifiedBy: author,
    description: `${running.notice}. ${running.edition}, ${labels.digest} ${running.digest}.`,
    ...(document.running.classification === '' ? {} : { subject: document.running.classification }),
    styles: docxStyles(document.typeSize, labels.styles),
    footnotes: notes.footnotes(),
    comments: notes.comments(),
    sections,
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

interface Run {
  readonly columns: 1 | 2
  readonly blocks: Block[]
  /** The title of the two-column register that follows: it spans both columns and so cannot stand in them. */
  caption: string | null
}

/** Blocks in runs of one number of columns: a two-column register is a section of its own. */
function runsOfColumns(blocks: readonly Block[]): readonly Run[] {
  const runs: Run[] = []
  const oneColumn = (): Run => {
    const last = runs.at(-1)
    if (last?.columns === 1 && last.caption === null) return last
    const run: Run = { columns: 1, blocks: [], caption: null }
    runs.push(run)
    return run
  }
  for (const block of blocks) {
    if (block.kind !== 'register' || block.columns === 1) oneColumn().blocks.push(block)
    else {
      oneColumn().caption = block.caption
      runs.push({ columns: 2, blocks: [block], caption: null })
    }
  }
  return runs
}
