import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Reading } from '#contract/library/reading'
import { listingOf } from '#core/document/listing'
import { type QuotableTrust, quotableTrust } from '#core/document/trust'
import { loadEngine } from '#core/search/engine'
import type { QueryError } from '#core/search/query'
import type { SearchHit, SearchResult } from '#core/search/result'
import { type SearchableText, type SearchKind, searchableTexts, searchKinds } from '#core/search/texts'
import { sayProblem } from '#words/problem'
import { terminalWords } from '#words/terminal/en'
import { wordsFor } from '#words/words'
import { type CommandOutput, type DeclarationCommand, refused } from '../command'
import { trustLines } from '../trust-lines'

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

function hitText({ id, kind, declaration, snippet }: SearchHit, namesText: boolean): string {
  let marked = ''
  let at = 0
  for (const [start, end] of snippet.spans) {
    marked += `${snippet.text.slice(at, start)}[${snippet.text.slice(start, end)}]`
    at = end
  }
  marked += snippet.text.slice(at)
  const line = `${snippet.cutBefore ? '… ' : ''}${marked}${snippet.cutAfter ? ' …' : ''}`
  const place = namesText && declaration !== null ? `${declaration} ${id}` : id
  return `${place} (${kind})\n  ${line.replaceAll('\n', ' · ')}`
}

/** What is searched, and what the words of each text rest on. */
interface Searched {
  /** By declaration: only imported texts have something to say. */
  readonly trust: ReadonlyMap<string, QuotableTrust>
  /** Whether each hit names its text, as those of a whole library do. */
  readonly namesText: boolean
}

function resultText(result: SearchResult, { trust, namesText }: Searched): string {
  const hits = result.groups.flatMap((group) => group.hits)
  const found = new Set(hits.map(({ declaration }) => declaration))
  const hasImported = [...trust.values()].some(({ kind }) => kind === 'imported')
  const told = [...trust].filter(([id]) => !namesText || found.has(id))
  return [
    ...terminalWords.result(result, hasImported),
    ...told.flatMap(([id, said]) => trustLines(said).map((line) => (namesText ? `${id} ${line}` : line))),
    ...hits.map((hit) => hitText(hit, namesText)),
  ].join('\n')
}

/** A list has no place for what is said of all, so that each hit of an imported text says where its words are from. */
function json(result: SearchResult, { trust, namesText }: Searched): string {
  const hits = result.groups.flatMap((group) => group.hits)
  const list = hits.map(({ id, kind, declaration, score, spans, snippet }) => {
    const said = declaration === null ? undefined : trust.get(declaration)
    return {
      ...(namesText ? { declaration } : {}),
      id,
      kind,
      score,
      spans,
      snippet: snippet.text,
      ...(said?.kind === 'imported' ? { imported: said.statement } : {}),
    }
  })
  return JSON.stringify(list, null, 2)
}

/** The texts of one declaration, or of many: the terms that all share once. */
function textsOf(readings: readonly Reading[]): readonly SearchableText[] {
  return readings.flatMap((reading, index) => {
    const texts = searchableTexts(reading)
    return index === 0 ? texts : texts.filter(({ declaration }) => declaration !== null)
  })
}

/** `search <query>`: the query language of the app, with the same answers. No hits is an answer, not a failure. */
export const searchCommand: DeclarationCommand = {
  name: 'search',
  reads: 'declaration',
  usage: '[--json] [--scope all|official|KIND,…] <query>',
  summary: terminalWords.summaries.search,
  options: { json: { type: 'boolean', default: false }, scope: { type: 'string', default: 'all' } },
  run: async ({ reading, wholeLibrary }, positionals, options): Promise<CommandOutput> => {
    const kinds = readScope(options['scope'])
    if (kinds === null) return refused(terminalWords.noScope(String(options['scope'])))
    const query = positionals.join(' ')
    const { readings, unread } = wholeLibrary ? await wholeLibrary() : { readings: [reading], unread: [] }
    const engine = await loadEngine({
      texts: textsOf(readings),
      listings: readings.map(({ declaration }) => listingOf(declaration)),
      // Fast for one declaration, and never out of date.
      index: null,
      hash: (text) => Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex')),
      now: () => performance.now(),
    })
    const limit = Number.POSITIVE_INFINITY
    const result = engine.search(query, { kinds, limit, expressionTime: EXPRESSION_TIME })
    if (!result.ok) return refused(faultText(query, result.error))
    // An incomplete list also has its own exit code, because `--json` has no place for words.
    const answer = result.value
    const exitCode = answer.complete && unread.length === 0 ? 0 : 1
    // What was found in the other texts is an answer, whatever is said of those that could not be read.
    const beside = unread.length > 0 ? { isAnswer: true } : {}
    const trust = new Map(readings.map((each) => [each.declaration.id, quotableTrust(each)]))
    const searched = { trust, namesText: wholeLibrary !== null }
    if (options['json'] === true) return { exitCode, text: json(answer, searched), ...beside }
    return { exitCode, text: [resultText(answer, searched), ...unread].join('\n'), ...beside }
  },
}
