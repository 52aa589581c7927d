import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { SearchableText } from '#core/search/texts'
import { officialTexts } from '../support/bundled-texts'
import { generatedTexts } from '../support/generated-texts'
import { atMost, type BenchRow, figure, percentile } from './bench'
import { type Ask, contenders } from './search-contenders'

/** Queries by class; each class is timed by itself. */
const queryClasses: Readonly<Record<string, readonly string[]>> = {
  word: ['trade', 'cooperation', 'the', 'Tajikistan', 'seaport', 'Kashmir'],
  words: ['trade transit', 'bilateral cooperation', 'two leaders', 'security council resolutions'],
  prefix: ['trad*', 'co*', 'inter*'],
  phrase: ['"strategic partnership"', '"the two leaders"', '"of the"', '"human rights"'],
  proximity: ['trade NEAR/5 ties', 'the NEAR/3 leaders', '"two leaders" BEFORE/10 cooperation'],
  boolean: ['road OR rail', 'culture NOT tourism', '(trade OR transit) -energy'],
  fuzzy: ['Tajikstan~1', 'seaprot~2'],
  field: ['para:13-17 trade', 'kind:paragraph NOT leaders'],
}
/** Regular expressions read every character; at 30,000 paragraphs their time limit of 30 ms is what holds. */
const expressions = ['/CASA-\\d+/', '/(a+)+$/']

function time(ask: Ask, query: string): { milliseconds: number; beyond: boolean } {
  const start = performance.now()
  const hits = ask(query)
  return { milliseconds: performance.now() - start, beyond: hits === null }
}

// Without a collection before each reading, what is measured is when V8 last tidied up.
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function heap(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed / 1024 / 1024
}

async function at(
  size: string,
  texts: readonly SearchableText[],
  limits: { query: number; load: number } | null,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const rounds = texts.length > 10_000 ? 8 : 40
  for (const { name, build, load } of contenders) {
    const label = (metric: string): string => `${size}  ${name}  ${metric}`
    const isOurs = name.startsWith('ours')
    const started = performance.now()
    const built = await build(texts)
    rows.push(figure(label('build'), performance.now() - started, 'ms'))
    const before = heap()
    const opening = performance.now()
    const ask = await load(texts, built)
    const opened = performance.now() - opening
    rows.push(
      isOurs && limits
        ? atMost(label('load'), opened, 'ms', limits.load)
        : figure(label('load'), opened, 'ms'),
    )
    rows.push(figure(label('heap'), heap() - before, 'MB'))
    const all: number[] = []
    for (const [className, queries] of Object.entries({ ...queryClasses, expression: expressions })) {
      const samples: number[] = []
      for (let round = 0; round < rounds + 2; round += 1) {
        for (const query of queries) {
          const { milliseconds, beyond } = time(ask, query)
          // The first two rounds warm the compiler up.
          if (!beyond && round >= 2) samples.push(milliseconds)
        }
      }
      if (samples.length === 0) continue
      all.push(...samples)
      rows.push(figure(label(`${className} p50`), percentile(samples, 0.5), 'ms'))
      rows.push(figure(label(`${className} p95`), percentile(samples, 0.95), 'ms'))
    }
    const p95 = percentile(all, 0.95)
    rows.push(
      isOurs && limits
        ? atMost(label('all p95'), p95, 'ms', limits.query)
        : figure(label('all p95'), p95, 'ms'),
    )
  }
  return rows
}

/** Ours beside MiniSearch and FlexSearch, over the same texts in the same run. */
export async function searchBench(): Promise<readonly BenchRow[]> {
  const official = officialTexts()
  const bundled = official.filter(({ kind }) => kind !== 'frame')
  return [
    ...(await at('38', bundled, { query: 16, load: 300 })),
    ...(await at('3,000', generatedTexts(3000, official), null)),
    ...(await at('30,000', generatedTexts(30_000, official), { query: 100, load: 1500 })),
  ]
}
