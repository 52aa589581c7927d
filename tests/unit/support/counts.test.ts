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
    }
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 0, skipped: 1 })
    const broken = { ...report, numFailedTestSuites: 1, success: false }
    expect(countVitest(JSON.stringify(broken)).failed).toBe(1)
  })

  it('counts a Playwright report, flaky tests and set-up errors as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }
    expect(countPlaywright(JSON.stringify({ stats, errors: ['set-up'] }))).toEqual({
      passed: 5,
      failed: 3,
      skipped: 0,
    })
  })

  it('counts the smoke test, and refuses one that checked nothing', () => {
    expect(countSmoke('noise\n{"passed":1,"failed":1,"checks":[{},{}]}\n')).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
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
    expect(countBench(`noise\n${report}\n`)).toEqual({ passed: 1, failed: 1, skipped: 0 })
    expect(() => countBench('{ "rows": [] }')).toThrow('Too small')
  })
})
