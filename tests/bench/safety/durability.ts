import { describeFailure } from '#build/runtime/failure'
import { ensureSystemPackages } from '#build/runtime/system-packages'
import { type CrashReport, crashRounds, type KillKind, killKinds } from '../../support/crash/rounds'
import { openDisplay } from '../../support/display'
import { newerApp, packagedApp } from '../../support/packaged'
import { createRandom } from '../../support/random'
import { type BenchRow, figure } from '../bench'

export interface DurabilityOptions {
  /** Kills, shared among all kinds of work. */
  readonly rounds: number
  readonly seed?: number
}

/** How often “Saved” is seen for each kill, over all kinds: 2,000 times in the hundred kills of `npm test`. */
const marksPerKill = 20

/** Two apps run side by side, one lane for each core of the smallest machine. */
const lanes: readonly (readonly KillKind[])[] = [
  ['typing', 'backup', 'briefing'],
  ['migration', 'restore', 'purge'],
]

function none(metric: string, value: number): BenchRow {
  return { metric, value, unit: '', goal: '0', holds: value === 0 }
}

function rowsOf(report: CrashReport): BenchRow[] {
  const { kind, rounds, ofMainAlone, marks, acknowledged, found, lost, returned, integrityFailures, midway } =
    report
  return [
    figure(`${kind}: kills`, rounds, ''),
    figure(`${kind}: kills of the main process alone`, ofMainAlone, ''),
    figure(`${kind}: “Saved” seen`, marks, 'times'),
    figure(`${kind}: kills that met it half done`, midway, ''),
    {
      metric: `${kind}: acknowledged`,
      value: acknowledged,
      unit: 'notes',
      goal: '> 0',
      holds: acknowledged > 0,
    },
    figure(`${kind}: found`, found, 'notes'),
    none(`${kind}: lost`, lost),
    none(`${kind}: removed for good and there again`, returned),
    none(`${kind}: integrity failures`, integrityFailures),
  ]
}

/**
 * kill -9 of the packaged app in the middle of its work: what it acknowledged must be there at the next start, in a
 * file that is whole.
 */
export async function durabilityBench({ rounds, seed = 1 }: DurabilityOptions): Promise<readonly BenchRow[]> {
  const packages = await ensureSystemPackages(['electron', 'display'])
  if (!packages.ok) throw new Error(describeFailure(packages.error))
  const executable = await packagedApp()
  const newer = await newerApp()
  const closeDisplay = await openDisplay()
  const share = (kind: KillKind) =>
    Math.floor(rounds / killKinds.length) + (killKinds.indexOf(kind) < rounds % killKinds.length ? 1 : 0)
  const run = (kind: KillKind) =>
    crashRounds({
      kind,
      rounds: share(kind),
      executable: kind === 'migration' ? newer.executable : executable,
      display: process.env['DISPLAY'] ?? '',
      random: createRandom(seed + killKinds.indexOf(kind)),
    })
  const runLane = async (kinds: readonly KillKind[]): Promise<CrashReport[]> => {
    const reports: CrashReport[] = []
    for (const kind of kinds) reports.push(await run(kind))
    return reports
  }
  try {
    const reports = (await Promise.all(lanes.map(runLane))).flat()
    type Total =
      | 'rounds'
      | 'ofMainAlone'
      | 'marks'
      | 'acknowledged'
      | 'found'
      | 'lost'
      | 'returned'
      | 'integrityFailures'
    const total = (field: Total) => reports.reduce((sum, report) => sum + report[field], 0)
    const slowest = Math.round(Math.max(0, ...reports.flatMap(({ starts }) => starts)))
    return [
      ...reports.flatMap(rowsOf),
      figure('kills of the packaged app', total('rounds'), ''),
      figure('kills of the main process alone', total('ofMainAlone'), ''),
      {
        metric: '“Saved” seen',
        value: total('marks'),
        unit: 'times',
        goal: `>= ${marksPerKill * rounds}`,
        holds: total('marks') >= marksPerKill * rounds,
      },
      figure('acknowledged', total('acknowledged'), 'notes and briefings'),
      figure('found', total('found'), 'notes and briefings'),
      none('lost', total('lost')),
      none('removed for good and there again', total('returned')),
      none('integrity failures', total('integrityFailures')),
      // A goal for a quiet machine: how long a start takes decides no test.
      { ...figure('slowest next start, to open notes', slowest, 'ms'), goal: '≤ 3000 ms' },
    ]
  } finally {
    closeDisplay()
    await newer.remove()
  }
}
