import { describeFailure } from '#build/runtime/failure'
import { ensureSystemPackages } from '#build/runtime/system-packages'
import { type CrashReport, crashRounds, type KillKind, killKinds } from '../support/crash/rounds'
import { openDisplay } from '../support/display'
import { newerApp, packagedApp } from '../support/packaged'
import { createRandom } from '../support/random'
import { type BenchRow, figure } from './bench'

export interface DurabilityOptions {
  /** Kills, shared among typing, migration, backup and restore. */
  readonly rounds: number
  readonly seed?: number
}

/** Two apps run side by side, one lane for each core of the smallest machine. */
const lanes: readonly (readonly KillKind[])[] = [
  ['typing', 'backup'],
  ['migration', 'restore'],
]

function none(metric: string, value: number): BenchRow {
  return { metric, value, unit: '', goal: '0', holds: value === 0 }
}

function rowsOf({ kind, rounds, acknowledged, found, lost, integrityFailures, midway }: CrashReport) {
  return [
    figure(`${kind}: kills`, rounds, ''),
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
    const total = (field: 'rounds' | 'acknowledged' | 'found' | 'lost' | 'integrityFailures') =>
      reports.reduce((sum, report) => sum + report[field], 0)
    const slowest = Math.round(Math.max(0, ...reports.flatMap(({ starts }) => starts)))
    return [
      ...reports.flatMap(rowsOf),
      figure('kills of the packaged app', total('rounds'), ''),
      figure('acknowledged', total('acknowledged'), 'notes'),
      figure('found', total('found'), 'notes'),
      none('lost', total('lost')),
      none('integrity failures', total('integrityFailures')),
      {
        metric: 'slowest next start, to open notes',
        value: slowest,
        unit: 'ms',
        goal: '<= 3000',
        holds: slowest <= 3_000,
      },
    ]
  } finally {
    closeDisplay()
    await newer.remove()
  }
}
