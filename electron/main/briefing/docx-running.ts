import { AlignmentType, BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { ExtractDocument } from '#core/briefing/blocks'
import { wording } from '#core/briefing/wording'
import { textRuns } from './docx-text'

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, space: 4, color: '808080' }

/** Title and classification at the head of every page. */
export function docxHeader({ running }: ExtractDocument, textWidth: number): Header {
  return new Header({
    children: [
      ...(running.classification === ''
        ? []
        : [
            new Paragraph({
              style: 'Running',
              alignment: AlignmentType.CENTER,
              children: textRuns(running.classification, { bold: true }),
            }),
          ]),
      new Paragraph({
        style: 'Running',
        border: { bottom: HAIRLINE },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          ...textRuns(running.title),
          new TextRun('\t'),
          ...textRuns(running.notice, { italics: true }),
        ],
      }),
    ],
  })
}

/** Edition, digest and page x of y at the foot of every page. */
export function docxFooter({ running }: ExtractDocument, textWidth: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        border: { top: HAIRLINE },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          ...textRuns(`${running.edition} · ${wording.digest} ${running.digest}`),
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
      ...(running.classification === ''
        ? []
        : [
            new Paragraph({
              style: 'Running',
              alignment: AlignmentType.CENTER,
              children: textRuns(running.classification, { bold: true }),
            }),
          ]),
    ],
  })
}
