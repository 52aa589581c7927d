import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'fflate'
import { loadEngine } from '#core/search/engine'
import { narrowingOf } from '#core/search/library/narrowing'
import { type Library, searchLibrary } from '#core/search/library/search-library'
import { parseQuery } from '#core/search/parser'
import { openLibraryIndex } from '#node/index/library-index'
import { sha256 } from '../../support/bundled-texts'
import { type GeneratedText, generatedLibrary, generatedQuery } from '../../support/generated-library'
import { createRandom } from '../../support/random'
import { atMost, type BenchRow, figure, percentile } from '../bench'

const PARAGRAPHS = 30

/** Queries by class. `all` finds something in nearly every text; `rare` in few. */
const classes: Readonly<Record<string, readonly string[]>> = {
  all: ['the', 'cooperation', 'trade', 'the OR of'],
  rare: ['seaport', 'Kashmir transit', 'multicultures', 'underleging CASA'],
  phrase: [
    '"strategic partnership"',
    '"human rights of seaports"',
    '"of the two leaders"',
    '"never agreed before"',
  ],
  proximity: ['trade NEAR/5 ties', 'seaport BEFORE/10 rail'],
  prefix: ['seap*', 'interterr*'],
  boolean: ['road OR rail', 'culture NOT tourism', '(trade OR transit) seaport'],
  field: ['party:Tajikistan seaport', 'year:2001 trade', 'lang:tg kind:paragraph seaport'],
  expression: ['/of the \\w+ partnership/', '/CASA-1000 and/'],
  absent: ['xylophone', '"nuclear weapon free zone"', 'xylo*'],
}
/** Every word of every text is looked at. */
const scans: readonly string[] = ['seaprot~2', '/CASA-\\d+/', 'NOT the']

interface Asked {
  readonly first: number
  readonly page: number
  readonly whole: number
}

/** Hits that a screen shows at first. */
const PAGE = 50

async function ask(query: string, library: Library): Promise<Asked> {
  const start = performance.now()
  const search = searchLibrary(query, library)
  if (!search.ok) throw new Error(`${query}: ${search.error.code}`)
  let first: number | null = null
  let page: number | null = null
  let hits = 0
  for await (const text of search.value.run()) {
    hits += text.hits.length
    const now = performance.now() - start
    if (hits > 0) first ??= now
    if (hits >= PAGE) page ??= now
  }
  const whole = performance.now() - start
  return { first: first ?? whole, page: page ?? whole, whole }
}

function sizeOf(text: string): { plain: number; packed: number } {
  const bytes = new TextEncoder().encode(text)
  return { plain: bytes.length, packed: deflateSync(bytes).length }
}

async function at(count: number): Promise<BenchRow[]> {
  const label = (what: string): string => `${count.toLocaleString('en')} texts  ${what}`
  const texts = generatedLibrary(count, PARAGRAPHS)
  const folder = mkdtempSync(path.join(tmpdir(), 'reader-bench-'))
  const file = path.join(folder, 'index.sqlite')
  try {
    let index = openLibraryIndex(file)
    const started = performance.now()
    for (const { listing, revision, units } of texts) index.put({ document: listing.id, revision, units })
    const indexed = (performance.now() - started) / count
    index.close()
    const opening = performance.now()
    index = openLibraryIndex(file)
    const opened = performance.now() - opening
    const size = statSync(file).size
    const sizes = texts.map(({ units }) => sizeOf(units.map(({ text }) => text).join('\n\n')))
    const trees = texts.map(({ units }) => sizeOf(JSON.stringify(units)))
    const plain = sizes.reduce((sum, each) => sum + each.plain, 0)
    const packed = [...sizes, ...trees].reduce((sum, each) => sum + each.packed, 0)
    const byName = new Map(texts.map((text) => [text.listing.id, text]))
    const library: Library = {
      texts,
      index,
      load: (document) => Promise.resolve(byName.get(document) ?? null),
      now: () => performance.now(),
    }
    const rows = [
      figure(label('index, a text'), indexed, 'ms'),
      figure(label('open the index'), opened, 'ms'),
      figure(label('index ÷ text'), size / plain, ''),
      atMost(label('text and units deflated, and index ÷ text'), (size + packed) / plain, '', 2.5),
      ...(await timings(label, library, count > 1000 ? 3 : 6)),
      ...(await scanRows(label, library, texts)),
      ...changes(label, index, texts),
    ]
    index.close()
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timings(
  label: (what: string) => string,
  library: Library,
  rounds: number,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const pages: number[] = []
  const firsts: number[] = []
  for (const [name, queries] of Object.entries(classes)) {
    const asked: Asked[] = []
    const alone: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      for (const query of queries) {
        asked.push(await ask(query, library))
        const parsed = parseQuery(query)
        const narrowing = parsed.ok ? narrowingOf(parsed.value) : null
        const start = performance.now()
        if (narrowing) library.index.candidates(narrowing)
        alone.push(performance.now() - start)
      }
    }
    for (const share of [0.5, 0.95]) {
      const p = `p${share * 100}`
      rows.push(
        figure(
          label(`${name}, first ${PAGE} hits, ${p}`),
          percentile(
            asked.map(({ page }) => page),
            share,
          ),
          'ms',
        ),
        figure(
          label(`${name}, to the end, ${p}`),
          percentile(
            asked.map(({ whole }) => whole),
            share,
          ),
          'ms',
        ),
        figure(label(`${name}, FTS5 alone, ${p}`), percentile(alone, share), 'ms'),
      )
    }
    pages.push(...asked.map(({ page }) => page))
    firsts.push(...asked.map(({ first }) => first))
  }
  return [
    ...rows,
    atMost(label(`all classes, first ${PAGE} hits, p95`), percentile(pages, 0.95), 'ms', 150),
    atMost(label('all classes, first result, p95'), percentile(firsts, 0.95), 'ms', 50),
  ]
}

async function scanRows(
  label: (what: string) => string,
  library: Library,
  texts: readonly GeneratedText[],
): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const query of scans)
    rows.push(figure(label(`not narrowed: ${query}, to the end`), (await ask(query, library)).whole, 'ms'))
  const nothingKnown: Library = {
    ...library,
    index: { indexed: () => null, candidates: () => ({ total: null, in: () => [] }) },
  }
  const sample = { ...nothingKnown, texts: texts.slice(0, 100) }
  const { whole } = await ask('seaport', sample)
  return [
    ...rows,
    figure(label('plain scan for one word'), (whole / Math.min(100, texts.length)) * texts.length, 'ms'),
  ]
}

function changes(
  label: (what: string) => string,
  index: ReturnType<typeof openLibraryIndex>,
  texts: readonly GeneratedText[],
): BenchRow[] {
  const put: number[] = []
  const removed: number[] = []
  for (const { listing, revision, units } of texts.slice(0, 30)) {
    const start = performance.now()
    index.remove(listing.id)
    const between = performance.now()
    index.put({ document: listing.id, revision, units })
    removed.push(between - start)
    put.push(performance.now() - between)
  }
  return [
    atMost(label('one text in, p95'), percentile(put, 0.95), 'ms', 200),
    atMost(label('one text out, p95'), percentile(removed, 0.95), 'ms', 200),
  ]
}

/** Random queries of every operator whose hits and spans are not those of a scan of every unit. */
async function exactness(queries: number): Promise<BenchRow> {
  const texts = generatedLibrary(12, 8, { hard: 0.15 })
  const folder = mkdtempSync(path.join(tmpdir(), 'reader-bench-'))
  const index = openLibraryIndex(path.join(folder, 'index.sqlite'))
  try {
    for (const { listing, revision, units } of texts) index.put({ document: listing.id, revision, units })
    const time = { time: Number.POSITIVE_INFINITY, expressionTime: Number.POSITIVE_INFINITY }
    const engine = await loadEngine({
      texts: texts.flatMap(({ units }) => units),
      listings: texts.map(({ listing }) => listing),
      index: null,
      hash: sha256,
      now: () => 0,
    })
    const library: Library = {
      texts,
      index,
      load: (document) => Promise.resolve(texts.find(({ listing }) => listing.id === document) ?? null),
      now: () => 0,
    }
    const random = createRandom(3)
    let wrong = 0
    for (let done = 0; done < queries; ) {
      const query = generatedQuery(random, texts)
      const scan = engine.search(query, { limit: Number.POSITIVE_INFINITY, ...time })
      const search = searchLibrary(query, library, time)
      if (!scan.ok || !search.ok) continue
      done += 1
      const found: string[] = []
      for await (const { listing, hits } of search.value.run()) {
        found.push(...hits.map(({ kind, id, spans }) => JSON.stringify([listing.id, kind, id, spans])))
      }
      const expected = scan.value.groups
        .flatMap(({ hits }) => hits)
        .map(({ declaration, kind, id, spans }) => JSON.stringify([declaration, kind, id, spans]))
      if (found.toSorted().join('\n') !== expected.toSorted().join('\n')) wrong += 1
    }
    return atMost(`${queries} random queries, other than a scan of every unit`, wrong, '', 0)
  } finally {
    index.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The search of many texts from a seed, beside FTS5 alone and a plain scan.
 *
 * @param sizes - how many texts
 */
export async function libraryBench(sizes: readonly number[]): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = []
  for (const size of sizes) rows.push(...(await at(size)))
  return [...rows, await exactness(500)]
}
