import { editDistance } from '../edit-distance'
import { foldWord } from './folding'
import type { Lexicon } from './lexicon'
import type { QueryNode } from './query'
import { tokenise } from './tokenise'

/** A word of the query that occurs nowhere, and words of the texts with a similar spelling. */
export interface NearSpelling {
  readonly word: string
  /** Best first, as the texts print them. */
  readonly near: readonly string[]
}

const MOST_OFFERED = 3
/** Long queries are pasted, not mistyped. */
const MOST_WORDS = 12

/** Words of a query that a matching unit should contain; words under NOT are not among them. */
function wordsOf(node: QueryNode): string[] {
  switch (node.type) {
    case 'and':
    case 'or':
      return node.operands.flatMap(wordsOf)
    case 'near':
      return [...wordsOf(node.left), ...wordsOf(node.right)]
    case 'within':
      return wordsOf(node.operand)
    case 'word':
    case 'phrase':
      return tokenise(node.text).map((token) => token.text)
    case 'not':
    case 'pattern':
    case 'fuzzy':
    case 'regex':
    case 'select':
      return []
    default:
      return []
  }
}

function nearest(lexicons: readonly Lexicon[], word: string): string[] {
  const most = word.length <= 4 ? 1 : 2
  const best = new Map<string, { printed: string; distance: number; units: number }>()
  for (const lexicon of lexicons) {
    for (const [number, form] of lexicon.folded.entries()) {
      const distance = lexicon.isCompound[number] ? most + 1 : editDistance(word, form, most)
      if (distance > most) continue
      const units = lexicon.postings[number]?.length ?? 0
      const seen = best.get(form)
      const printed =
        seen !== undefined && seen.units >= units ? seen.printed : (lexicon.printed[number] ?? form)
      best.set(form, { printed, distance, units: units + (seen?.units ?? 0) })
    }
  }
  return [...best.values()]
    .toSorted(
      (one, other) =>
        one.distance - other.distance || other.units - one.units || (one.printed < other.printed ? -1 : 1),
    )
    .slice(0, MOST_OFFERED)
    .map((candidate) => candidate.printed)
}

/** Near spellings for each word of a query that no text contains. */
export function nearSpellings(lexicons: readonly Lexicon[], query: QueryNode): NearSpelling[] {
  const offers: NearSpelling[] = []
  const words = [...new Set(wordsOf(query))].slice(0, MOST_WORDS)
  for (const word of words) {
    const folded = foldWord(word)
    if (folded.length < 3 || lexicons.some((lexicon) => lexicon.byFolded.has(folded))) continue
    const near = nearest(lexicons, folded)
    if (near.length > 0) offers.push({ word, near })
  }
  return offers
}
