import { z } from 'zod'
import type { Lexicon } from './lexicon'
import { buildRanking, loadRanking, type Ranking, rankingSchema } from './ranking'
import type { SearchableText } from './texts'

/** SHA-256 in hexadecimal of a text as UTF-8. */
export type Hash = (text: string) => Promise<string>

/**
 * `search-index.json` beside a declaration: lunr's weights for its texts, and the hashes by which damage and age are
 * noticed.
 */
const searchIndexSchema = z.strictObject({
  format: z.literal(1),
  /** Of the texts it was built from: see `fingerprintOf`. */
  textsSha256: z.string(),
  /** Of `ranking` as JSON. */
  rankingSha256: z.string(),
  ranking: rankingSchema,
})
export type SearchIndex = z.infer<typeof searchIndexSchema>

/** The data that the hash of the texts is calculated from: every id, kind and word, in order. */
function fingerprintOf(units: readonly SearchableText[]): string {
  return JSON.stringify(units.map((unit) => [unit.declaration, unit.kind, unit.id, unit.text]))
}

/** Builds the index at dataset time. */
export async function buildSearchIndex(lexicon: Lexicon, hash: Hash): Promise<SearchIndex> {
  const ranking = buildRanking(lexicon)
  return {
    format: 1,
    textsSha256: await hash(fingerprintOf(lexicon.units)),
    rankingSha256: await hash(JSON.stringify(ranking)),
    ranking,
  }
}

/** Why an index was rebuilt. The search is complete all the same. */
export type IndexNotice = 'index-missing' | 'index-damaged' | 'index-outdated'

async function read(file: string, lexicon: Lexicon, hash: Hash): Promise<SearchIndex | IndexNotice> {
  let content: unknown
  try {
    content = JSON.parse(file)
  } catch {
    return 'index-damaged'
  }
  const index = searchIndexSchema.safeParse(content)
  if (!index.success) return 'index-damaged'
  if (index.data.rankingSha256 !== (await hash(JSON.stringify(index.data.ranking)))) return 'index-damaged'
  if (index.data.textsSha256 !== (await hash(fingerprintOf(lexicon.units)))) return 'index-outdated'
  return index.data
}

/**
 * Takes the weights from the file, or builds them from the texts where the file is missing, damaged or older than the texts.
 *
 * @param file - content of `search-index.json`, or `null` where there is none
 */
export async function openRanking(
  file: string | null,
  lexicon: Lexicon,
  hash: Hash,
): Promise<{ readonly ranking: Ranking; readonly notice: IndexNotice | null }> {
  const index = file === null ? 'index-missing' : await read(file, lexicon, hash)
  if (typeof index === 'string') return { ranking: loadRanking(buildRanking(lexicon)), notice: index }
  return { ranking: loadRanking(index.ranking), notice: null }
}
