import type { Span } from '#core/document/declaration'

/** An element's text as the text nodes that hold it. */
interface TextNodes {
  readonly text: string
  /** Each text node with the offset at which it starts. */
  readonly nodes: readonly (readonly [node: Node, start: number])[]
}

function textNodesOf(element: Element): TextNodes {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: (readonly [Node, number])[] = []
  let text = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push([node, text.length])
    text += node.nodeValue ?? ''
  }
  return { text, nodes }
}

/** Makes a range over a span of an element's text, or answers `null`. */
export type TextRanges = (element: Element, span: Span, expected?: string) => Range | null

/**
 * Ranges over characters, however many text nodes hold them. Every element is read once, so what this returns is good
 * only as long as the page stays as it is.
 *
 * `expected` is what the element must read; where it does not, offsets would mark the wrong words, and the range is
 * `null`, as it is where the element ends before the range does.
 */
export function textRanges(): TextRanges {
  const known = new Map<Element, TextNodes>()
  return (element, { start, end }, expected) => {
    const { text, nodes } = known.get(element) ?? textNodesOf(element)
    known.set(element, { text, nodes })
    if ((expected !== undefined && text !== expected) || start >= end || end > text.length) return null
    const first = nodes.findLast(([, from]) => from <= start)
    const last = nodes.findLast(([, from]) => from < end)
    if (!first || !last) return null
    const range = document.createRange()
    range.setStart(first[0], start - first[1])
    range.setEnd(last[0], end - last[1])
    return range
  }
}

/** The text of the part of a range that lies in an element. The range must touch the element. */
export function textWithin(range: Range, element: Element): string {
  const part = document.createRange()
  part.selectNodeContents(element)
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset)
  return part.toString()
}

/** Where a point inside an element lies in the element's text, in UTF-16 units. */
export function offsetIn(element: Element, node: Node, offset: number): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  range.setEnd(node, offset)
  return range.toString().length
}
