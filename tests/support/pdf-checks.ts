import { readFile } from 'node:fs/promises'
import { decodePDFRawStream, PDFArray, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import type { ExtractDocument } from '#core/briefing/blocks'
import { fillTemplate } from '#core/fill-template'
import { markArtefacts } from '#node/formats/pdf/artefacts'
import { extractWordsIn } from '#words/words'
import { type PdfHeading, type PdfReading, readPdf } from './pdf-reading'
import { letters, printedText, tableHeads } from './printed-text'

const { labels } = extractWordsIn('en')

/**
 * What is wrong with a PDF made of this model, in words; an empty list when nothing is. Asks poppler, and looks into
 * the pages for content that is neither tagged nor an artefact.
 */
export async function pdfFaults(file: string, document: ExtractDocument): Promise<readonly string[]> {
  const pdf = await readPdf(file)
  return [
    ...informationFaults(pdf, document),
    ...textFaults(pdf, document),
    ...headingFaults(pdf, document),
    ...pdf.fonts
      .filter(({ embedded, subset }) => !embedded || !subset)
      .map(({ name }) => `The font ${name} is not embedded as a subset.`),
    ...(pdf.fonts.length === 0 ? ['There are no fonts.'] : []),
    ...(await bareContent(file)),
  ]
}

function informationFaults({ info }: PdfReading, document: ExtractDocument): readonly string[] {
  const wanted: Readonly<Record<string, string | undefined>> = {
    Title: document.title,
    Author: document.author === '' ? undefined : document.author,
    Tagged: 'yes',
    Creator: labels.producer,
    Producer: labels.producer,
    JavaScript: 'no',
  }
  const sheet = document.page === 'A4' ? '(A4)' : '(letter)'
  return [
    ...Object.entries(wanted).flatMap(([label, value]) =>
      info[label] === value ? [] : [`${label} is “${info[label]}”, not “${value}”.`],
    ),
    ...(info['Page size']?.endsWith(sheet) ? [] : [`The sheet is ${info['Page size']}.`]),
  ]
}

function textFaults({ structure, pages, info }: PdfReading, document: ExtractDocument): readonly string[] {
  const expected = letters(printedText(document))
  const count = Number(info['Pages'])
  const heads = tableHeads(document)
  const bodies = pages.map((page, index) => {
    const running = letters(runningText(document, index + 1, count))
    return page.endsWith(running) ? page.slice(0, -running.length) : null
  })
  const bare = bodies.findIndex((body) => body === null)
  if (bare >= 0) return [`Page ${bare + 1} does not end with its running lines: ${pages[bare]?.slice(-200)}`]
  return [
    ...(pages.length === count ? [] : [`There are ${count} pages, but ${pages.length} with text.`]),
    ...difference('The structure', structure, expected),
    ...difference('The painted text', joined(bodies.map(String), expected, heads), expected),
  ]
}

/** Pages one after another, each without the table head that it repeats. */
function joined(bodies: readonly string[], expected: string, heads: readonly string[]): string {
  return bodies.reduce((before, body) => {
    const next = expected.slice(before.length)
    const head = heads.find((each) => body.startsWith(each) && !next.startsWith(each))
    return before + body.slice(head?.length ?? 0)
  }, '')
}

function runningText({ running }: ExtractDocument, page: number, pages: number): string {
  const { classification, title, edition, digest, notice } = running
  const head = `${classification}${title}${fillTemplate(labels.pageOf, { page, pages })}`
  return `${head}${edition} · ${labels.digest} ${digest}${notice}${classification}`
}

/** Where two texts part, with what stands there in each. */
export function difference(name: string, found: string, expected: string): readonly string[] {
  if (found === expected) return []
  let at = 0
  while (found[at] === expected[at]) at += 1
  const around = (text: string): string => text.slice(Math.max(0, at - 40), at + 60)
  return [`${name} has “${around(found)}” where the model has “${around(expected)}”.`]
}

/** The headings of an extract, the sources' own among them. */
export function headingsOf(document: ExtractDocument): readonly PdfHeading[] {
  return document.blocks.flatMap((block): readonly PdfHeading[] => {
    if (block.kind === 'cover') return [{ level: 1, text: block.title }]
    if (block.kind === 'heading') return [{ level: block.level, text: block.text }]
    if (block.kind !== 'sources') return []
    return [
      { level: 2, text: labels.sourcesPage },
      ...(block.legend.length > 0 ? [{ level: 3, text: labels.legend }] : []),
      ...(block.citations.length > 0 ? [{ level: 3, text: labels.citations }] : []),
      ...(block.references.length > 0 ? [{ level: 3, text: labels.references }] : []),
    ]
  })
}

function headingFaults({ headings, outline }: PdfReading, document: ExtractDocument): readonly string[] {
  const listed = (each: readonly PdfHeading[]): string =>
    each.map(({ level, text }) => `${level} ${text}`).join('\n')
  const expected = listed(headingsOf(document))
  return [
    // A heading may be broken inside a word, at a dash.
    ...difference('The heading tree', letters(listed(headings)), letters(expected)),
    ...difference('The outline', listed(outline), expected),
  ]
}

/** Everything painted is either tagged or an artefact; and the language is stated. */
async function bareContent(file: string): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(await readFile(file), { updateMetadata: false })
  const language = pdf.catalog.get(PDFName.of('Lang'))
  const pages = pdf.getPages().flatMap((page, index) => {
    const contents = page.node.get(PDFName.of('Contents'))
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
    const text = streams
      .map((stream) => pdf.context.lookup(stream))
      .map((stream) =>
        stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array(),
      )
      .map((bytes) => Buffer.from(bytes).toString('latin1'))
      .join('\n')
    return text.includes('/Artifact') && markArtefacts(text) === text
      ? []
      : [`Page ${index + 1} paints something that is neither tagged nor an artefact.`]
  })
  return [...pages, ...(language?.toString().includes('en') ? [] : ['The PDF states no language.'])]
}
