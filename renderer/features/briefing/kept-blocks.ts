import type { Block, ExtractDocument } from '#core/briefing/blocks'

/**
 * The same document, in which every block that says what one of the last document said *is* that one. A view is composed
 * anew for each edit; by this React draws anew only what the edit changed. Pure, for the tests.
 */
export function keepBlocks(last: ExtractDocument | null, next: ExtractDocument): ExtractDocument {
  if (last === null) return next
  const known = new Map<string, Block>(last.blocks.map((block) => [JSON.stringify(block), block]))
  return { ...next, blocks: next.blocks.map((block) => known.get(JSON.stringify(block)) ?? block) }
}
