/**
 * A query with one of its words spelt otherwise. The word is replaced where it stands as a whole word; a query that
 * does not show it so (it was folded or joined) becomes the new spelling alone.
 */
export function respelt(query: string, word: string, spelling: string): string {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const whole = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${escaped}(?![\\p{L}\\p{N}\\p{M}])`, 'giu')
  const changed = query.replaceAll(whole, () => spelling)
  return changed === query ? spelling : changed
}
