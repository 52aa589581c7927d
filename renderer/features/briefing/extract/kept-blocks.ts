import type { Block, ExtractDocument } from '#core/briefing/blocks'

/**
 * The same document, in which every block that equals a block of the last document *is* that block, and so are the
 * labels. The document is
 * composed again for each edit; with this, React renders only what the edit changed. Pure, for the tests.
 */
export function keepBlocks(last: ExtractDocument | null, next: ExtractDocument): ExtractDocument {
  if (last === null) return next
  const known = new Map<string, Block>(last.blocks.map((block) => [JSON.stringify(block), block]))
  const labels = JSON.stringify(last.labels) === JSON.stringify(next.labels) ? last.labels : next.labels
  return { ...next, labels, blocks: next.blocks.map((block) => known.get(JSON.stringify(block)) ?? block) }
}
