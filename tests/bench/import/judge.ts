import type { TextNode } from '#core/document/declaration'
import type { ImportedText } from '#core/import/imported-text'
import type { SourceBlock, SourceText } from '#core/import/source-text'
import type { Expected } from './corpus'

/** How one text came in. */
export interface Judged {
  /** Numbered units that should be there, and those of them that are. */
  readonly units: number
  readonly right: number
  /** Numbered units that are there and should not be. */
  readonly false: number
  /** Whether all numbers and paragraphs are right, or a doubt says which may not be. */
  readonly verdict: 'right' | 'doubted' | 'wrong'
}

/** Every node of a text in reading order. */
export function nodesOf({ preamble, body, attachments }: ImportedText): readonly TextNode[] {
  const all: TextNode[] = []
  const walk = (node: TextNode) => {
    all.push(node)
    for (const child of node.children) walk(child)
  }
  for (const division of [preamble, body, attachments]) for (const node of division) walk(node)
  return all
}

/** Holds a text against what a careful reader counts in it. */
export function judgeByCount(text: ImportedText, expected: Expected): Judged {
  const kind = countedKind(expected.kind)
  const units = unitsIn(text.body, kind)
  const isContinuous = /continuous/.test(expected.kind)
  const found = isContinuous ? unitsIn(text.body, 'paragraph') : units
  const paras = paragraphsWithoutNumber(text)
  const unitsRight = found === expected.units
  const parasRight = expected.paras === undefined || paras === expected.paras
  return {
    units: expected.units,
    right: Math.min(found, expected.units),
    false: Math.max(found - expected.units, 0),
    verdict: unitsRight && parasRight ? 'right' : text.doubts.length > 0 ? 'doubted' : 'wrong',
  }
}

function countedKind(kind: string): TextNode['kind'] {
  if (kind.startsWith('articles')) return 'article'
  return kind.startsWith('sections') ? 'section' : 'paragraph'
}

/** Units of a kind that print a number, at any depth of the body. */
function unitsIn(nodes: readonly TextNode[], kind: TextNode['kind']): number {
  return nodes.reduce(
    (sum, node) => sum + (node.kind === kind && node.num !== null ? 1 : 0) + unitsIn(node.children, kind),
    0,
  )
}

/** Paragraphs without number at the margin of preamble and body. */
function paragraphsWithoutNumber({ preamble, body }: ImportedText): number {
  return [...preamble, ...body].filter(
    ({ kind, num }) => num === null && (kind === 'paragraph' || kind === 'recital'),
  ).length
}

/** Holds a text against the numbers and words that its own file states, in their order. */
export function judgeByFile(text: ImportedText, { blocks }: SourceText): Judged {
  const stated = blocks.filter(({ stated, num }) => stated !== null && num !== null).map(unitOfBlock)
  const found = nodesOf(text)
    .filter(({ num }) => num !== null)
    .map(({ num, heading, text: words }) => unit(num, heading ?? words))
  const isStated = ({ eId }: TextNode) => text.judgements.get(eId)?.rule === 'stated'
  const numbered = nodesOf(text).filter((node) => node.num !== null && isStated(node)).length
  // Numbers that rules find in words under no name of ours are no fault.
  return { ...compare(stated, found, text), false: Math.max(numbered - stated.length, 0) }
}

/** A source of which the file states nothing and shows no number apart: what the recogniser has to find by itself. */
export function withoutStatements(source: SourceText): SourceText {
  return { ...source, blocks: source.blocks.map(plainBlock) }
}

function plainBlock(block: SourceBlock): SourceBlock {
  const printed = block.num === null ? '' : `${block.num} `
  return {
    ...block,
    kind: block.rows ? 'table' : 'text',
    text: block.rows ? '' : printed + block.text,
    num: null,
    level: null,
    stated: null,
    emphasis: [],
    footnotes: block.footnotes.map((note) => ({ ...note, offset: note.offset + printed.length })),
  }
}

/** Holds the numbers that were found by rules alone against those that the file states. */
export function judgeUnstated(text: ImportedText, { blocks }: SourceText): Judged {
  const stated = blocks.filter(({ stated, num }) => stated !== null && num !== null).map(unitOfBlock)
  const found = nodesOf(text)
    .filter(({ num }) => num !== null)
    .map(({ num, heading, text: words }) => unit(num, heading ?? words))
  // Files leave many numbers in the words: more numbers than they state are no fault here.
  return { ...compare(stated, found, text), false: 0 }
}

function unitOfBlock({ num, text }: SourceBlock): string {
  return unit(num, text)
}

function unit(num: string | null, words: string): string {
  return `${num ?? ''}|${words}`.replace(/[^\p{L}\p{N}|]/gu, '')
}

function compare(stated: readonly string[], found: readonly string[], { doubts }: ImportedText): Judged {
  const there = new Map<string, number>()
  for (const each of found) there.set(each, (there.get(each) ?? 0) + 1)
  let right = 0
  for (const each of stated) {
    const count = there.get(each) ?? 0
    if (count === 0) continue
    there.set(each, count - 1)
    right += 1
  }
  const isRight = right === stated.length
  return {
    units: stated.length,
    right,
    false: Math.max(found.length - right, 0),
    verdict: isRight ? 'right' : doubts.length > 0 ? 'doubted' : 'wrong',
  }
}
