import { z } from 'zod'
import { suiteRunOf } from './suite-run'

/** How many checks of a run held. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** A line for each check that failed, for the end of the run, where its output may be cut. */
  readonly failures: readonly string[]
  /** A line for each reason for which checks were skipped, where the report gives one. */
  readonly reasons?: readonly string[]
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
  numPendingTests: z.int(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
})

const firstLine = (text: string | undefined): string => (text ?? '').trim().split('\n')[0] ?? ''

/** Counts of vitest's JSON report. A suite that could not be loaded has no tests of its own and counts as one failure. */
export function countVitest(json: string): Counts {
  const report = vitestReport.parse(JSON.parse(json))
  const failed = report.success ? 0 : Math.max(report.numFailedTests, 1)
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === '' ? [] : [`${name}: ${firstLine(message)}`]),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${name} › ${fullName}: ${firstLine(failureMessages[0])}`),
  ])
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests, failures }
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
})

/** Counts of Playwright's JSON report. Flaky is broken: it counts as failed. */
export function countPlaywright(json: string): Counts {
  const { stats, errors } = playwrightReport.parse(JSON.parse(json))
  const run = suiteRunOf(json)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: run.failed,
    reasons: run.reasons,
  }
}

const smokeReport = z.object({
  passed: z.int(),
  failed: z.int(),
  checks: z.array(z.object({ name: z.string(), passed: z.boolean() })).min(1),
})

/** Counts of the smoke test's JSON, which is the last line it prints. */
export function countSmoke(output: string): Counts {
  const { passed, failed, checks } = smokeReport.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''))
  return {
    passed,
    failed,
    skipped: 0,
    failures: checks.filter((check) => !check.passed).map(({ name }) => name),
  }
}

const benchReport = z.object({
  rows: z.array(z.object({ metric: z.string(), unit: z.string(), holds: z.boolean().nullable() })).min(1),
})

/** Counts of a bench's JSON, which ends its output: every goal is one check, timings never are. */
export function countBench(output: string): Counts {
  const { rows } = benchReport.parse(JSON.parse(output.slice(output.indexOf('{'))))
  const judged = rows.filter(({ unit, holds }) => holds !== null && unit !== 'ms')
  const failures = judged.filter(({ holds }) => holds !== true).map(({ metric }) => metric)
  return { passed: judged.length - failures.length, failed: failures.length, skipped: 0, failures }
}
