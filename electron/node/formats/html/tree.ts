import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlDocument = DefaultTreeAdapterTypes.Document

export function isElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node)
}

export function isText(node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.TextNode {
  return defaultTreeAdapter.isTextNode(node)
}

/** What lies in a node; of a `template` its content, which lies apart. */
export function childrenOf(node: HtmlDocument | HtmlElement): readonly HtmlNode[] {
  return isTemplate(node) ? defaultTreeAdapter.getTemplateContent(node).childNodes : node.childNodes
}

function isTemplate(node: HtmlDocument | HtmlElement): node is DefaultTreeAdapterTypes.Template {
  return node.nodeName === 'template' && 'content' in node
}

/** An attribute, or `null`. Names are in lower case. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

/** The classes of an element. */
export function classesOf(element: HtmlElement): readonly string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '')
}

/** What an element lies in, from the nearest out. */
export function* ancestorsOf(element: HtmlElement): Generator<HtmlElement> {
  for (let parent = element.parentNode; parent && isElement(parent); parent = parent.parentNode) yield parent
}

/** Every element of a document or under an element, in reading order. */
export function* elementsIn(root: HtmlDocument | HtmlElement): Generator<HtmlElement> {
  const waiting: HtmlNode[] = root.childNodes.toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue
    yield next
    for (const child of next.childNodes.toReversed()) waiting.push(child)
  }
}

/** All characters under an element, whatever shows of them. */
export function textContent(root: HtmlElement): string {
  const parts: string[] = []
  const waiting: HtmlNode[] = root.childNodes.toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isText(next)) parts.push(next.value)
    else if (isElement(next)) for (const child of next.childNodes.toReversed()) waiting.push(child)
  }
  return parts.join('')
}

/** Folded as in a line. */
export function plainWords(root: HtmlElement): string {
  return textContent(root).replace(/\s+/g, ' ').trim()
}

/** The line an element begins on. */
export function lineOf(element: HtmlElement | null): number | null {
  return element?.sourceCodeLocation?.startLine ?? null
}
