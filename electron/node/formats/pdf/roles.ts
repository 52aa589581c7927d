import { PDFDict, type PDFDocument, PDFName } from 'pdf-lib'

/**
 * Roles of PDF 2.0 that newer releases of Chromium (156, not yet 130) write into a PDF 1.7, each with the role that PDF
 * 1.7 has for it (ISO 32000-1, section 14.8.4).
 */
const olderRoles: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span' }

/**
 * Says which known role each newer one stands for. Without that, a reader of PDF 1.7 leaves out what it does not know,
 * with the words in it: poppler does. A document without such roles stays as it is.
 */
export function mapNewerRoles(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!root) return
  const used = new Set(
    pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => (object instanceof PDFDict ? object.get(PDFName.of('S')) : undefined))
      .filter((role) => role instanceof PDFName)
      .map((role) => role.decodeText()),
  )
  const wanted = Object.entries(olderRoles).filter(([role]) => used.has(role))
  if (wanted.length === 0) return
  const map = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict) ?? pdf.context.obj({})
  for (const [role, older] of wanted) map.set(PDFName.of(role), PDFName.of(older))
  root.set(PDFName.of('RoleMap'), map)
}
