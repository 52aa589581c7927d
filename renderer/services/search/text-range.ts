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

/** Makes a range over the characters `[start, end)` of an element's text, or answers `null`. */
export type TextRanges = (element: Element, expected: string, start: number, end: number) => Range | null

/**
 * Ranges over characters, however many text nodes hold them. Every element is read once, so what this returns is good
 * only as long as the page stays as it is.
 *
 * `expected` is what the element must read; where it does not, offsets would mark the wrong words, and the range is
 * `null`, as it is where the element ends before the range does.
 */
export function textRanges(): TextRanges {
  const known = new Map<Element, TextNodes>()
  return (element, expected, start, end) => {
    const own = known.get(element) ?? textNodesOf(element)
    known.set(element, own)
    if (own.text !== expected || start >= end || end > expected.length) return null
    const first = own.nodes.findLast(([, from]) => from <= start)
    const last = own.nodes.findLast(([, from]) => from < end)
    if (!first || !last) return null
    const range = document.createRange()
    range.setStart(first[0], start - first[1])
    range.setEnd(last[0], end - last[1])
    return range
  }
}
