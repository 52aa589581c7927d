import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { z } from 'zod'
import type { SearchableText } from '#core/search/texts'
import { countCpuTime } from '../../support/cpu-time'
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
  // They read every character; at 30,000 paragraphs their time limit of 30 ms is what holds.
  expression: ['/CASA-\\d+/', '/(a+)+$/'],
}

const tookSchema = z.object({ clock: z.number(), cpu: z.number() })

/**
 * Figures of one contender: milliseconds, by the clock and as CPU time (which other programs do not lengthen), and
 * megabytes.
 */
export const measuredSchema = z.object({
  build: tookSchema,
  load: tookSchema,
  /** What the loaded search holds, garbage collected before and after. */
  heap: z.number(),
  /** By class; a class that is beyond the contender is left out. */
  questions: z.record(
    z.string(),
    z.object({
      /** Every single question by the clock. */
      times: z.array(z.number()),
      /** CPU time of one question on average: one alone is shorter than a reading is exact. */
      cpu: z.number(),
    }),
  ),
})
export type Measured = z.infer<typeof measuredSchema>

// Without a collection before each reading, what is measured is when V8 last tidied up.
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function heap(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed / 1024 / 1024
}

function time(ask: Ask, query: string): { milliseconds: number; beyond: boolean } {
  const start = performance.now()
  const hits = ask(query)
  return { milliseconds: performance.now() - start, beyond: hits === null }
}

/** Asks all questions of a class in turn, several times. No times where the contender cannot answer them. */
function askClass(ask: Ask, queries: readonly string[], rounds: number): Measured['questions'][string] {
  const askAll = () => queries.map((query) => time(ask, query))
  // Two rounds warm the compiler up.
  askAll()
  askAll()
  const cpuTime = countCpuTime()
  const asked = Array.from({ length: rounds }, askAll).flat()
  const cpu = cpuTime() / asked.length
  return { times: asked.flatMap(({ milliseconds, beyond }) => (beyond ? [] : [milliseconds])), cpu }
}

/** Measures one contender in this process. */
export async function measure(name: string, texts: readonly SearchableText[]): Promise<Measured> {
  const contender = contenders.find((each) => each.name === name)
  if (!contender) throw new Error(`There is no contender ${name}`)
  const buildCpu = countCpuTime()
  const started = performance.now()
  const built = await contender.build(texts)
  const build = { clock: performance.now() - started, cpu: buildCpu() }
  const before = heap()
  const loadCpu = countCpuTime()
  const opening = performance.now()
  const ask = await contender.load(texts, built)
  const load = { clock: performance.now() - opening, cpu: loadCpu() }
  const held = heap() - before
  const rounds = texts.length > 10_000 ? 8 : 40
  const questions = Object.entries(queryClasses)
    .map(([className, queries]) => [className, askClass(ask, queries, rounds)] as const)
    .filter(([, { times }]) => times.length > 0)
  return { build, load, heap: held, questions: Object.fromEntries(questions) }
}
