import { textBlock } from '#core/import/block'
import type { SourceBlock, SourceText, StatedNode } from '#core/import/source-text'
import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../format-reader'
import { traitsOf } from '../markup/traits'
import { WordFlow } from '../markup/word-flow'
import { childrenOf, elementsIn, isElement, readXml, type XmlElement } from '../xml/read-xml'

/**
 * Reads the XML in which collections of trade agreements keep their texts (Texts of Trade Agreements, ToTA): `treaty` with
 * `meta`, and `body` with chapters and articles. Their heads stand in attributes (`number`, `name`); an article's words
 * keep their lines, and blank lines part its paragraphs.
 */
export function readTreatyXml(bytes: Uint8Array): Result<SourceText, FormatFailure> {
  const file = readXml(bytes)
  if (!file.ok) return file
  const { root, unknownCharacters } = file.value
  const body = childrenOf(root).find(({ name }) => name === 'body')
  if (root.name !== 'treaty' || !body) return failure({ code: 'wrong-format', detail: root.name })
  const blocks: SourceBlock[] = []
  const walk: { readonly node: XmlElement | string; readonly depth: number; readonly line: number }[] = []
  const enter = ({ children, line }: XmlElement, depth: number) => {
    for (const node of children.toReversed()) walk.push({ node, depth, line })
  }
  // Title and preamble lie in an article without a name: the file does not say what they are.
  let isHeaded = false
  enter(body, 0)
  for (let next = walk.pop(); next; next = walk.pop()) {
    const { node, depth, line } = next
    if (!isElement(node)) {
      blocks.push(...paragraphsOf(node, isHeaded ? depth : null, line))
      continue
    }
    const head = headOf(node, depth)
    if (head) blocks.push(head)
    isHeaded ||= head !== null
    enter(node, head ? depth + 1 : depth)
  }
  if (blocks.length === 0) return failure({ code: 'empty', detail: null })
  return ok({
    blocks,
    left: [],
    traits: traitsOf({ 'unknown-characters': unknownCharacters }),
    properties: {
      title: metaOf(root, 'name'),
      date: metaOf(root, 'date_signed'),
      language: metaOf(root, 'language'),
    },
  })
}

/** A chapter or article whose attributes name it; one without a name is no part of its own. */
function headOf({ name, attributes, line }: XmlElement, depth: number): SourceBlock | null {
  const num = attributes.get('number')?.trim() ?? ''
  const heading = attributes.get('name')?.trim() ?? ''
  if (num === '' && heading === '') return null
  const kind: StatedNode['kind'] = name === 'article' || name === 'chapter' ? name : null
  return {
    kind: 'heading',
    text: heading.replace(/\s+/g, ' '),
    num: num === '' ? null : num,
    level: depth + 1,
    emphasis: [],
    footnotes: [],
    stated: { division: 'body', kind, eId: null, depth },
    origin: { line, page: null },
  }
}

/**
 * @param depth - `null` before the first head
 * @param line - of the element that the words stand in
 */
function paragraphsOf(words: string, depth: number | null, line: number): SourceBlock[] {
  const flow = new WordFlow()
  return words.split(/\n[^\S\n]*\n\s*/).flatMap((paragraph) => {
    flow.add(paragraph, 'fold-spaces')
    const { text } = flow.take()
    if (text === '') return []
    const stated: StatedNode | null =
      depth === null ? null : { division: 'body', kind: null, eId: null, depth }
    return [textBlock(text, line, { stated })]
  })
}

function metaOf(root: XmlElement, name: string): string | null {
  const meta = childrenOf(root).find((child) => child.name === 'meta')
  if (!meta) return null
  const [found] = [...elementsIn(meta)].filter((element) => element.name === name)
  const text = (found?.children ?? [])
    .flatMap((child) => (isElement(child) ? [] : [child]))
    .join('')
    .trim()
  return text === '' ? null : text
}
