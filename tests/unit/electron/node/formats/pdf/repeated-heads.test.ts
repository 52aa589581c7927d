import { PDFArray, type PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { asArtefacts, dropRepeatedHeads } from '#node/formats/pdf/repeated-heads'

/** Two pages; a table with a head cell on both, as Chromium tags it, and a data cell on the second. */
async function twoPages() {
  const pdf = await PDFDocument.create()
  const pages = [pdf.addPage(), pdf.addPage()]
  const { context } = pdf
  const content = (page: number, id: number) =>
    context.obj({ Type: 'MCR', Pg: pages[page]?.ref ?? null, MCID: id })
  const head = context.obj({ S: 'TH', K: [content(0, 0), content(1, 0)] })
  const data = context.obj({ S: 'TD', K: [content(1, 1)] })
  const parents = context.obj([context.register(head), context.register(data)])
  pages[1]?.node.set(PDFName.of('StructParents'), PDFNumber.of(7))
  const root = context.obj({
    Type: 'StructTreeRoot',
    K: [
      {
        S: 'Table',
        K: [
          { S: 'TR', K: [head] },
          { S: 'TR', K: [data] },
        ],
      },
    ],
    ParentTree: { Kids: [{ Nums: [3, [], 7, context.register(parents)] }] },
  })
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.register(root))
  return { pdf, pages, head, data, parents }
}

const kids = (element: PDFDict): number => element.lookup(PDFName.of('K'), PDFArray).size()

describe('the head of a table that runs over pages', () => {
  it('stays in the structure once; its repetition is told, by page', async () => {
    const { pdf, pages, head, data, parents } = await twoPages()
    const dropped = dropRepeatedHeads(pdf)
    expect(dropped).toEqual(new Map([[pages[1]?.ref.toString(), new Set([0])]]))
    expect([kids(head), kids(data)]).toEqual([1, 1])
    expect(parents.get(0)?.toString()).toBe('null')
    expect(parents.get(1)?.toString()).not.toBe('null')
  })

  it('is marked as decoration where it repeats, and what else is tagged is left', () => {
    const content = '/TH <</MCID 0 >>BDC\nEMC\n/TD <</MCID 1 >>BDC\nEMC\n'
    expect(asArtefacts(content, new Set([0]))).toBe(
      '/Artifact <</Type /Pagination /Subtype /Header>> BDC\nEMC\n/TD <</MCID 1 >>BDC\nEMC\n',
    )
    expect(asArtefacts(content, undefined)).toBe(content)
  })
})
