import { describe, expect, it } from 'vitest'
import { countBench, countPlaywright, countSmoke, countVitest } from '../../support/counts'

describe('counting what really ran', () => {
  it('counts a vitest report, and a suite that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 0,
      numFailedTestSuites: 0,
      numPendingTests: 1,
      success: true,
      testResults: [],
    }
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 0, skipped: 1, failures: [] })
    const unloaded = { name: 'a.test.ts', message: 'no such file\nat', assertionResults: [] }
    const wrong = { fullName: 'adds up', status: 'failed', failureMessages: ['expected 1\nat'] }
    const tests = [unloaded, { name: 'b.test.ts', message: '', assertionResults: [wrong] }]
    const broken = { ...report, numFailedTestSuites: 1, success: false, testResults: tests }
    expect(countVitest(JSON.stringify(broken))).toMatchObject({
      failed: 1,
      failures: ['a.test.ts: no such file', 'b.test.ts › adds up: expected 1'],
    })
  })

  it('counts a Playwright report, flaky tests and set-up errors as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }
    const report = { suites: [], stats, errors: [{ message: 'set-up\nat' }] }
    expect(countPlaywright(JSON.stringify(report))).toEqual({
      passed: 5,
      failed: 3,
      skipped: 0,
      failures: ['the run itself: set-up'],
      reasons: [],
    })
  })

  it('counts the smoke test, and refuses one that checked nothing', () => {
    const checks = [
      { name: 'fuses', passed: true },
      { name: 'sums', passed: false },
    ]
    expect(countSmoke(`noise\n${JSON.stringify({ passed: 1, failed: 1, checks })}\n`)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
      failures: ['sums'],
    })
    expect(() => countSmoke('{"passed":0,"failed":0,"checks":[]}')).toThrow('Too small')
  })
  it('counts the goals of a bench, never its timings, and refuses a run without rows', () => {
    const rows = [
      { metric: 'kills', unit: '', holds: null },
      { metric: 'lost', unit: '', holds: false },
      { metric: 'acknowledged', unit: 'notes', holds: true },
      { metric: 'start', unit: 'ms', holds: false },
    ]
    const report = JSON.stringify({ name: 'durability', rows }, null, 2)
    expect(countBench(`noise\n${report}\n`)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
      failures: ['lost'],
    })
    expect(() => countBench('{ "rows": [] }')).toThrow('Too small')
  })
})
