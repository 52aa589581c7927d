import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import { loadEngine } from '#core/search/engine'
import { buildSearchIndex } from '#core/search/index-file'
import { buildLexicon } from '#core/search/lexicon'
import type { SearchableText } from '#core/search/texts'
import { sha256 } from '../../support/bundled-texts'

/** A loaded search: answers with the number of hits, or `null` where the query is beyond it. */
export type Ask = (query: string) => number | null

/** An engine under comparison. */
export interface Contender {
  readonly name: string
  /** Builds the index and writes it down, as at dataset time. */
  readonly build: (texts: readonly SearchableText[]) => Promise<unknown>
  /** Makes it ready to answer from what was written down, as at start. */
  readonly load: (texts: readonly SearchableText[], built: unknown) => Promise<Ask>
}

/** Neither of the others has phrases, proximity, fields or NOT: they get the plain words only. */
const BEYOND = /["():~/=?]|NEAR|BEFORE|NOT|OR/

const ours: Contender = {
  name: 'ours (lunr)',
  build: async (texts) => JSON.stringify(await buildSearchIndex(buildLexicon(texts), sha256)),
  load: async (texts, built) => {
    const engine = await loadEngine({
      texts,
      index: String(built),
      hash: sha256,
      now: () => performance.now(),
    })
    if (engine.notice !== null) throw new Error(`the index was not taken: ${engine.notice}`)
    return (query) => {
      const result = engine.search(query)
      if (!result.ok) throw new Error(result.error.code)
      return result.value.total
    }
  },
}

const miniOptions = { fields: ['text'], searchOptions: { combineWith: 'AND' as const } }

const mini: Contender = {
  name: 'MiniSearch',
  build: (texts) => {
    const index = new MiniSearch(miniOptions)
    index.addAll(texts.map(({ text }, id) => ({ id, text })))
    return Promise.resolve(JSON.stringify(index))
  },
  load: (_texts, built) => {
    const index = MiniSearch.loadJSON(String(built), miniOptions)
    return Promise.resolve((query) => {
      if (BEYOND.test(query)) return null
      return index.search(query.replace('*', ''), { prefix: query.endsWith('*') }).length
    })
  },
}

const flex: Contender = {
  name: 'FlexSearch',
  // Its written form is many pieces; it is built anew on loading, as its users do.
  build: () => Promise.resolve(null),
  load: (texts) => {
    const index = new Index({ tokenize: 'strict' })
    const prefixes = new Index({ tokenize: 'forward' })
    for (const [id, { text }] of texts.entries()) {
      index.add(id, text)
      prefixes.add(id, text)
    }
    return Promise.resolve((query) => {
      if (BEYOND.test(query)) return null
      const target = query.endsWith('*') ? prefixes : index
      return target.search(query.replace('*', ''), { limit: texts.length }).length
    })
  },
}

/** In the order of the table. */
export const contenders: readonly Contender[] = [ours, mini, flex]
