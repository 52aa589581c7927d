/**
 * A query with one word spelt differently. The word is replaced where it is a whole word. If the query does not contain
 * it like that (it was folded or joined), the new spelling becomes the whole query.
 */
export function respelt(query: string, word: string, spelling: string): string {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const whole = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${escaped}(?![\\p{L}\\p{N}\\p{M}])`, 'giu')
  const changed = query.replaceAll(whole, () => spelling)
  return changed === query ? spelling : changed
}
