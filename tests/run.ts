import { spawn } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '#build/runtime/paths'
import { type Counts, countBench, countPlaywright, countSmoke, countVitest } from './support/counts'

/**
 * `npm test`: every check there is, in the order in which a failure is found soonest. A step that fails does not
 * keep the others from running. The last line counts what really ran: tests from the runners' own reports, and each
 * check of the source as one.
 */
interface Step {
  readonly name: string
  /** A program of this project and its arguments. */
  readonly command: readonly [string, ...string[]]
  /** Reads the counts from what the step left or printed; without it the exit status counts as one check. */
  readonly count?: (output: string) => Promise<Counts>
  /** The step knows the Linux package only; elsewhere it counts as skipped. */
  readonly onLinuxOnly?: boolean
}

const results = path.join(projectRoot, 'test-results')
const report = (name: string) => readFile(path.join(results, name), 'utf8')
const npm = (...script: string[]): readonly [string, ...string[]] => ['npm', 'run', '--silent', ...script]
const npx = (...words: string[]): readonly [string, ...string[]] => ['npx', '--no-install', ...words]

const steps: readonly Step[] = [
  { name: 'format', command: npm('check:format') },
  { name: 'lint', command: npm('check:lint') },
  { name: 'types', command: npm('check:types') },
  { name: 'dead code', command: npm('check:dead-code') },
  { name: 'dataset is up to date', command: npm('dataset', '--', '--check') },
  {
    name: 'unit tests',
    command: npx(
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=test-results/unit.json',
    ),
    count: async () => countVitest(await report('unit.json')),
  },
  {
    name: 'end-to-end tests',
    command: npx('playwright', 'test'),
    count: async () => countPlaywright(await report('e2e.json')),
  },
  { name: 'package', command: npm('package') },
  {
    name: 'package smoke test',
    onLinuxOnly: true,
    command: npm('package:smoke', '--', '--json'),
    count: async (output) => countSmoke(output),
  },
  { name: 'package under test', command: npm('package', '--', '--for-tests') },
  {
    name: 'smoke test of the package under test',
    command: npm('package:smoke', '--', '--for-tests', '--json'),
    count: async (output) => countSmoke(output),
  },
  {
    name: 'kill -9 of the packaged app',
    onLinuxOnly: true,
    command: npm('bench', '--', 'durability', '--rounds', '100', '--json'),
    count: async (output) => countBench(output),
  },
  {
    name: 'attacks',
    command: npm('bench', '--', 'attack', '--json'),
    count: async (output) => countBench(output),
  },
]

function run([program, ...parameters]: readonly [string, ...string[]]): Promise<{
  code: number
  output: string
}> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      process.stdout.write(chunk)
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** A step that says it failed has at least one failure, whatever its report says. */
function honest(counts: Counts, code: number): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

async function countsOf(step: Step, code: number, output: string): Promise<Counts> {
  if (!step.count) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, failures: [] }
  try {
    return honest(await step.count(output), code)
  } catch (error) {
    console.error(`The report of “${step.name}” cannot be read: ${String(error)}`)
    return { passed: 0, failed: 1, skipped: 0, failures: ['its report cannot be read'] }
  }
}

await rm(results, { recursive: true, force: true })
await mkdir(results, { recursive: true })
const total = { passed: 0, failed: 0, skipped: 0 }
const summary: string[] = []
for (const step of steps) {
  console.log(`\n── ${step.name}`)
  if (step.onLinuxOnly === true && process.platform !== 'linux') {
    total.skipped += 1
    summary.push(`– ${step.name}: skipped, it knows the Linux package only`)
    continue
  }
  const started = Date.now()
  const { code, output } = await run(step.command)
  const counts = await countsOf(step, code, output)
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
  const seconds = Math.round((Date.now() - started) / 1000)
  summary.push(
    `${counts.failed === 0 ? '✓' : '✗'} ${step.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
    ...[...counts.failures, ...(counts.reasons ?? [])].map((line) => `    ${line}`),
  )
}
console.log(`\n${summary.join('\n')}\n`)
await writeFile(path.join(results, 'summary.txt'), `${summary.join('\n')}\n`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exit(total.failed === 0 ? 0 : 1)
