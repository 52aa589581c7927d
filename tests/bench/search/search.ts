import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { loadEngine } from '#core/search/engine'
import { bundledTexts, sha256 } from '../../support/bundled-texts'
import { anyInput } from '../../support/search-input'
import { atMost, type BenchRow, figure, percentile } from '../bench'
import { contenders } from './search-contenders'
import { type Measured, measuredSchema } from './search-measure'

const child = fileURLToPath(new URL('search-child.ts', import.meta.url))

/** Measures one contender in a process of its own: what another left in memory is no part of its figures. */
function measureApart(name: string, size: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const process = fork(child, [name, size], { execArgv: ['--import', 'tsx', '--expose-gc'] })
    process.once('message', (message) => resolve(measuredSchema.parse(message)))
    process.once('error', reject)
    process.once('exit', (code) => reject(new Error(`${name} at ${size} ended with ${code} and no figures`)))
  })
}

async function at(
  label: string,
  size: string,
  limits: { query: number; load: number } | null,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const { name } of contenders) {
    const metric = (what: string): string => `${label}  ${name}  ${what}`
    const { build, load, heap, questions } = await measureApart(name, size)
    const goal = name.startsWith('ours') ? limits : null
    const row = (what: string, value: number, limit: number | undefined) =>
      limit === undefined ? figure(metric(what), value, 'ms') : atMost(metric(what), value, 'ms', limit)
    rows.push(figure(metric('build'), build.clock, 'ms'), row('load', load.clock, goal?.load))
    rows.push(figure(metric('build, CPU time'), build.cpu, 'ms'))
    rows.push(figure(metric('load, CPU time'), load.cpu, 'ms'))
    rows.push(figure(metric('heap'), heap, 'MB'))
    for (const [className, { times, cpu }] of Object.entries(questions)) {
      rows.push(figure(metric(`${className} p50`), percentile(times, 0.5), 'ms'))
      rows.push(figure(metric(`${className} p95`), percentile(times, 0.95), 'ms'))
      rows.push(figure(metric(`${className} CPU time, mean`), cpu, 'ms'))
    }
    const all = Object.values(questions).flatMap(({ times }) => times)
    rows.push(row('all p95', percentile(all, 0.95), goal?.query))
  }
  return rows
}

/** How often each random input is asked. Its best time counts: the others hold what else the machine was doing. */
const attempts = 3
const randomInputs = 3000

/** The slowest of many random inputs over the bundled texts, bad ones among them. */
async function randomInput(): Promise<BenchRow[]> {
  const engine = await loadEngine({
    texts: bundledTexts(),
    index: null,
    hash: sha256,
    now: () => performance.now(),
  })
  const times = anyInput(randomInputs).map((typed) =>
    Math.min(
      ...Array.from({ length: attempts }, () => {
        const start = performance.now()
        engine.search(typed)
        return performance.now() - start
      }),
    ),
  )
  return [
    figure(`${randomInputs} random inputs  ours (lunr)  p95`, percentile(times, 0.95), 'ms'),
    atMost(`${randomInputs} random inputs  ours (lunr)  slowest`, Math.max(...times), 'ms', 50),
  ]
}

/** Ours beside MiniSearch and FlexSearch, over the same texts, each in a process of its own, one after the other. */
export async function searchBench(): Promise<readonly BenchRow[]> {
  return [
    ...(await at('38', 'bundled', { query: 16, load: 300 })),
    ...(await at('3,000', '3000', null)),
    ...(await at('30,000', '30000', { query: 100, load: 1500 })),
    ...(await randomInput()),
  ]
}
