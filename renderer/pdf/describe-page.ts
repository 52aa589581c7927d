import { OPS, type PDFPageProxy, Util } from 'pdfjs-dist'
import type { DescribedPage } from '#contract/pdf/channels'

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>
type Painted = Extract<TextContent['items'][number], { str: string }>

/** Describes the text that is painted on a page, as it stands when the page is upright. */
export async function describePage(page: PDFPageProxy): Promise<DescribedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const painted = items.filter((item): item is Painted => 'str' in item && item.str.trim() !== '')
  const fonts = await fontNames(page, new Set(painted.map(({ fontName }) => fontName)))
  return {
    number: page.pageNumber,
    width,
    height,
    items: painted.map((item) => {
      const [, , right, up, x, y] = numbersOf(Util.transform(transform, item.transform))
      return {
        text: item.str,
        x,
        // From the lower edge up.
        y: height - y,
        width: item.width,
        height: Math.hypot(right, up),
        font: fonts.get(item.fontName) ?? '',
      }
    }),
  }
}

type Six = readonly [number, number, number, number, number, number]

function numbersOf(matrix: readonly unknown[]): Six {
  const numbers = Array.from({ length: 6 }, (_none, index) => Number(matrix[index]))
  if (!numbers.every(Number.isFinite)) throw new Error('matrix')
  return numbers as unknown as Six
}

/** The names of faces in the file, by those that pdfjs gives them. It knows them once it knows how the page is painted. */
async function fontNames(
  page: PDFPageProxy,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const missing = [...wanted].some((font) => !page.commonObjs.has(font))
  const set = new Set(wanted)
  if (missing) {
    const { fnArray, argsArray } = await page.getOperatorList()
    const used = new Set(
      fnArray.flatMap((operator, index) => (operator === OPS.setFont ? [String(argsArray[index]?.[0])] : [])),
    )
    // What no operator sets is never loaded: nobody may wait for it.
    for (const font of wanted) if (!used.has(font) && !page.commonObjs.has(font)) set.delete(font)
  }
  const named = await Promise.all([...set].map(async (font) => [font, await fontName(page, font)] as const))
  return new Map(named)
}

function fontName({ commonObjs }: PDFPageProxy, font: string): Promise<string> {
  return new Promise((resolve) => {
    commonObjs.get(font, (loaded: unknown) => {
      const name = typeof loaded === 'object' && loaded !== null && 'name' in loaded ? loaded.name : ''
      resolve(typeof name === 'string' ? name.slice(0, 1_000) : '')
    })
  })
}
