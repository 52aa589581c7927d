import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { composeBriefing } from '#core/briefing/compose'
import { editCover } from '#core/briefing/operations'
import { finishPdf } from '#node/formats/pdf/finish'
import type { PrintRequest } from '#node/formats/pdf/print-window'
import { printRequest } from '#node/formats/pdf/running'
import { toPdf } from '#node/formats/pdf/writer'
import { bundledMaterial, presetBriefing } from '../../../../../support/briefing-material'

const material = bundledMaterial()
const chosen = editCover(presetBriefing('selected-with-notes', material, ['para_13']), {
  title: '<script>title</script>',
  classification: 'Restricted',
})
const { document } = composeBriefing(chosen, material)

/** The port of a print window, printing one page as Chromium would leave it: with the system's name in it. */
function printer(print?: () => Promise<Uint8Array>) {
  const seen: { requests: PrintRequest[]; closed: number } = { requests: [], closed: 0 }
  const open = async () => ({
    print: async (request: PrintRequest) => {
      seen.requests.push(request)
      return print ? print() : page()
    },
    printOnPaper: async () => true,
    close: () => {
      seen.closed += 1
    },
  })
  return { seen, open }
}

async function page(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setCreator('Mozilla/5.0 (X11; Linux x86_64)')
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  pdf.addPage().drawText('words', { font })
  return pdf.save()
}

describe('writing a PDF', () => {
  it('sets title, author and language and takes the system’s name out', async () => {
    const { seen, open } = printer()
    const result = await toPdf(document, open, finishPdf)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const pdf = await PDFDocument.load(result.value, { updateMetadata: false })
    expect(pdf.getTitle()).toBe('<script>title</script>')
    expect(pdf.getAuthor()).toBe('Central Asia desk')
    expect(pdf.getCreator()).toBe('Declaration Reader')
    expect(pdf.getSubject()).toContain('Restricted')
    expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toContain('en')
    expect(seen.closed).toBe(1)
  })

  it('closes the window and says what is safe when printing fails', async () => {
    const { seen, open } = printer(() => Promise.reject(new Error('window gone')))
    const result = await toPdf(document, open, finishPdf)
    expect(result).toMatchObject({ ok: false, error: { code: 'failed' } })
    expect(seen.closed).toBe(1)
  })

  it('can be cancelled while it prints', async () => {
    const controller = new AbortController()
    const { seen, open } = printer(async () => {
      controller.abort()
      return page()
    })
    const result = await toPdf(document, open, finishPdf, { signal: controller.signal })
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    // Closed only when the printing has ended: destroyed before, it would break later printing.
    await expect.poll(() => seen.closed).toBe(1)
  })

  it('asks for the sheet and puts text, not HTML, on every page', () => {
    const request = printRequest({ ...document, page: 'Letter' })
    expect(request.pageSize.width).toBeCloseTo(8.5, 3)
    expect(request.pageSize.height).toBeCloseTo(11, 3)
    expect(request.headerTemplate).toContain('&lt;script&gt;title')
    expect(request.headerTemplate).not.toContain('<script')
    expect(request.footerTemplate).toContain('73003cd8522e')
  })
})
