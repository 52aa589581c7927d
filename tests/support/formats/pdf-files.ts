import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'

/** A PDF with these lines on each page. */
export async function pdfOf(lines: readonly string[], pages = 1): Promise<Uint8Array> {
  const document = await documentOf(lines, pages)
  return document.save()
}

async function documentOf(lines: readonly string[], pages: number): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const face = await document.embedFont(StandardFonts.TimesRoman)
  for (let number = 0; number < pages; number += 1) {
    const page = document.addPage([595, 842])
    for (const [index, line] of lines.entries())
      page.drawText(line, { x: 70, y: 780 - index * 30, size: 11, font: face })
  }
  return document
}

/** The same with a lock that no empty password opens. */
export async function lockedPdf(): Promise<Uint8Array> {
  const document = await documentOf(['1. Words.'], 1)
  const key = PDFString.of('x'.repeat(32))
  const { context } = document
  context.trailerInfo.ID = context.obj([key, key])
  context.trailerInfo.Encrypt = context.register(
    context.obj({ Filter: 'Standard', V: 1, R: 2, P: -4, O: key, U: key }),
  )
  return document.save({ useObjectStreams: false })
}

/** A PDF that would run a script, open an address and a program, and hand out a file. */
export async function hostilePdf(address: string): Promise<Uint8Array> {
  const document = await documentOf(['1. Words.'], 1)
  const { context, catalog } = document
  const script = context.obj({
    S: 'JavaScript',
    JS: PDFString.of(`globalThis.hacked = 1; app.launchURL("${address}"); fetch("${address}")`),
  })
  const link = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 595, 842],
    A: context.obj({ S: 'URI', URI: PDFString.of(address) }),
  })
  catalog.set(PDFName.of('OpenAction'), script)
  const page = document.getPage(0).node
  page.set(PDFName.of('Annots'), context.obj([context.register(link)]))
  page.set(PDFName.of('AA'), context.obj({ O: context.obj({ S: 'Launch', F: PDFString.of('/bin/sh') }) }))
  await document.attach(new TextEncoder().encode('attached'), 'attached.exe')
  return document.save()
}
