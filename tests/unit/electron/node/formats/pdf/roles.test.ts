import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { mapNewerRoles } from '#node/formats/pdf/roles'

/** A document with one element of each role. */
async function tagged(...roles: readonly string[]) {
  const pdf = await PDFDocument.create()
  const elements = roles.map((role) => pdf.context.register(pdf.context.obj({ S: role, K: [] })))
  const root = pdf.context.obj({ Type: 'StructTreeRoot', K: elements })
  pdf.catalog.set(PDFName.of('StructTreeRoot'), pdf.context.register(root))
  return { pdf, root }
}

describe('the roles of the structure', () => {
  it('that only PDF 2.0 has stand for ones of PDF 1.7, those that are there and no other', async () => {
    const { pdf, root } = await tagged('P', 'Strong', 'Strong')
    mapNewerRoles(pdf)
    expect(root.lookup(PDFName.of('RoleMap'), PDFDict).toString()).toBe('<<\n/Strong /Span\n>>')
  })

  it('are left as they are where PDF 1.7 has them all', async () => {
    const { pdf, root } = await tagged('P', 'Span')
    mapNewerRoles(pdf)
    expect(root.has(PDFName.of('RoleMap'))).toBe(false)
  })

  it('add to a map that is there', async () => {
    const { pdf, root } = await tagged('Em', 'Line')
    root.set(PDFName.of('RoleMap'), pdf.context.obj({ Line: 'P' }))
    mapNewerRoles(pdf)
    expect(root.lookup(PDFName.of('RoleMap'), PDFDict).toString()).toBe('<<\n/Line /P\n/Em /Span\n>>')
  })
})
