import { createHash } from 'node:crypto'
import { buildSearchIndex } from '#core/search/index-file'
import { buildLexicon } from '#core/search/lexicon'
import { searchableTexts } from '#core/search/texts'

/** Content of `search-index.json` for one declaration: the weights by which its search ranks. */
export async function searchIndexFile(content: Parameters<typeof searchableTexts>[0]): Promise<string> {
  const sha256 = (text: string): Promise<string> =>
    Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'))
  const index = await buildSearchIndex(buildLexicon(searchableTexts(content)), sha256)
  return `${JSON.stringify(index)}\n`
}
