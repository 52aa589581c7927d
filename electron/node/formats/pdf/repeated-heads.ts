import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNull, PDFNumber, PDFRef } from 'pdf-lib'

/** Marked content that is no longer part of the structure: its numbers (MCID), by the reference of its page. */
export type DroppedContent = ReadonlyMap<string, ReadonlySet<number>>

const name = (text: string): PDFName => PDFName.of(text)

/**
 * A table that runs over pages repeats its head. Chromium tags every repetition as part of the one head, so that
 * whoever listens hears each heading as often as there are pages. PDF/UA wants the repetitions to be artefacts: they
 * are taken out of the structure here, and {@link asArtefacts} marks them on their pages.
 */
export function dropRepeatedHeads(pdf: PDFDocument): DroppedContent {
  const dropped = new Map<string, Set<number>>()
  const root = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (!root) return dropped
  for (const head of descendants(root).filter(isHeadRow)) {
    let first: string | null = null
    for (const element of [head, ...descendants(head)]) {
      keepContent(element, (page, id) => {
        first ??= page
        if (page === first) return true
        dropped.set(page, (dropped.get(page) ?? new Set()).add(id))
        return false
      })
    }
  }
  for (const page of pdf.getPages()) {
    const parents = parentsOf(root, page.node.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber())
    for (const id of dropped.get(page.ref.toString()) ?? []) {
      if (parents && id < parents.size()) parents.set(id, PDFNull)
    }
  }
  return dropped
}

/** Marks dropped content of one page as repeated decoration. */
export function asArtefacts(content: string, dropped: ReadonlySet<number> | undefined): string {
  if (!dropped) return content
  return content.replaceAll(/\/\w+ <<\/MCID (\d+) ?>> ?BDC/g, (whole, id: string) =>
    dropped.has(Number(id)) ? '/Artifact <</Type /Pagination /Subtype /Header>> BDC' : whole,
  )
}

/** Keeps of an element's own content what `keep` says. */
function keepContent(element: PDFDict, keep: (page: string, id: number) => boolean): void {
  const own = element.get(name('Pg'))
  const kids = kidsOf(element)
  const kept = kids.filter((kid) => {
    if (kid instanceof PDFNumber) return keep(String(own), kid.asNumber())
    if (!(kid instanceof PDFDict)) return true
    const id = kid.lookupMaybe(name('MCID'), PDFNumber)
    return id ? keep(String(kid.get(name('Pg')) ?? own), id.asNumber()) : true
  })
  if (kept.length === kids.length) return
  const array = PDFArray.withContext(element.context)
  for (const kid of kept) array.push(kid)
  element.set(name('K'), array)
}

/** An element's children, as they stand: numbers, dictionaries, references. */
function kidsOf(element: PDFDict): readonly (PDFNumber | PDFDict | PDFRef)[] {
  const kids = element.lookup(name('K'))
  const listed = kids instanceof PDFArray ? kids.asArray() : [element.get(name('K'))]
  return listed.filter((kid) => kid instanceof PDFNumber || kid instanceof PDFDict || kid instanceof PDFRef)
}

/** All elements below one, in reading order. */
function descendants(element: PDFDict): readonly PDFDict[] {
  return kidsOf(element).flatMap((kid) => {
    const below = kid instanceof PDFRef ? element.context.lookup(kid) : kid
    return below instanceof PDFDict && below.has(name('S')) ? [below, ...descendants(below)] : []
  })
}

/** A row of nothing but head cells; Chromium names no `THead`. */
function isHeadRow(element: PDFDict): boolean {
  if (roleOf(element) !== 'TR') return false
  const cells = descendants(element).map(roleOf)
  return cells.includes('TH') && !cells.includes('TD')
}

function roleOf(element: PDFDict): string {
  return element.lookupMaybe(name('S'), PDFName)?.decodeText() ?? ''
}

/** The elements behind the marked content of a page, by its number: one entry of the number tree `ParentTree`. */
function parentsOf(root: PDFDict, key: number | undefined): PDFArray | null {
  const tree = root.lookupMaybe(name('ParentTree'), PDFDict)
  return key === undefined || !tree ? null : inNumberTree(tree, key)
}

function inNumberTree(node: PDFDict, key: number): PDFArray | null {
  const numbers = node.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? []
  const at = numbers.findIndex(
    (number, index) => index % 2 === 0 && number instanceof PDFNumber && number.asNumber() === key,
  )
  if (at >= 0) return node.context.lookup(numbers[at + 1], PDFArray)
  for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) {
    const found = inNumberTree(node.context.lookup(kid, PDFDict), key)
    if (found) return found
  }
  return null
}
