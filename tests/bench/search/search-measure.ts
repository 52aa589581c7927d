import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { z } from 'zod'
import type { SearchableText } from '#core/search/texts'
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

/** Figures of one contender: milliseconds and megabytes. */
export const measuredSchema = z.object({
  build: z.number(),
  load: z.number(),
  /** What the loaded search holds, garbage collected before and after. */
  heap: z.number(),
  /** Every single question, by class; a class that is beyond the contender is left out. */
  samples: z.record(z.string(), z.array(z.number())),
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

/** Measures one contender in this process. */
export async function measure(name: string, texts: readonly SearchableText[]): Promise<Measured> {
  const contender = contenders.find((each) => each.name === name)
  if (!contender) throw new Error(`There is no contender ${name}`)
  const started = performance.now()
  const built = await contender.build(texts)
  const build = performance.now() - started
  const before = heap()
  const opening = performance.now()
  const ask = await contender.load(texts, built)
  const load = performance.now() - opening
  const held = heap() - before
  const rounds = texts.length > 10_000 ? 8 : 40
  const samples: Record<string, number[]> = {}
  for (const [className, queries] of Object.entries(queryClasses)) {
    for (let round = 0; round < rounds + 2; round += 1) {
      for (const query of queries) {
        const { milliseconds, beyond } = time(ask, query)
        // The first two rounds warm the compiler up.
        if (!beyond && round >= 2) (samples[className] ??= []).push(milliseconds)
      }
    }
  }
  return { build, load, heap: held, samples }
}
