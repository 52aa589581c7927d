import { describe, expect, it } from 'vitest'
import { suiteRunOf } from '../../support/suite-run'

type Status = 'expected' | 'unexpected' | 'flaky' | 'skipped'

const spec = (title: string, ...statuses: Status[]) => ({
  title,
  ok: true,
  tests: statuses.map((status) => ({ status, results: [] })),
})
const suite = (title: string, specs: object[], suites?: object[]) => ({
  title,
  specs,
  ...(suites ? { suites } : {}),
})
const report = (suites: object[], errors: object[] = []) =>
  JSON.stringify({ config: {}, suites, errors, stats: {} })

describe('the report of a run of the suite', () => {
  it('names what failed by file, groups and test, and counts the rest', () => {
    const inner = suite('with a full disk', [
      spec('it says so', 'unexpected'),
      spec('it goes on', 'expected'),
    ])
    const json = report([
      suite(
        'notes.spec.ts',
        [spec('a note is saved', 'expected'), spec('a note is binned', 'skipped')],
        [inner],
      ),
      suite('menu.spec.ts', [spec('a menu opens', 'expected')]),
    ])
    expect(suiteRunOf(json)).toEqual({
      passed: 3,
      skipped: 1,
      reasons: ['1 skipped, no reason given'],
      failed: ['notes.spec.ts › with a full disk › it says so'],
    })
  })

  it('counts a test once for each project, and names the one in which it failed or why it was skipped', () => {
    const skip = [{ type: 'skip', description: 'Chromium cannot be had: no network\nDo: …' }]
    const of = (projectName: string, status: Status) => ({ projectName, status, results: [] })
    const both = { title: 'a row opens', tests: [of('electron', 'expected'), of('chromium', 'unexpected')] }
    const skipped = { ...of('chromium', 'skipped'), annotations: skip }
    const one = { title: 'a row closes', tests: [of('electron', 'expected'), skipped] }
    expect(suiteRunOf(report([suite('rows.spec.ts', [both, one])]))).toEqual({
      passed: 2,
      skipped: 1,
      reasons: ['1 skipped, chromium: Chromium cannot be had: no network'],
      failed: ['[chromium] rows.spec.ts › a row opens'],
    })
  })

  it('takes a test that came and went for failed', () => {
    const json = report([suite('menu.spec.ts', [spec('a menu opens', 'flaky')])])
    expect(suiteRunOf(json).failed).toEqual(['menu.spec.ts › a menu opens'])
  })

  it('repeats the first line of what a failed test said, without its colours', () => {
    const message = '\u001b[31mError: no such row\u001b[39m\n    at rows.spec.ts:3'
    const failed = { status: 'unexpected', results: [{ error: { message } }] }
    const json = report([suite('rows.spec.ts', [{ title: 'a row opens', tests: [failed] }])])
    expect(suiteRunOf(json).failed).toEqual(['rows.spec.ts › a row opens: Error: no such row'])
  })

  it('takes an error outside of tests for a failure, in its first line', () => {
    const json = report([suite('a.spec.ts', [spec('one', 'expected')])], [{ message: 'set-up failed\nat x' }])
    expect(suiteRunOf(json).failed).toEqual(['the run itself: set-up failed'])
  })

  it('fails a run without a report, with half of one, or without tests', () => {
    const none = { passed: 0, skipped: 0, reasons: [], failed: ['the run itself: it left no report'] }
    expect(suiteRunOf('')).toEqual(none)
    expect(suiteRunOf('{"suites":[')).toEqual(none)
    expect(suiteRunOf('{"suites":[{"title":"x"}],"errors":[]}')).toEqual(none)
    expect(suiteRunOf(report([])).failed).toEqual(['the run itself: no test ran'])
  })
})
