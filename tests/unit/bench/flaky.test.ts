import { describe, expect, it } from 'vitest'
import type { BenchRow } from '../../bench/bench'
import { launchRows, type Outcome } from '../../bench/flaky/flaky-launches'
import { runRows } from '../../bench/flaky/flaky-runs'

const valuesOf = (rows: readonly BenchRow[]) =>
  Object.fromEntries(rows.map(({ metric, value }) => [metric, value]))
const missed = (rows: readonly BenchRow[]) =>
  rows.filter(({ holds }) => holds === false).map(({ metric }) => metric)

describe('several runs of the suite', () => {
  const run = (...failed: string[]) => ({ passed: 10 - failed.length, skipped: 1, reasons: [], failed })

  it('hold when nothing failed in any', () => {
    const rows = runRows([run(), run()])
    expect(valuesOf(rows)).toEqual({
      'runs of the suite': 2,
      'tests passed, all runs': 20,
      'tests skipped, all runs': 2,
      'failures, all runs': 0,
    })
    expect(missed(rows)).toEqual([])
  })

  it('name each test that failed with how often it did, the most frequent first', () => {
    const rows = runRows([run('a › one'), run('b › two', 'a › one'), run()])
    expect(rows.filter(({ metric }) => metric.startsWith('failed: '))).toMatchObject([
      { metric: 'failed: a › one', value: 2, unit: 'times', holds: null },
      { metric: 'failed: b › two', value: 1, unit: 'times', holds: null },
    ])
    expect(valuesOf(rows)).toMatchObject({ 'failures, all runs': 3, 'tests passed, all runs': 27 })
    expect(missed(rows)).toEqual(['failures, all runs'])
  })
})

describe('many launches', () => {
  const launched = (time: number): Outcome => ({ time, trouble: null })
  const not = (kind: 'hung' | 'failed'): Outcome => ({ time: 45_000, trouble: { kind, words: kind } })

  it('are timed by those that came, and held against the median', () => {
    const rows = launchRows([...Array.from({ length: 99 }, () => launched(1_000)), launched(3_000)])
    expect(valuesOf(rows)).toEqual({
      launches: 100,
      'launches that hung': 0,
      'launches that failed': 0,
      'launch to a readable paragraph, median': 1_000,
      'launch to a readable paragraph, p99': 3_000,
      'p99 / median': 3,
    })
    expect(missed(rows)).toEqual([])
  })

  it('are missed by one that hung and by one that failed, whose time counts for nothing', () => {
    const rows = launchRows([launched(1_000), not('hung'), not('failed'), not('failed')])
    expect(valuesOf(rows)).toMatchObject({
      launches: 4,
      'launches that hung': 1,
      'launches that failed': 2,
      'launch to a readable paragraph, p99': 1_000,
    })
    expect(missed(rows)).toEqual(['launches that hung', 'launches that failed'])
  })

  it('can all fail', () => {
    expect(valuesOf(launchRows([not('hung')]))).toMatchObject({ 'launches that hung': 1, 'p99 / median': 0 })
  })
})
