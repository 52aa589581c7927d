import type { TextNode } from '#core/document/declaration'
import type { NodeKind } from '#core/document/eid'
import { joinXml, type Xml, xml, xmlText } from '../xml/write-xml'
import { writeWords } from './write-words'

/** The elements of Akoma Ntoso's hierarchy that are kinds of ours; the others are an `hcontainer` with the kind's name. */
const elements: Readonly<Partial<Record<NodeKind, string>>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  paragraph: 'paragraph',
  point: 'point',
  bullet: 'indent',
}

/** A node of the body. Its words stand in `content`, or in `intro` before parts of the hierarchy. */
export function writeNode(node: TextNode): Xml {
  const { kind, eId, children } = node
  const name = elements[kind] ?? 'hcontainer'
  const attributes = name === 'hcontainer' ? { name: kind, eId } : { eId }
  if (node.rows) return xml('hcontainer', { name: kind }, xml('content', {}, writeTable(node)))
  const own = ownWords(node)
  if (children.length > 0 && !children.every(isListed)) {
    const intro = own === null ? null : xml('intro', {}, own)
    return xml(name, attributes, ...head(node), intro, ...children.map(writeNode))
  }
  const blocks = own === null && children.length === 0 && node.heading === null ? xml('p') : own
  const content =
    blocks === null && children.length === 0 ? null : xml('content', {}, blocks, writeBlocks(children))
  return xml(name, attributes, ...head(node), content)
}

/** Nodes where only blocks may stand, as in a recital: lists of items, and tables. */
export function writeBlocks(nodes: readonly TextNode[]): Xml {
  const parts: Xml[] = []
  let items: Xml[] = []
  const close = () => {
    if (items.length > 0) parts.push(xml('blockList', {}, ...items))
    items = []
  }
  for (const node of nodes) {
    if (!node.rows) {
      items.push(writeItem('item', node))
      continue
    }
    close()
    parts.push(writeTable(node))
  }
  close()
  return joinXml(parts)
}

/** The preamble: recitals, and what else stands between them. */
export function writePreamble(nodes: readonly TextNode[]): Xml {
  const parts: Xml[] = []
  let recitals: Xml[] = []
  let others: TextNode[] = []
  const close = () => {
    if (recitals.length > 0) parts.push(xml('recitals', {}, ...recitals))
    if (others.length > 0) parts.push(writeBlocks(others))
    recitals = []
    others = []
  }
  for (const node of nodes) {
    const isRecital = node.kind === 'recital' && !node.rows
    if (isRecital ? others.length > 0 : recitals.length > 0) close()
    if (isRecital) recitals.push(writeItem('recital', node))
    else others.push(node)
  }
  close()
  return joinXml(parts)
}

/** `recital` and `item` hold blocks, one at least. */
function writeItem(name: 'item' | 'recital', node: TextNode): Xml {
  const own = ownWords(node)
  const isBare = own === null && node.children.length === 0
  return xml(name, { eId: node.eId }, ...head(node), isBare ? xml('p') : own, writeBlocks(node.children))
}

function isListed({ kind, rows }: TextNode): boolean {
  return kind === 'item' || rows !== undefined
}

function head({ num, heading, footnotes }: TextNode): readonly (Xml | null)[] {
  return [
    num === null ? null : xml('num', {}, xmlText(num)),
    heading === null ? null : xml('heading', {}, writeWords({ text: heading, footnotes })),
  ]
}

function ownWords({ heading, text, footnotes, inlineItems }: TextNode): Xml | null {
  if (text === '') return null
  return xml('p', {}, writeWords({ text, inlineItems, footnotes: heading === null ? footnotes : [] }))
}

/** A table; its footnotes stand where `tableText` of the rows has their marks. */
function writeTable({ eId, rows = [], footnotes }: TextNode): Xml {
  let start = 0
  const written = rows.map((row) => {
    const cells = row.map((text) => {
      const here = footnotes
        .map((note) => ({ ...note, offset: note.offset - start }))
        .filter(({ offset }) => offset >= 0 && offset <= text.length)
      start += text.length + 1
      return xml('td', {}, xml('p', {}, writeWords({ text, footnotes: here })))
    })
    return xml('tr', {}, ...cells)
  })
  return xml('table', { eId }, ...written)
}
