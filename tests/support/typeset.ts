import type { PdfItem, PdfPage } from '#node/formats/pdf/reader/positioned'

/** A4, in points. */
const PAGE = { width: 595, height: 842 }

export interface Look {
  readonly size?: number
  readonly font?: string
}

/** Letters at a place of a page; each is as wide as half its size. */
export function item(text: string, x: number, y: number, { size = 10, font = 'Serif' }: Look = {}): PdfItem {
  return { text, x, y, width: text.length * size * 0.5, height: size, font }
}

export function page(number: number, ...items: readonly (PdfItem | readonly PdfItem[])[]): PdfPage {
  return { number, ...PAGE, items: items.flat() }
}

/** Lines one under the other, from a place downwards. */
export function column(
  lines: readonly string[],
  { x = 70, y = 700, leading = 12, ...look }: { x?: number; y?: number; leading?: number } & Look = {},
): readonly PdfItem[] {
  return lines.map((text, index) => item(text, x, y - index * leading, look))
}

/** Lines of a paragraph that fill the width (in letters), but for the last. */
export function filled(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
