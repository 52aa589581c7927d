/**
 * A range over the characters `[start, end)` of an element's text, however many text nodes hold it.
 *
 * @param expected - what the element must read; where it does not, offsets would mark the wrong words
 * @returns `null` where the element reads otherwise or ends before the range does
 */
export function textRange(element: Element, expected: string, start: number, end: number): Range | null {
  if (element.textContent !== expected) return null
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let passed = 0
  let started = false
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (!started && start < passed + length) {
      range.setStart(node, start - passed)
      started = true
    }
    if (started && end <= passed + length) {
      range.setEnd(node, end - passed)
      return range
    }
    passed += length
  }
  return null
}
