import { type Driver, killPhases, killRound, processDriver, type RoundResult } from '../support/durability'
import { createRandom } from '../support/random'
import type { BenchReport } from './notes-report'

export interface DurabilityOptions {
  /** Kills, shared among typing, migration, backup and restore. */
  readonly rounds?: number
  readonly seed?: number
  readonly driver?: Driver
}

/** kill -9 in the middle of work: what was acknowledged must be there on the next start, in a file that is whole. */
export async function durabilityBench(options: DurabilityOptions = {}): Promise<BenchReport> {
  const { rounds = 100, seed = 1, driver = processDriver } = options
  const random = createRandom(seed)
  const results: RoundResult[] = []
  for (let round = 0; round < rounds; round += 1) {
    const phase = killPhases[round % killPhases.length] ?? 'typing'
    results.push(await killRound(driver, phase, random))
  }
  const total = (field: keyof RoundResult): number => results.reduce((sum, result) => sum + result[field], 0)
  const restart = Math.round(Math.max(...results.map((result) => result.restart)))
  const none = (value: number) => ({ value, unit: '', goal: '0', holds: value === 0 })
  return {
    name: 'durability',
    rows: [
      { metric: 'rounds', value: rounds, unit: '', goal: '', holds: true },
      {
        metric: 'acknowledged',
        value: total('acknowledged'),
        unit: 'notes',
        goal: '> 0',
        holds: total('acknowledged') > 0,
      },
      { metric: 'found', value: total('found'), unit: 'notes', goal: '', holds: true },
      { metric: 'lost', ...none(total('lost')) },
      { metric: 'integrity failures', ...none(total('integrityFailures')) },
      { metric: 'slowest next start', value: restart, unit: 'ms', goal: '<= 3000', holds: restart <= 3_000 },
    ],
  }
}
