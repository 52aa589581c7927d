import { parseArgs } from 'node:util'
import type { Bench, BenchRow } from './bench'
import { briefBench } from './briefing/brief'
import { flakyBench } from './flaky/flaky'
import { importBench } from './import/import'
import { libraryBench } from './library/library'
import { anchorBench } from './notes/anchor'
import { notesBench } from './notes/notes'
import { linkBench } from './reading/link'
import { parseBench } from './reading/parse'
import { startBench } from './reading/start'
import { attackBench } from './safety/attack'
import { durabilityBench } from './safety/durability'
import { socketsBench } from './safety/sockets'
import { searchBench } from './search/search'
import { searchAppBench } from './search/search-app'

/** Every bench by name. To add one: a file of its own, and a line here. */
const benches: Readonly<Record<string, Bench>> = {
  start: startBench,
  search: searchBench,
  'search-app': searchAppBench,
  link: linkBench,
  parse: async () => parseBench(),
  anchor: async () => anchorBench().rows,
  brief: briefBench,
  import: async () => importBench(corpus()),
  library: () => libraryBench(sizes()),
  durability: () => durabilityBench({ rounds: numberOf('rounds', values.rounds) }),
  flaky: () => flakyBench({ runs: flakyRuns(), launches: numberOf('launches', values.launches), only }),
  notes: async () => notesBench().rows,
  sockets: () => socketsBench({ minutes: minutes() }),
  attack: () =>
    attackBench({
      minutes: minutes(),
      row: values.row ?? null,
      seed: numberOf('seed', values.seed),
      attempt: values.try === undefined ? null : numberOf('try', values.try),
    }),
}

/** Throws for what is no number: a bench that tries nothing would hold. */
function numberOf(name: string, text: string): number {
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new Error(`--${name} takes a number, and “${text}” is none.`)
  return Number(text)
}

function table(rows: readonly BenchRow[]): string {
  const width = Math.max(...rows.map(({ metric }) => metric.length))
  return rows
    .map(({ metric, value, unit, goal, holds }) => {
      const verdict = goal === null || goal === '' ? '' : `  ${goal}  ${holds === true ? 'holds' : 'MISSED'}`
      return `${metric.padEnd(width)}  ${String(value).padStart(9)} ${unit.padEnd(5)}${verdict}`.trimEnd()
    })
    .join('\n')
}

/** `--minutes`, or `null` where it was not given. */
function minutes(): number | null {
  return values.minutes === undefined ? null : numberOf('minutes', values.minutes)
}

/** `--corpus`; throws where it was not given, since no corpus belongs to this project. */
function corpus(): string {
  if (values.corpus === undefined) throw new Error('The bench “import” needs texts: --corpus FOLDER.')
  return values.corpus
}

/** `--texts`: sizes of libraries, joined by commas. */
function sizes(): number[] {
  return values.texts.split(',').map((size) => numberOf('texts', size))
}

/** `--runs`; five where neither runs nor launches were asked for. */
function flakyRuns(): number {
  if (values.runs !== undefined) return numberOf('runs', values.runs)
  return numberOf('launches', values.launches) > 0 ? 0 : 5
}

/** Benches of a promise: a goal that is missed is a failure. */
const strict: readonly string[] = ['attack', 'flaky', 'sockets']

/**
 * `npm run bench -- <name> [--json] [--rounds N] [--corpus FOLDER] [--texts N,…]`: it reports and never fails for a missed goal, but for
 * `attack [--minutes N] [--row NAME] [--seed S] [--try T]`, which exits with 1 when anything was lost or leaked, and
 * `sockets [--minutes N]`, which does when anything left the machine, and `flaky [--runs N] [--launches N] [FILE…]`, which
 * does when a test failed, or a launch did not come. Exit 2 when there is no such bench.
 */
const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '100' },
    runs: { type: 'string' },
    launches: { type: 'string', default: '0' },
    minutes: { type: 'string' },
    row: { type: 'string' },
    seed: { type: 'string', default: '1' },
    try: { type: 'string' },
    corpus: { type: 'string' },
    texts: { type: 'string', default: '100,1000,10000' },
  },
  allowPositionals: true,
})
const [name = '', ...only] = positionals
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
if (bench === undefined) {
  console.error(`There is no bench “${name}”. There is: ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 2
} else {
  const rows = await bench()
  console.log(values.json ? JSON.stringify({ name, rows }, null, 2) : table(rows))
  if (strict.includes(name) && rows.some(({ holds }) => holds === false)) process.exitCode = 1
}
