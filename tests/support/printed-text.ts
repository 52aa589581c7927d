import { assertNever } from '#core/assert-never'
import type { Block, ExtractDocument, LabelledLine, SourcesBlock } from '#core/briefing/blocks'
import { fillTemplate } from '#core/fill-template'
import { extractWordsIn } from '#words/words'

const { labels } = extractWordsIn('en')

/**
 * Everything that a printed extract says, in reading order and without the lines on every page. Written from the model
 * and not from the print view, so that a word the view loses, adds or moves shows.
 */
export function printedText(document: ExtractDocument): string {
  return document.blocks.flatMap(blockLines).join('\n')
}

/** A text without white space and soft breaks: where lines and words are parted is the printer's affair. */
export function letters(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, '')
}

/** The heads of the tables of an extract, as letters: a long table repeats its own on every page. */
export function tableHeads(document: ExtractDocument): readonly string[] {
  return document.blocks.flatMap((block) =>
    (block.kind === 'register' && block.columns === 1) || block.kind === 'timeline'
      ? [letters(headOf(block.kind).join(''))]
      : [],
  )
}

function headOf(kind: 'register' | 'timeline'): readonly string[] {
  return kind === 'register'
    ? [labels.registerNumber, labels.registerText, labels.registerKind, labels.registerParagraphs]
    : [labels.timelineDate, labels.timelinePlace, labels.timelineEvent, labels.timelineBasis]
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return [
        block.title,
        ...block.subjects.map((subject) => `${labels.extractFrom}: ${subject}`),
        ...block.fields.map(labelled),
      ]
    case 'heading':
    case 'text':
      return [block.text]
    case 'frame':
      return block.lines
    case 'official':
      return [`${block.number} ${block.text}`, ...block.items.map(({ number, text }) => `${number} ${text}`)]
    case 'register':
      return block.columns === 1
        ? [
            block.caption,
            ...headOf('register'),
            ...block.rows.flatMap(({ number, text, kind, paragraphs }) => [number, text, kind, paragraphs]),
          ]
        : [
            block.caption,
            ...block.rows.flatMap(({ number, text, kind, paragraphs }) => [
              `${number} ${text}`,
              `${kind}${paragraphs === '' ? '' : `; paragraphs ${paragraphs}`} (editorial)`,
            ]),
          ]
    case 'timeline':
      return [
        block.caption,
        ...headOf('timeline'),
        ...block.rows.flatMap(({ date, place, title, summary, conflicts, rating }) => [
          date,
          place,
          title,
          summary,
          ...conflicts.map((line) => `${labels.sourcesDiffer}: ${line}`),
          rating,
        ]),
      ]
    case 'remark':
      return [`${fillTemplate(labels.remarkOn, { place: block.on })} (${block.rating}). ${block.text}`]
    case 'note':
      return [
        `${fillTemplate(labels.noteOn, { number: block.number, place: block.on })}.`,
        ...(block.quote === null ? [] : [`${labels.quoted}: “${block.quote}”.`]),
        block.body,
      ]
    case 'search':
      return [`${labels.searchRecord}. ${labels.searchedFor}: ${block.query}`, ...block.lines]
    case 'sources':
      return sourcesLines(block)
    default:
      return assertNever(block)
  }
}

function sourcesLines(block: SourcesBlock): readonly string[] {
  const part = (title: string, lines: readonly LabelledLine[]): readonly string[] =>
    lines.length === 0 ? [] : [title, ...lines.map(labelled)]
  return [
    labels.sourcesPage,
    ...block.editions.flatMap(({ title, lines }) => [title, ...lines.map(labelled)]),
    ...(block.legend.length === 0 ? [] : [labels.legend, ...block.legend]),
    ...part(
      labels.citations,
      block.citations.map(({ label, citation }) => ({ label, value: citation })),
    ),
    ...(block.references.length === 0 ? [] : [labels.references]),
    ...block.references.map(({ number, reference }) => `[${number}] ${reference}`),
  ]
}

function labelled({ label, value }: LabelledLine): string {
  return label === '' ? value : `${label}: ${value}`
}
