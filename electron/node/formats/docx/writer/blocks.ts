import { BorderStyle, HeadingLevel, Paragraph, type Table, TextRun } from 'docx'
import { assertNever } from '#core/assert-never'
import type { Block, CoverBlock, LabelledLine, OfficialBlock, SourcesBlock } from '#core/briefing/blocks'
import type { ExtractLabels } from '#core/briefing/extract-words'
import { textParagraphs } from '#core/briefing/printable'
import { fillTemplate } from '#core/fill-template'
import { type DocxNotes, noteParagraphs } from './notes'
import { HANG, OFFICIAL_FACE } from './styles'
import { type DocxSetting, officialTableChildren, registerChildren, timelineChildren } from './tables'
import { styledParagraph, textRuns } from './text'

const COVER_RULE = { style: BorderStyle.SINGLE, size: 12, space: 8, color: '1A1A1A' }

/** One block as Word paragraphs and tables. */
export function blockChildren(block: Block, setting: DocxSetting): (Paragraph | Table)[] {
  const { notes, labels, width } = setting
  switch (block.kind) {
    case 'cover':
      return cover(block, labels)
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: textRuns(block.text),
        }),
      ]
    case 'frame':
      return block.lines.map((line) => styledParagraph('OfficialFrame', line))
    case 'official':
      return official(block, notes, width)
    case 'register':
      return registerChildren(block, setting)
    case 'timeline':
      return timelineChildren(block, setting)
    case 'remark':
      return [
        styledParagraph('Remark', block.text, {
          keepLines: true,
          before: [
            new TextRun({ text: fillTemplate(labels.remarkOn, { place: block.on }), bold: true }),
            new TextRun({ text: ` (${block.rating}). ` }),
          ],
        }),
      ]
    case 'note':
      return notes.isMarked(block) ? [] : noteParagraphs(block, 'Note', labels)
    case 'text':
      return textParagraphs(block.text).map((text) => styledParagraph('ReaderText', text))
    case 'search':
      return [
        styledParagraph('Remark', `${labels.searchedFor}: ${block.query}`, {
          keepNext: true,
          before: [new TextRun({ text: `${labels.searchRecord}. `, bold: true })],
        }),
        ...block.lines.map((line) => styledParagraph('Remark', line, { keepLines: true })),
      ]
    case 'sources':
      return sources(block, labels)
    default:
      return assertNever(block)
  }
}

/** The head of the extract, closed by a rule. */
function cover({ title, subjects, fields }: CoverBlock, labels: ExtractLabels): Paragraph[] {
  const lines = [
    ...subjects.map((subject) => ({ subject: true, label: labels.extractFrom, value: subject })),
    ...fields.map((field) => ({ subject: false, ...field })),
  ]
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(title) }),
    ...lines.map(({ subject, label, value }, index) =>
      styledParagraph('CoverLine', value, {
        run: subject ? { italics: true } : {},
        before: [new TextRun({ text: `${label}: `, ...(subject ? { italics: true } : { bold: true }) })],
        ...(index === lines.length - 1 ? { border: { bottom: COVER_RULE }, spacing: { after: 280 } } : {}),
      }),
    ),
  ]
}

/**
 * The official number is text with a tab, not Word's automatic numbering: it must not change when somebody edits the
 * document or leaves paragraphs out.
 */
function official(block: OfficialBlock, notes: DocxNotes, width: number): (Paragraph | Table)[] {
  return [
    ...officialWords(block, notes, width),
    ...block.items.map((item) => {
      const marks = notes.marksFor(item.eId)
      return styledParagraph('OfficialItem', item.text, {
        keepLines: true,
        before: [...textRuns(`${item.number}\t`), ...marks.before],
        after: marks.after,
        ...(item.level > 1 ? { indent: { left: HANG * (item.level + 1), hanging: HANG } } : {}),
      })
    }),
    ...block.footnotes.map(({ marker, text }) => styledParagraph('OfficialNote', `${marker} ${text}`)),
  ]
}

/** The words of a passage: a heading, a table, or a paragraph behind its number. */
function officialWords(block: OfficialBlock, notes: DocxNotes, width: number): (Paragraph | Table)[] {
  const { eId, headingLevel, rows, number, text, items } = block
  const { before, after } = notes.marksFor(eId)
  if (headingLevel !== null)
    return [
      new Paragraph({
        heading: headingLevel === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_4,
        children: [...before, ...textRuns(text, { font: OFFICIAL_FACE }), ...after],
      }),
    ]
  if (rows !== null)
    return [
      ...(before.length + after.length === 0 ? [] : [new Paragraph({ children: [...before, ...after] })]),
      ...officialTableChildren(rows, width),
    ]
  const isHung = number !== ''
  return [
    styledParagraph('Official', text, {
      keepNext: items.length > 0,
      before: [...(isHung ? textRuns(`${number}\t`) : []), ...before],
      after,
      ...(isHung ? {} : { indent: { left: 0, hanging: 0 } }),
    }),
  ]
}

function sources(block: SourcesBlock, labels: ExtractLabels): Paragraph[] {
  const part = (title: string, lines: readonly LabelledLine[]): Paragraph[] =>
    lines.length === 0
      ? []
      : [
          new Paragraph({ heading: HeadingLevel.HEADING_3, children: textRuns(title) }),
          ...lines.map((line) => labelled('Source', line)),
        ]
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      keepNext: true,
      children: textRuns(labels.sourcesPage),
    }),
    ...block.editions.flatMap(({ title, lines }) => [
      styledParagraph('Source', title, { run: { bold: true }, keepNext: true }),
      ...lines.map((line) => labelled('Source', line)),
    ]),
    ...part(
      labels.legend,
      block.legend.map((value) => ({ label: '', value })),
    ),
    ...part(
      labels.citations,
      block.citations.map(({ label, citation }) => ({ label, value: citation })),
    ),
    ...part(
      labels.references,
      block.references.map(({ number, reference }) => ({ label: '', value: `[${number}] ${reference}` })),
    ),
  ]
}

function labelled(style: string, { label, value }: LabelledLine): Paragraph {
  return styledParagraph(style, value, {
    before: label === '' ? [] : [new TextRun({ text: `${label}: `, bold: true })],
  })
}
