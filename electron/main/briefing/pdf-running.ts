import type { ExtractDocument } from '#core/briefing/blocks'
import { wording } from '#core/briefing/wording'
import { sheets } from './page'
import type { PrintRequest } from './print-window'

const MILLIMETRES_PER_INCH = 25.4
/** Room that running lines take of the margin, so that text never meets them. */
const RUNNING_HEIGHT = 8

/**
 * How an extract is to be printed: sheet, margins and the lines on every page. Chromium 131 and later can set running
 * lines by CSS margin boxes; templates also work in Chromium 130, which our tests run.
 */
export function printRequest(document: ExtractDocument): PrintRequest {
  const sheet = sheets[document.page]
  const inches = (millimetres: number): number => millimetres / MILLIMETRES_PER_INCH
  const side = inches(document.margin)
  return {
    pageSize: { width: inches(sheet.width), height: inches(sheet.height) },
    margins: {
      top: inches(document.margin),
      bottom: inches(document.margin + RUNNING_HEIGHT / 2),
      left: side,
      right: side,
    },
    displayHeaderFooter: true,
    headerTemplate: headerTemplate(document),
    footerTemplate: footerTemplate(document),
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  }
}

/** Plain text inside HTML text. The templates are the one place where HTML is written as a string. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function headerTemplate({ running, margin }: ExtractDocument): string {
  const page = `<span class="page">${wording.page} <span class="pageNumber"></span> ${wording.of} <span class="totalPages"></span></span>`
  const classification = classificationLine(running.classification)
  return `${style(margin)}<div class="running head">${classification}<div class="line"><bdi class="name">${escapeHtml(running.title)}</bdi>${page}</div></div>`
}

function footerTemplate({ running }: ExtractDocument): string {
  const edition = escapeHtml(`${running.edition} · ${wording.digest} ${running.digest}`)
  const classification = classificationLine(running.classification)
  return `<div class="running foot"><div class="line"><bdi>${edition}</bdi></div><div class="line"><i>${escapeHtml(running.notice)}</i></div>${classification}</div>`
}

function classificationLine(line: string): string {
  return line === '' ? '' : `<div class="classification"><bdi>${escapeHtml(line)}</bdi></div>`
}

/**
 * Both templates share one page, so one style is enough. That page is Chromium's own and knows no face of ours; a face
 * given to it as a data address is still loading when it is printed, and leaves the lines blank. So a system's sans.
 */
function style(margin: number): string {
  return `<style>
.running{font:7pt/1.4 "Source Sans 3",Arial,"Liberation Sans",sans-serif;color:#222;width:100%;box-sizing:border-box;padding:0 ${margin}mm}
.head{padding-top:4mm}.foot{padding-bottom:4mm}
.head .line{display:flex;justify-content:space-between;gap:2em;border-bottom:.5pt solid #777;padding-bottom:2pt}
.foot .line:first-child{border-top:.5pt solid #777;padding-top:2pt}
.name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.page{white-space:nowrap}
.classification{text-align:center;font-weight:600}</style>`
}
