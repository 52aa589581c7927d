import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'
import { WorkerMessageHandler } from 'pdfjs-dist/build/pdf.worker.mjs'
import type { DescribedPage, PdfOpened, PdfOutcome } from '#contract/pdf/channels'
import { mostPages } from '#core/import/format-failure'
import { OwnCharacterMaps } from './character-maps'
import { describePage } from './describe-page'
import { provideToHex } from './to-hex'
import { traitsOf } from './traits'

type Refused = Extract<PdfOutcome, { ok: false }>

provideToHex()
// This window is there for one file and shows nothing: a thread besides would only be one more door.
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } })

/**
 * Opens a PDF and describes the text on its pages, one after another. Nothing in it is run, fetched or followed: no
 * script, no font or picture is loaded into this page, and what pdfjs asks for comes from the app or not at all.
 *
 * @param say - takes each page; its rejection ends the work
 */
export async function describeDocument(
  bytes: Uint8Array,
  say: (page: DescribedPage) => Promise<void>,
): Promise<PdfOutcome> {
  const task = getDocument({
    data: bytes,
    CMapReaderFactory: OwnCharacterMaps,
    disableAutoFetch: true,
    disableFontFace: true,
    disableRange: true,
    disableStream: true,
    enableXfa: false,
    isEvalSupported: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    // No picture has fewer pixels: none is decoded.
    maxImageSize: 0,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: 0,
  })
  let document: PDFDocumentProxy
  try {
    document = await task.promise
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return refused(isLocked ? 'encrypted' : 'damaged', isLocked ? null : messageOf(error))
  }
  if (document.numPages > mostPages) return refused('too-many-pages', String(document.numPages))
  const annotations: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    let described: DescribedPage
    try {
      const page = await document.getPage(number)
      described = await describePage(page)
      annotations.push(...(await subtypesOn(page)))
      page.cleanup()
    } catch (error) {
      return refused('damaged', `${number}: ${messageOf(error)}`)
    }
    await say(described)
  }
  const properties = await propertiesOf(document)
  return { ok: true, value: { properties, traits: traitsOf(annotations, await scriptsIn(document)) } }
}

async function subtypesOn(page: PDFPageProxy): Promise<readonly string[]> {
  const annotations: readonly { readonly subtype?: unknown }[] = await page.getAnnotations()
  return annotations.map(({ subtype }) => (typeof subtype === 'string' ? subtype : ''))
}

/** Those that a reader which runs scripts would run on opening, and that are there to be called. */
async function scriptsIn(document: PDFDocumentProxy): Promise<number> {
  const actions: unknown = await document.getJSActions()
  return typeof actions === 'object' && actions !== null ? Object.values(actions).flat().length : 0
}

async function propertiesOf(document: PDFDocumentProxy): Promise<PdfOpened['properties']> {
  const { info } = await document.getMetadata()
  const named = (name: string): string | null => {
    const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1]
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 10_000) : null
  }
  return { title: named('Title'), date: named('CreationDate'), language: named('Language') }
}

function refused(code: Refused['error']['code'], detail: string | null): PdfOutcome {
  return { ok: false, error: { code, detail: detail?.slice(0, 1_000) ?? null } }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
