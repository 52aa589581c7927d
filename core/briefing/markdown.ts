import { assertNever } from '../assert-never'
import { escapeMarkdown } from '../escape-markdown'
import { fillTemplate } from '../fill-template'
import type {
  Block,
  ExtractDocument,
  LabelledLine,
  OfficialBlock,
  OfficialItem,
  SourcesBlock,
} from './blocks'
import type { ExtractLabels } from './extract-words'
import { textParagraphs } from './printable'

/**
 * Writes an extract as Markdown (CommonMark with tables). Official text stands in a block quotation, or in a table column that says so.
 * Every text is escaped, so that a note can neither become markup nor HTML.
 */
export function toMarkdown(document: ExtractDocument): string {
  const { running, labels } = document
  const lines = [
    running.classification,
    running.notice,
    `${running.edition} · ${labels.digest} ${running.digest}`,
  ]
  const head = lines.filter((line) => line !== '').map((line) => `*${escapeMarkdown(line)}*`)
  return `${[head.join('\\\n'), ...document.blocks.map((block) => blockMarkdown(block, labels))].join('\n\n')}\n`
}

function blockMarkdown(block: Block, labels: ExtractLabels): string {
  switch (block.kind) {
    case 'cover':
      return [
        `# ${escapeMarkdown(block.title)}`,
        ...block.subjects.map((subject) => `${labels.extractFrom}: ${escapeMarkdown(subject)}`),
        ...(block.fields.length > 0 ? [block.fields.map(labelled).join('\\\n')] : []),
      ].join('\n\n')
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`
    case 'frame':
      return quotation(block.lines.map((line) => `**${escapeMarkdown(line)}**`).join('\n\n'))
    case 'official':
      return quotation(
        [
          officialMarkdown(block),
          ...(block.items.length === 0 ? [] : [block.items.map(listItem).join('\n')]),
          ...block.footnotes.map(({ marker, text }) => escapeMarkdown(`${marker} ${text}`)),
        ].join('\n\n'),
      )
    case 'register':
      return table(
        block.caption,
        [labels.registerNumber, labels.registerText, labels.registerKind, labels.registerParagraphs],
        block.rows.map(({ number, text, kind, paragraphs }) => [number, text, kind, paragraphs]),
      )
    case 'timeline':
      return table(
        block.caption,
        [labels.timelineDate, labels.timelinePlace, labels.timelineEvent, labels.timelineBasis],
        block.rows.map(({ date, place, title, summary, rating, conflicts }) => [
          date,
          place,
          [title, summary, ...conflicts.map((line) => `${labels.sourcesDiffer}: ${line}`)]
            .filter((line) => line !== '')
            .join(' – '),
          rating,
        ]),
      )
    case 'remark':
      return `**${labels.editorialRemark}** (${fillTemplate(labels.on, { place: escapeMarkdown(block.on) })}; ${block.rating}): ${lineBreaks(block.text)}`
    case 'note':
      return [
        `**${fillTemplate(labels.note, { number: block.number })}** (${fillTemplate(labels.on, { place: escapeMarkdown(block.on) })})${block.quote === null ? '' : ` ${labels.quoted}: “${escapeMarkdown(block.quote)}”`}`,
        ...(block.body === '' ? [] : textParagraphs(block.body).map(lineBreaks)),
      ].join('\n\n')
    case 'text':
      return [`**${labels.readersText}**`, ...textParagraphs(block.text).map(lineBreaks)].join('\n\n')
    case 'search':
      return [
        `**${labels.searchRecord}**`,
        [`${labels.searchedFor}: ${block.query}`, ...block.lines].map(escapeMarkdown).join('\\\n'),
      ].join('\n\n')
    case 'sources':
      return sourcesMarkdown(block, labels)
    default:
      return assertNever(block)
  }
}

function officialMarkdown({ headingLevel, rows, number, text }: OfficialBlock): string {
  if (headingLevel !== null) return `${'#'.repeat(headingLevel)} ${escapeMarkdown(text)}`
  if (rows === null) return numbered(number, text)
  const [head = [], ...body] = rows
  return tableRows(head, body)
}

function numbered(number: string, text: string): string {
  return number === '' ? escapeMarkdown(text) : `**${boldNumber(number)}** ${escapeMarkdown(text)}`
}

/** A point in a list, as deep as it hangs. Its number is text: a list that counts by itself could count differently. */
function listItem({ number, text, level }: OfficialItem): string {
  const indent = '  '.repeat(level - 1)
  return `${indent}- ${numbered(number, text).replaceAll('\n', `\n${indent}  `)}`
}

function sourcesMarkdown(block: SourcesBlock, labels: ExtractLabels): string {
  const list = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`### ${title}`, lines.map((line) => `- ${line}`).join('\n')]
  return [
    `## ${labels.sourcesPage}`,
    ...block.editions.flatMap(({ title, lines }) => [
      `**${escapeMarkdown(title)}**`,
      lines.map(labelled).join('\\\n'),
    ]),
    ...list(labels.legend, block.legend.map(escapeMarkdown)),
    ...list(
      labels.citations,
      block.citations.map(({ label, citation }) =>
        escapeMarkdown(label === '' ? citation : `${label}: ${citation}`),
      ),
    ),
    ...list(
      labels.references,
      block.references.map(({ number, reference }) => escapeMarkdown(`[${number}] ${reference}`)),
    ),
  ].join('\n\n')
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [`**${escapeMarkdown(caption)}**`, '', tableRows(head, rows)].join('\n')
}

function tableRows(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll('\n', ' ')).join(' | ')} |`
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n')
}

function quotation(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** A number inside bold type does not begin a list, so its full stop is not escaped. */
function boldNumber(number: string): string {
  return escapeMarkdown(number).replaceAll('\\.', '.')
}

function lineBreaks(text: string): string {
  return escapeMarkdown(text).replaceAll('\n', '\\\n')
}

function labelled({ label, value }: LabelledLine): string {
  return `${label}: ${escapeMarkdown(value)}`
}
