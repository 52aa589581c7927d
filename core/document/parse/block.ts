import type { NodeKind } from '../eid'
import type { SourceLine } from './source-lines'

/** What a run of lines is, before the tree is built. `plain` has no number: its neighbours say what it is. */
export type BlockRole = Exclude<NodeKind, 'recital' | 'item'> | 'plain' | 'footnote' | 'closing' | 'signature'

/** A run of lines that belong together, before its words are read. */
export interface Block {
  readonly role: BlockRole
  /** As printed: `2.`, `Article 5`, `iv.`; `null` where nothing is printed. */
  readonly num: string | null
  /** The number in lower case without punctuation: `2`, `5`, `iv`. */
  readonly number: string | null
  /** How many lists a point lies in beside its own. */
  readonly depth: number
  /** Whether the words of a part, chapter, section, article or annex are its heading. */
  isHeading: boolean
  /** Lines without the printed number. */
  readonly lines: string[]
  readonly firstLine: number
  lastLine: number
}

/** Begins a block with the words that follow its number on the line. */
export function startBlock(
  role: BlockRole,
  line: SourceLine,
  { num = null, number = null, depth = 0, isHeading = false }: Partial<Block> = {},
): Block {
  const text = line.text.slice(num?.length ?? 0).trimStart()
  return {
    role,
    num,
    number,
    depth,
    isHeading,
    lines: text === '' ? [] : [text],
    firstLine: line.number,
    lastLine: line.number,
  }
}

/** Begins a table with its first row. */
export function startTable(line: SourceLine): Block {
  return { ...startBlock('table', line), lines: [line.row] }
}

/** Adds a line that runs on. */
export function extendBlock(block: Block, line: SourceLine): void {
  block.lines.push(line.text)
  block.lastLine = line.number
}

const containers: ReadonlySet<BlockRole> = new Set([
  'part',
  'chapter',
  'section',
  'article',
  'attachment',
] as const)

/** Whether other blocks lie in it. */
export function isContainer({ role }: Block): boolean {
  return containers.has(role)
}
