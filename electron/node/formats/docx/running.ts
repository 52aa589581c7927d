import { AlignmentType, BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { ExtractDocument } from '#core/briefing/blocks'
import { wording } from '#core/briefing/wording'
import { textRuns } from './text'

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, space: 4, color: '808080' }

/** Classification, title and page x of y at the head of every page. */
export function docxHeader({ running }: ExtractDocument, textWidth: number): Header {
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
            children: [
              '\t',
              `${wording.page} `,
              PageNumber.CURRENT,
              ` ${wording.of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  })
}

/** Edition, digest, notice and classification at the foot of every page. */
export function docxFooter({ running }: ExtractDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        border: { top: HAIRLINE },
        children: textRuns(`${running.edition} · ${wording.digest} ${running.digest}`),
      }),
      new Paragraph({ style: 'Running', children: textRuns(running.notice, { italics: true }) }),
      ...classification(running.classification),
    ],
  })
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
