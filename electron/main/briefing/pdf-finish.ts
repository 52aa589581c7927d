import {
  decodePDFRawStream,
  PDFArray,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib'
import type { ExtractDocument } from '#core/briefing/blocks'
import { wording } from '#core/briefing/wording'
import { markArtefacts } from './pdf-artefacts'

/**
 * Finishes Chromium's PDF: title, author and language; a viewer shows the title instead of the file name; running
 * lines and rules become artefacts. Chromium writes the system and its own version into the file: that is taken out.
 * Tags, outline and fonts stay.
 */
export async function finishPdf(printed: Uint8Array, document: ExtractDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false })
  pdf.setTitle(document.title, { showInWindowTitleBar: true })
  if (document.author !== '') pdf.setAuthor(document.author)
  pdf.setSubject([wording.notice, document.running.classification].filter((line) => line !== '').join(' – '))
  pdf.setCreator(wording.producer)
  pdf.setProducer(wording.producer)
  pdf.setLanguage(document.language)
  for (const page of pdf.getPages()) rewriteContent(pdf, page)
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}

function rewriteContent(pdf: PDFDocument, page: PDFPage): void {
  const contents = page.node.get(PDFName.of('Contents'))
  const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : []
  const text = streams.map((stream) => streamText(pdf, stream)).join('\n')
  const marked = pdf.context.flateStream(latin1Bytes(markArtefacts(text)))
  page.node.set(PDFName.of('Contents'), pdf.context.register(marked))
  for (const stream of streams) if (stream instanceof PDFRef) pdf.context.delete(stream)
}

function streamText(pdf: PDFDocument, object: PDFObject): string {
  const stream = pdf.context.lookup(object)
  if (!(stream instanceof PDFRawStream)) throw new Error('A page of the printed PDF has no readable content')
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

function latin1Bytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
