import { PDFDict, type PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import type { ExtractDocument } from '#core/briefing/blocks'
import { sourcesHeadings } from '#core/briefing/sources'

/** The headings of an extract in reading order, as the print view sets them. */
export function headingsOf(document: ExtractDocument): readonly string[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'cover') return [block.title]
    if (block.kind === 'heading' || (block.kind === 'official' && block.headingLevel !== null))
      return [block.text]
    return block.kind === 'sources' ? sourcesHeadings(block, document.labels) : []
  })
}

/**
 * Gives the outline's entries the words of the model. Chromium takes them from the laid-out lines and loses the space
 * where a heading is broken. An outline of another length is left alone: its entries could not be matched.
 */
export function retitleOutline(pdf: PDFDocument, titles: readonly string[]): void {
  const entries = entriesBelow(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
  if (entries.length !== titles.length) return
  entries.forEach((entry, index) =>
    entry.set(PDFName.of('Title'), PDFHexString.fromText(titles[index] ?? '')),
  )
}

/** Entries of an outline, depth first. */
function entriesBelow(parent: PDFDict | undefined): readonly PDFDict[] {
  const entries: PDFDict[] = []
  let entry = parent?.lookupMaybe(PDFName.of('First'), PDFDict)
  while (entry) {
    entries.push(entry, ...entriesBelow(entry))
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return entries
}
