import { assertNever } from '../assert-never'
import { fillTemplate } from '../fill-template'
import type { Block, ExtractDocument, LabelledLine, OfficialBlock, SourcesBlock } from './blocks'
import type { ExtractLabels } from './extract-words'
import { textParagraphs } from './printable'
import { registerRemark } from './tables'

const MARGIN = 8
const RULE = '-'.repeat(60)

/** Writes an extract as plain text. Lines are not wrapped: whoever reads it has a window of some width. */
export function toPlainText(document: ExtractDocument): string {
  const { running, labels } = document
  const head = [
    running.classification,
    running.notice,
    `${running.edition} · ${labels.digest} ${running.digest}`,
  ]
  const parts = [
    head.filter((line) => line !== '').join('\n'),
    ...document.blocks.map((block) => blockText(block, labels)),
  ]
  return `${parts.join('\n\n')}\n`
}

function blockText(block: Block, labels: ExtractLabels): string {
  switch (block.kind) {
    case 'cover':
      return [
        block.title,
        RULE,
        ...block.subjects.map((subject) => `${labels.extractFrom}: ${subject}`),
        ...block.fields.map(labelled),
      ].join('\n')
    case 'heading':
      return `${block.text}\n${(block.level === 2 ? '=' : '-').repeat(Math.min(60, Math.max(1, block.text.length)))}`
    case 'frame':
      // Signature blocks have several lines each, so that a blank line parts them.
      return `[${labels.officialText}] ${block.lines.join(block.part === 'closing' ? '\n\n' : '\n')}`
    case 'official':
      return [
        officialText(block, labels),
        ...block.items.map(({ number, text, level }) => hung(number, text, ' '.repeat(MARGIN * level))),
        ...block.footnotes.map(({ marker, text }) => hung(marker, text, ' '.repeat(MARGIN))),
      ].join('\n')
    case 'register':
      return [
        block.caption,
        ...block.rows.map((row) =>
          [hung(row.number, row.text, ''), `${' '.repeat(MARGIN)}[${registerRemark(row, labels)}]`].join(
            '\n',
          ),
        ),
      ].join('\n')
    case 'timeline':
      return [
        block.caption,
        ...block.rows.map(({ date, place, title, summary, rating, conflicts }) =>
          [
            `${date}${place === '' ? '' : `, ${place}`}: ${title} [${rating}]`,
            ...(summary === '' ? [] : [`${' '.repeat(MARGIN)}${summary}`]),
            ...conflicts.map((line) => `${' '.repeat(MARGIN)}${labels.sourcesDiffer}: ${line}`),
          ].join('\n'),
        ),
      ].join('\n')
    case 'remark':
      return `[${fillTemplate(labels.remarkOn, { place: block.on })}; ${block.rating}] ${block.text}`
    case 'note':
      return [
        `[${fillTemplate(labels.noteOn, { number: block.number, place: block.on })}]`,
        ...(block.quote === null ? [] : [`${labels.quoted}: “${block.quote}”`]),
        ...(block.body === '' ? [] : [block.body]),
      ].join('\n')
    case 'text':
      return `[${labels.readersText}]\n${textParagraphs(block.text).join('\n\n')}`
    case 'search':
      return [`[${labels.searchRecord}] ${labels.searchedFor}: ${block.query}`, ...block.lines].join('\n')
    case 'sources':
      return sourcesText(block, labels)
    default:
      return assertNever(block)
  }
}

function officialText({ headingLevel, rows, number, text }: OfficialBlock, labels: ExtractLabels): string {
  if (headingLevel !== null) return `[${labels.officialText}] ${text}`
  if (rows !== null) return rows.map((cells) => cells.join(' | ')).join('\n')
  return number === '' ? text : hung(number, text, '')
}

function sourcesText(block: SourcesBlock, labels: ExtractLabels): string {
  const parts = [
    `${RULE}\n${labels.sourcesPage}`,
    ...block.editions.map(({ title, lines }) => [title, ...lines.map(labelled)].join('\n')),
    [labels.legend, ...block.legend].join('\n'),
  ]
  if (block.citations.length > 0) {
    parts.push(
      [labels.citations, ...block.citations.map(({ label, citation }) => named(label, citation))].join('\n'),
    )
  }
  if (block.references.length > 0) {
    parts.push(
      [
        labels.references,
        ...block.references.map(({ number, reference }) => `[${number}] ${reference}`),
      ].join('\n'),
    )
  }
  return parts.join('\n\n')
}

function hung(number: string, text: string, indent: string): string {
  return `${indent}${`${number} `.padEnd(MARGIN)}${text}`
}

/** A value after its name, where it has one. */
function named(label: string, value: string): string {
  return label === '' ? value : `${label}: ${value}`
}

function labelled({ label, value }: LabelledLine): string {
  return `${label}: ${value}`
}
