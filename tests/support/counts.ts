import { z } from 'zod'

/** How many checks of a run held. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
  numPendingTests: z.int(),
  success: z.boolean(),
})

/** Counts of vitest's JSON report. A suite that could not be loaded has no tests of its own and counts as one failure. */
export function countVitest(json: string): Counts {
  const report = vitestReport.parse(JSON.parse(json))
  const failed = report.success ? 0 : Math.max(report.numFailedTests, 1)
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests }
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
})

/** Counts of Playwright's JSON report. Flaky is broken: it counts as failed. */
export function countPlaywright(json: string): Counts {
  const { stats, errors } = playwrightReport.parse(JSON.parse(json))
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

const smokeReport = z.object({ passed: z.int(), failed: z.int(), checks: z.array(z.unknown()).min(1) })

/** Counts of the smoke test's JSON, which is the last line it prints. */
export function countSmoke(output: string): Counts {
  const { passed, failed } = smokeReport.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''))
  return { passed, failed, skipped: 0 }
}

const benchReport = z.object({
  rows: z.array(z.object({ unit: z.string(), holds: z.boolean().nullable() })).min(1),
})

/** Counts of a bench's JSON, which ends its output: every goal is one check, timings never are. */
export function countBench(output: string): Counts {
  const { rows } = benchReport.parse(JSON.parse(output.slice(output.indexOf('{'))))
  const judged = rows.filter(({ unit, holds }) => holds !== null && unit !== 'ms')
  const passed = judged.filter(({ holds }) => holds === true).length
  return { passed, failed: judged.length - passed, skipped: 0 }
}
