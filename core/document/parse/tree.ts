import type { Conclusion, Footnote, InlineItem, TextNode } from '../declaration'
import type { NodeKind, PassageEId } from '../eid'
import { NodeNames } from '../node-names'
import { tableText } from '../units'
import { type Block, isContainer } from './block'
import { findInlineItems } from './inline-items'
import { endsClause } from './line-starts'
import { foldLines } from './source-lines'

/** The tree of a text while it is made. */
export interface DraftNode {
  eId: PassageEId
  kind: NodeKind
  num: string | null
  heading: string | null
  text: string
  inlineItems: InlineItem[]
  footnotes: Footnote[]
  rows?: string[][] | undefined
  children: DraftNode[]
  sourceLines: TextNode['sourceLines']
}

/** A text's divisions as nodes, with the block each node was made of. */
export interface Tree {
  readonly preamble: DraftNode[]
  readonly body: DraftNode[]
  readonly attachments: DraftNode[]
  readonly conclusions: Conclusion[]
  /** The closing line's block, for its place and day. */
  readonly closing: Block | null
}

/** How deep a kind of container lies: what ranks higher lies in what ranks lower. */
const ranks: Readonly<Partial<Record<NodeKind, number>>> = {
  attachment: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
}

/** Builds the tree: each block lies in the innermost open container, points in what leads into them. */
export function buildTree(blocks: readonly Block[]): Tree {
  const builder = new TreeBuilder(blocks)
  for (const [index, block] of blocks.entries()) builder.add(block, index)
  return builder.tree
}

class TreeBuilder {
  readonly tree: { -readonly [Key in keyof Tree]: Tree[Key] } = {
    preamble: [],
    body: [],
    attachments: [],
    conclusions: [],
    closing: null,
  }
  /** Open containers, from the outermost in. */
  #containers: DraftNode[] = []
  /** What points and bullets hang on: the last node with words of its own, then the last point of each depth. */
  #leads: DraftNode[] = []
  readonly #names: NodeNames
  /** Where the body begins: the first number, heading or container. */
  readonly #bodyStart: number

  constructor(blocks: readonly Block[]) {
    const first = blocks.findIndex((block) => block.role === 'paragraph' || isContainer(block))
    this.#bodyStart = Math.max(first, 0)
    this.#names = new NodeNames(kindsThatRestart(blocks))
  }

  add(block: Block, index: number): void {
    switch (block.role) {
      case 'closing':
      case 'signature':
        this.#conclude(block)
        return
      case 'footnote':
        this.#addFootnote(block)
        return
      case 'point':
      case 'bullet':
        this.#addListed(block, index)
        return
      case 'plain': {
        const kind = index < this.#bodyStart ? 'recital' : 'paragraph'
        this.#addText(block, kind, index)
        return
      }
      case 'paragraph':
      case 'table':
        this.#addText(block, block.role, index)
        return
      default:
        this.#addContainer(block, block.role)
    }
  }

  #addContainer(block: Block, kind: NodeKind): void {
    const rank = ranks[kind] ?? 0
    while (
      (ranks[this.#containers.at(-1)?.kind ?? 'attachment'] ?? 0) >= rank &&
      this.#containers.length > 0
    ) {
      this.#containers.pop()
    }
    const parent = this.#containers.at(-1) ?? null
    const node = this.#node(block, kind, parent)
    // Words on the lines under `Article 3` may be a heading or a text: a heading does not end as a sentence does.
    if (block.isHeading && node.text !== '' && !endsClause(node.text)) {
      node.heading = node.text
      node.text = ''
      node.inlineItems = []
    }
    const list = parent?.children ?? (kind === 'attachment' ? this.tree.attachments : this.tree.body)
    list.push(node)
    this.#containers.push(node)
    this.#leads = [node]
  }

  #addText(block: Block, kind: NodeKind, index: number): void {
    const parent = kind === 'recital' ? null : (this.#containers.at(-1) ?? null)
    const node = this.#node(block, kind, parent)
    const division = index < this.#bodyStart ? this.tree.preamble : this.tree.body
    ;(parent?.children ?? division).push(node)
    this.#leads = [node]
  }

  /** A point hangs on the point of the list around it, or on the words that lead into the list; a bullet on the last words. */
  #addListed(block: Block, index: number): void {
    const at = block.role === 'bullet' ? this.#bulletLead() : Math.min(block.depth, this.#leads.length - 1)
    const lead = this.#leads[at]
    const parent = lead ?? null
    const node = this.#node(block, block.role === 'bullet' ? 'bullet' : 'point', parent)
    if (lead) lead.children.push(node)
    else (index < this.#bodyStart ? this.tree.preamble : this.tree.body).push(node)
    this.#leads.length = Math.max(at, 0) + (lead ? 1 : 0)
    this.#leads.push(node)
  }

  #bulletLead(): number {
    const last = this.#leads.length - 1
    return this.#leads[last]?.kind === 'bullet' ? last - 1 : last
  }

  #addFootnote(block: Block): void {
    const marker = block.num ?? ''
    const node = this.#lastThatPrints(marker)
    if (!node) {
      this.#addText({ ...block, num: marker }, 'paragraph', this.#bodyStart)
      return
    }
    node.footnotes.push({
      marker,
      offset: (node.heading ?? node.text).indexOf(marker) + marker.length,
      text: foldLines(block.lines),
      sourceLines: { first: block.firstLine, last: block.lastLine },
    })
  }

  #lastThatPrints(marker: string): DraftNode | null {
    const { preamble, body, attachments } = this.tree
    const search = (nodes: readonly DraftNode[]): DraftNode | null => {
      for (const node of nodes.toReversed()) {
        const found = search(node.children) ?? ((node.heading ?? node.text).includes(marker) ? node : null)
        if (found) return found
      }
      return null
    }
    return search(attachments) ?? search(body) ?? search(preamble)
  }

  #conclude(block: Block): void {
    const isClosing = block.role === 'closing'
    if (isClosing) this.tree.closing ??= block
    this.#containers = []
    this.tree.conclusions.push({
      kind: isClosing ? 'closing' : 'signature',
      text: isClosing ? foldLines(block.lines) : block.lines.map((line) => foldLines([line])).join('\n'),
      sourceLines: { first: block.firstLine, last: block.lastLine },
    })
  }

  #node(block: Block, kind: NodeKind, parent: DraftNode | null): DraftNode {
    const eId = this.#names.name({
      kind,
      number: block.number,
      parent: parent?.eId ?? null,
      isInArticle: this.#containers.some(({ kind: outer }) => outer === 'article'),
      isAttached: this.#containers[0]?.kind === 'attachment',
    })
    const rows =
      kind === 'table' ? block.lines.map((line) => line.split('\t').map((cell) => cell.trim())) : null
    const text = rows ? tableText(rows) : foldLines(block.lines)
    return {
      eId,
      kind,
      num: block.num,
      heading: null,
      text,
      inlineItems: kind === 'paragraph' || kind === 'article' ? findInlineItems(text, eId) : [],
      footnotes: [],
      ...(rows ? { rows } : {}),
      children: [],
      sourceLines: { first: block.firstLine, last: block.lastLine },
    }
  }
}

/** Kinds whose numbers come more than once before the first annex, so that the number alone names none. */
function kindsThatRestart(blocks: readonly Block[]): ReadonlySet<NodeKind> {
  const seen = new Set<string>()
  const restarts = new Set<NodeKind>()
  let isInArticle = false
  for (const { role, number } of blocks) {
    if (role === 'attachment') break
    if (role === 'article' || role === 'section' || role === 'chapter' || role === 'part')
      isInArticle = role === 'article'
    if (number === null || (role === 'paragraph' && isInArticle)) continue
    if (role !== 'paragraph' && role !== 'article' && role !== 'section' && role !== 'chapter') continue
    if (seen.has(`${role} ${number}`)) restarts.add(role)
    seen.add(`${role} ${number}`)
  }
  return restarts
}
