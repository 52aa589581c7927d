import { AlignmentType, BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { ExtractDocument } from '#core/briefing/blocks'
import { textRuns } from './text'

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, space: 4, color: '808080' }

const pageNumbers: Readonly<Record<string, string>> = {
  '{page}': PageNumber.CURRENT,
  '{pages}': PageNumber.TOTAL_PAGES,
}

/** Classification, title and page x of y at the head of every page. */
export function docxHeader({ running, labels }: ExtractDocument, textWidth: number): Header {
  return new Header({
    children: [
      ...classification(running.classification),
      new Paragraph({
        style: 'Running',
        border: { bottom: HAIRLINE },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          ...textRuns(running.title),
          new TextRun({
            children: ['\t', ...pageOf(labels.pageOf)],
          }),
        ],
      }),
    ],
  })
}

/** Edition, digest, notice and classification at the foot of every page. */
export function docxFooter({ running, labels }: ExtractDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        border: { top: HAIRLINE },
        children: textRuns(`${running.edition} · ${labels.digest} ${running.digest}`),
      }),
      new Paragraph({ style: 'Running', children: textRuns(running.notice, { italics: true }) }),
      ...classification(running.classification),
    ],
  })
}

/** The sentence that numbers a page, its numbers as fields of Word. */
function pageOf(template: string): string[] {
  return template
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => pageNumbers[part] ?? part)
}

function classification(line: string): Paragraph[] {
  if (line === '') return []
  return [
    new Paragraph({
      style: 'Running',
      alignment: AlignmentType.CENTER,
      children: textRuns(line, { bold: true }),
    }),
  ]
}
