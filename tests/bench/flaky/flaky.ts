import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '#build/runtime/paths'
import { boundToParent } from '#build/start/bound'
import setUp from '../../e2e/global-setup'
import { openDisplay } from '../../support/display'
import { type SuiteRun, suiteRunOf } from '../../support/suite-run'
import type { BenchRow } from '../bench'
import { launchOnce, launchRows, type Outcome } from './flaky-launches'
import { runRows } from './flaky-runs'

export interface FlakyOptions {
  /** How often the whole suite is run. */
  readonly runs: number
  /** How often the app is launched. */
  readonly launches: number
  /** Files of the suite, or parts of their names, in place of all. */
  readonly only: readonly string[]
}

/** Processes that do nothing as fast as they can: the machine of two cores that the suite has to share. */
const busyProcesses = 2

/** As many as the suite launches side by side. */
const atOnce = 2

/** Keeps the machine busy until it is told to stop, or this process ends. */
function keepBusy(): () => void {
  const [program, words] = boundToParent(process.execPath, ['-e', 'for (;;);'], 'KILL')
  const children = Array.from({ length: busyProcesses }, () => spawn(program, words, { stdio: 'ignore' }))
  return () => {
    for (const child of children) child.kill('SIGKILL')
  }
}

/** Runs the suite once; what it prints goes to standard error. */
async function runSuite(only: readonly string[], folder: string): Promise<SuiteRun> {
  const report = path.join(folder, 'report.json')
  await rm(report, { force: true })
  const output = path.join(folder, 'results')
  const words = ['playwright', 'test', '--reporter=list,json', `--output=${output}`, ...only]
  const child = spawn('npx', ['--no-install', ...words], {
    cwd: projectRoot,
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    stdio: ['ignore', process.stderr, 'inherit'],
  })
  await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  // A suite that broke off leaves no report, and counts as a failure.
  return suiteRunOf(await readFile(report, 'utf8').catch(() => ''))
}

async function launchAll(count: number): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  let begun = 0
  const lane = async (): Promise<void> => {
    while (begun < count) {
      begun += 1
      const outcome = await launchOnce()
      outcomes.push(outcome)
      if (outcome.trouble !== null) console.error(`launch ${outcomes.length}: ${outcome.trouble.words}`)
      if (outcomes.length % 10 === 0) console.error(`${outcomes.length} of ${count} launches`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return outcomes
}

/**
 * Whether the end-to-end suite can be trusted: runs all of it several times, or only launches the app many times,
 * beside busy processes, and counts what failed, by test. A failure that comes and goes is a failure.
 */
export async function flakyBench({ runs, launches, only }: FlakyOptions): Promise<readonly BenchRow[]> {
  await setUp()
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-flaky-'))
  const rest = keepBusy()
  try {
    const suiteRuns: SuiteRun[] = []
    for (let run = 0; run < runs; run += 1) suiteRuns.push(await runSuite(only, folder))
    if (launches === 0) return runRows(suiteRuns)
    const closeDisplay = await openDisplay()
    try {
      return [...(runs === 0 ? [] : runRows(suiteRuns)), ...launchRows(await launchAll(launches))]
    } finally {
      closeDisplay()
    }
  } finally {
    rest()
    await rm(folder, { recursive: true, force: true })
  }
}
