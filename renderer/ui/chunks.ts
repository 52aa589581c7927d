/** A stretch of a list that is mounted at once. */
export interface Chunk<Item> {
  readonly items: readonly Item[]
  /** Position of its first item in the list. */
  readonly start: number
  /** How many rows it shows. */
  readonly rows: number
}

/**
 * Divides a list into chunks of at most a given number of rows; an item with more rows is a separate chunk.
 *
 * @param rowsOf - how many rows an item shows
 */
export function chunksOf<Item>(
  items: readonly Item[],
  rowsOf: (item: Item) => number,
  most: number,
): readonly Chunk<Item>[] {
  const chunks: { items: Item[]; start: number; rows: number }[] = []
  for (const [start, item] of items.entries()) {
    const rows = rowsOf(item)
    const last = chunks.at(-1)
    if (last && last.rows + rows <= most) {
      last.items.push(item)
      last.rows += rows
    } else chunks.push({ items: [item], start, rows })
  }
  return chunks
}
