import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { listingOf } from '#core/document/catalogue'
import { loadEngine } from '#core/search/engine'
import type { QueryError } from '#core/search/query'
import type { SearchHit, SearchResult } from '#core/search/result'
import { type SearchKind, searchableTexts, searchKinds } from '#core/search/texts'
import { sayProblem } from '#words/problem'
import { terminalWords } from '#words/terminal/en'
import { wordsFor } from '#words/words'
import { type CommandOutput, type DeclarationCommand, refused } from '../command'

/** Milliseconds for regular expressions: more than in the window, because nobody is typing. */
const EXPRESSION_TIME = 5000

/** `official` is the declaration's own words; otherwise kinds, joined by commas. */
function readScope(scope: unknown): readonly SearchKind[] | null {
  if (scope === 'all') return searchKinds
  if (scope === 'official') return ['paragraph', 'instrument', 'frame']
  const names = String(scope).split(',')
  const kinds = searchKinds.filter((kind) => names.includes(kind))
  return kinds.length === names.length ? kinds : null
}

/** The line typed, a pointer to the mistake, and what can be done. */
function faultText(query: string, error: QueryError): string {
  const { position } = error
  const message = sayProblem(wordsFor('en').queryProblems, error)
  const pointer = `${' '.repeat(position.start)}${'^'.repeat(Math.max(1, position.end - position.start))}`
  const shown = /[\n\r]/.test(query) || query.length > 200 ? [] : [`  ${query}`, `  ${pointer}`]
  const { head, offer } = terminalWords.queryError(message, error)
  return [head, ...shown, ...(offer === null ? [] : [offer])].join('\n')
}

function hitText({ id, kind, snippet }: SearchHit): string {
  let marked = ''
  let at = 0
  for (const [start, end] of snippet.spans) {
    marked += `${snippet.text.slice(at, start)}[${snippet.text.slice(start, end)}]`
    at = end
  }
  marked += snippet.text.slice(at)
  const line = `${snippet.cutBefore ? '… ' : ''}${marked}${snippet.cutAfter ? ' …' : ''}`
  return `${id} (${kind})\n  ${line.replaceAll('\n', ' · ')}`
}

function resultText(result: SearchResult): string {
  return [...terminalWords.result(result), ...result.groups.flatMap(({ hits }) => hits.map(hitText))].join(
    '\n',
  )
}

function json(result: SearchResult): string {
  const hits = result.groups.flatMap((group) => group.hits)
  const list = hits.map(({ id, kind, score, spans, snippet }) => ({
    id,
    kind,
    score,
    spans,
    snippet: snippet.text,
  }))
  return JSON.stringify(list, null, 2)
}

/** `search <query>`: the query language of the app, with the same answers. No hits is an answer, not a failure. */
export const searchCommand: DeclarationCommand = {
  name: 'search',
  reads: 'declaration',
  usage: '[--json] [--scope all|official|KIND,…] <query>',
  summary: terminalWords.summaries.search,
  options: { json: { type: 'boolean', default: false }, scope: { type: 'string', default: 'all' } },
  run: async ({ reading }, positionals, options): Promise<CommandOutput> => {
    const kinds = readScope(options['scope'])
    if (kinds === null) return refused(terminalWords.noScope(String(options['scope'])))
    const query = positionals.join(' ')
    const engine = await loadEngine({
      texts: searchableTexts(reading),
      listings: [listingOf(reading.declaration)],
      // Fast for one declaration, and never out of date.
      index: null,
      hash: (text) => Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex')),
      now: () => performance.now(),
    })
    const limit = Number.POSITIVE_INFINITY
    const result = engine.search(query, { kinds, limit, expressionTime: EXPRESSION_TIME })
    if (!result.ok) return refused(faultText(query, result.error))
    // An incomplete list also has its own exit code, because `--json` has no place for words.
    const exitCode = result.value.complete ? 0 : 1
    const text = options['json'] === true ? json(result.value) : resultText(result.value)
    return { exitCode, text }
  },
}
