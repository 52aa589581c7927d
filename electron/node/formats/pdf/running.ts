import type { ExtractDocument } from '#core/briefing/blocks'
import { printArea, sheets } from '#core/briefing/sheet'
import { escapeHtml } from '#core/escape-html'
import { fillTemplate } from '#core/fill-template'
import type { PaperRequest, PrintRequest } from './print-window'

const POINTS_PER_INCH = 72
/** Keeps whole points whole where inches are turned into points again: sheets are taken up there, margins down. */
const HAIR = 0.01

/**
 * How an extract is to be printed: sheet, margins and the lines on every page. Chromium 131 and later can set running
 * lines by CSS margin boxes; templates also work in Chromium 130, which our tests run.
 */
export function printRequest(document: ExtractDocument): PrintRequest {
  const { width, height, top, bottom, side } = printArea(document)
  const sheet = (points: number): number => (points - HAIR) / POINTS_PER_INCH
  const margin = (points: number): number => (points + HAIR) / POINTS_PER_INCH
  return {
    pageSize: { width: sheet(width), height: sheet(height) },
    margins: { top: margin(top), bottom: margin(bottom), left: margin(side), right: margin(side) },
    displayHeaderFooter: true,
    headerTemplate: headerTemplate(document),
    footerTemplate: footerTemplate(document),
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  }
}

/**
 * How an extract goes to a printer. Chromium sets these lines by its own template, which numbers the pages and takes
 * text only.
 */
export function paperRequest({ page, margin, running, labels }: ExtractDocument): PaperRequest {
  const sheet = sheets[page]
  const pixels = Math.round((margin / 25.4) * 96)
  const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')
  return {
    silent: false,
    printBackground: true,
    pageSize: { width: Math.round(sheet.width * 1000), height: Math.round(sheet.height * 1000) },
    margins: { marginType: 'custom', top: pixels, bottom: pixels, left: pixels, right: pixels },
    header: joined(running.classification, running.title),
    footer: joined(
      running.edition,
      `${labels.digest} ${running.digest}`,
      running.notice,
      running.classification,
    ),
  }
}

// The templates are HTML written as strings, so every text in them goes through `escapeHtml`.
function headerTemplate({ running, margin, labels }: ExtractDocument): string {
  const pageOf = fillTemplate(escapeHtml(labels.pageOf), {
    page: '<span class="pageNumber"></span>',
    pages: '<span class="totalPages"></span>',
  })
  const page = `<span class="page">${pageOf}</span>`
  const classification = classificationLine(running.classification)
  return `${style(margin)}<div class="running head">${classification}<div class="line"><bdi class="name">${escapeHtml(running.title)}</bdi>${page}</div></div>`
}

function footerTemplate({ running, labels }: ExtractDocument): string {
  const edition = escapeHtml(`${running.edition} · ${labels.digest} ${running.digest}`)
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
.running{font:7pt/1.4 "Source Sans 3",Arial,"Liberation Sans",sans-serif;color:#222;font-variant-ligatures:none;width:100%;box-sizing:border-box;padding:0 ${margin}mm}
.head{padding-top:4mm}.foot{padding-bottom:4mm}
.head .line{display:flex;justify-content:space-between;gap:2em;border-bottom:.5pt solid #777;padding-bottom:2pt}
.foot .line:first-child{border-top:.5pt solid #777;padding-top:2pt}
.name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.page{white-space:nowrap}
.classification{text-align:center;font-weight:600}</style>`
}
