import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib'
import type { ExtractDocument } from '#core/briefing/blocks'
import { markArtefacts } from './artefacts'
import { dropSpelledWords, type GlyphSenses, glyphKey, noteSenses, withSense } from './glyphs'
import { headingsOf, retitleOutline } from './outline'
import { asArtefacts, dropRepeatedHeads } from './repeated-heads'
import { mapNewerRoles } from './roles'

/**
 * Finishes Chromium's PDF: title, author and language; a viewer shows the title instead of the file name; running
 * lines, rules and repeated table heads become artefacts; every glyph says what it stands for in its font's table; the outline has the words
 * of the headings; roles that PDF 1.7 does not have stand for ones that it has. Chromium writes the system and its own version into the file: that is taken out. Tags and fonts stay.
 */
export async function finishPdf(printed: Uint8Array, document: ExtractDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false })
  pdf.setTitle(document.title, { showInWindowTitleBar: true })
  if (document.author !== '') pdf.setAuthor(document.author)
  pdf.setSubject(
    [document.running.notice, document.running.classification].filter((line) => line !== '').join(' – '),
  )
  pdf.setCreator(document.labels.producer)
  pdf.setProducer(document.labels.producer)
  pdf.setLanguage(document.language)
  retitleOutline(pdf, headingsOf(document))
  mapNewerRoles(pdf)
  const repeated = dropRepeatedHeads(pdf)
  const pages = pdf.getPages().map((page) => readPage(pdf, page))
  const senses: GlyphSenses = new Map()
  for (const { content, fontOf } of pages) noteSenses(content, fontOf, senses)
  const settled = writeSenses(pdf, senses)
  for (const { page, content, fontOf } of pages) {
    const plain = dropSpelledWords(content, fontOf, (font, glyph) => settled.has(glyphKey(font, glyph)))
    writeContent(pdf, page, markArtefacts(asArtefacts(plain, repeated.get(page.ref.toString()))))
  }
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}

interface ReadPage {
  readonly page: PDFPage
  readonly content: string
  /** The reference of a font by its name on the page. */
  readonly fontOf: (name: string) => string
}

function readPage(pdf: PDFDocument, page: PDFPage): ReadPage {
  const content = contentStreams(page)
    .map((stream) => streamText(pdf, stream))
    .join('\n')
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  return { page, content, fontOf: (name) => String(fonts?.get(PDFName.of(name)) ?? name) }
}

/** Puts each glyph's one sense into its font's table; returns the glyphs for which that was possible. */
function writeSenses(pdf: PDFDocument, senses: GlyphSenses): ReadonlySet<string> {
  const settled = new Set<string>()
  const known = new Map(
    pdf.context.enumerateIndirectObjects().map(([ref, object]) => [ref.toString(), object]),
  )
  for (const [key, sense] of senses) {
    const [font = '', glyph = ''] = key.split(/ (?=[^ ]+$)/)
    const dictionary = known.get(font)
    const table = dictionary instanceof PDFDict ? dictionary.get(PDFName.of('ToUnicode')) : undefined
    if (sense === null || !(table instanceof PDFRef)) continue
    const text = withSense(streamText(pdf, table), glyph, sense)
    pdf.context.assign(table, pdf.context.flateStream(latin1Bytes(text)))
    settled.add(key)
  }
  return settled
}

function contentStreams(page: PDFPage): readonly PDFObject[] {
  const contents = page.node.get(PDFName.of('Contents'))
  if (contents instanceof PDFArray) return contents.asArray()
  return contents ? [contents] : []
}

function writeContent(pdf: PDFDocument, page: PDFPage, content: string): void {
  const old = contentStreams(page)
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(latin1Bytes(content))))
  for (const stream of old) if (stream instanceof PDFRef) pdf.context.delete(stream)
}

function streamText(pdf: PDFDocument, object: PDFObject): string {
  const stream = pdf.context.lookup(object)
  if (!(stream instanceof PDFRawStream)) throw new Error('A stream of the printed PDF cannot be read')
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

function latin1Bytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
