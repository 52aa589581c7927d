import type { SuiteRun } from '../../support/suite-run'
import { atMost, type BenchRow, figure } from '../bench'

/** The rows of several runs of the suite: what failed in any of them is named, the most frequent first. */
export function runRows(runs: readonly SuiteRun[]): readonly BenchRow[] {
  const failures = new Map<string, number>()
  for (const name of runs.flatMap(({ failed }) => failed)) failures.set(name, (failures.get(name) ?? 0) + 1)
  const total = [...failures.values()].reduce((sum, count) => sum + count, 0)
  return [
    figure('runs of the suite', runs.length, ''),
    figure(
      'tests passed, all runs',
      runs.reduce((sum, { passed }) => sum + passed, 0),
      '',
    ),
    figure(
      'tests skipped, all runs',
      runs.reduce((sum, { skipped }) => sum + skipped, 0),
      '',
    ),
    ...[...failures]
      .toSorted(([, one], [, other]) => other - one)
      .map(([name, count]) => figure(`failed: ${name}`, count, 'times')),
    atMost('failures, all runs', total, '', 0),
  ]
}
