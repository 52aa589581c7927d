import lunr from 'lunr'
import { z } from 'zod'
import type { Lexicon } from './lexicon'

const FIELD = 'text'

/** lunr's serialised form, as far as ranking reads it. */
export const rankingSchema = z.object({
  version: z.string(),
  fields: z.tuple([z.literal(FIELD)]),
  /** `text/0` → term index, weight, term index, weight … sorted by index. */
  fieldVectors: z.array(z.tuple([z.string(), z.array(z.number())])),
  invertedIndex: z.array(z.tuple([z.string(), z.looseObject({ _index: z.int().nonnegative() })])),
  pipeline: z.array(z.string()),
})
export type SerialisedRanking = z.infer<typeof rankingSchema>

/** lunr's weights of the words of each unit. */
export interface Ranking {
  /** lunr's similarity of a unit with a set of stems: 0 where it has none of them. */
  readonly scorer: (stems: Iterable<string>) => (unit: number) => number
}

/** Builds lunr's index over the stems of a lexicon, without positions. The work of build time, or of a rebuild. */
export function buildRanking(lexicon: Lexicon): SerialisedRanking {
  const builder = new lunr.Builder()
  builder.ref('id')
  builder.field(FIELD)
  // lunr uses a list word for word, and a new builder has an empty pipeline: it does not split, stem or leave out
  // anything.
  for (const unit of lexicon.units.keys()) {
    const words = lexicon.words.subarray(lexicon.firstWord[unit], lexicon.firstWord[unit + 1])
    const stems = Array.from(words, (number) => lexicon.stems[number] ?? '')
    for (
      let index = lexicon.firstCompound[unit] ?? 0;
      index < (lexicon.firstCompound[unit + 1] ?? 0);
      index += 3
    ) {
      stems.push(lexicon.stems[lexicon.compounds[index + 2] ?? -1] ?? '')
    }
    builder.add({ id: String(unit), [FIELD]: stems.filter((stem) => stem !== '') })
  }
  const serialised: unknown = JSON.parse(JSON.stringify(builder.build()))
  return withoutPostings(rankingSchema.parse(serialised))
}

/**
 * lunr's posting lists are not needed, because the lexicon decides which units match. They would be most of the file.
 */
function withoutPostings(ranking: SerialisedRanking): SerialisedRanking {
  return { ...ranking, invertedIndex: ranking.invertedIndex.map(([term, { _index }]) => [term, { _index }]) }
}

/** Makes a ranking of lunr's serialised form. */
export function loadRanking(serialised: SerialisedRanking): Ranking {
  const indexOf = new Map(serialised.invertedIndex.map(([term, { _index }]) => [term, _index]))
  const vectors: lunr.Vector[] = []
  for (const [ref, elements] of serialised.fieldVectors) {
    vectors[Number(ref.slice(FIELD.length + 1))] = new lunr.Vector(elements)
  }
  return {
    scorer: (stems) => {
      const query = new lunr.Vector([])
      for (const stem of stems) {
        const index = indexOf.get(stem)
        if (index !== undefined) query.upsert(index, 1, (one) => one)
      }
      return (unit) => {
        const vector = vectors[unit]
        return vector === undefined ? 0 : query.similarity(vector)
      }
    },
  }
}
