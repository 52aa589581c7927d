import { type Attack, type AttackResult, reproduction, runAttack } from '../attack/attack'
import { attacks } from '../attack/attacks'
import type { BenchRow } from './bench'

export interface AttackOptions {
  /** Time shared between the rows; `null` for the short run, each row once with its own number of tries. */
  readonly minutes: number | null
  /** One row alone; `null` for all. */
  readonly row: string | null
  readonly seed: number
  /** One attempt alone, to meet a failure again. */
  readonly attempt: number | null
}

/** How often every row gets its turn in a run that has a time: each turn has a seed of its own. */
const turns = 4

/** No row of the short run may take more than this, in milliseconds: all of them end in under four minutes. */
const shortTime = 30_000

async function attackOnce(attack: Attack, options: AttackOptions, count: number): Promise<AttackResult[]> {
  const { minutes, seed, attempt } = options
  if (attempt !== null) return [await runAttack(attack, { seed, first: attempt, tries: 1, time: 0 })]
  if (minutes === null)
    return [await runAttack(attack, { seed, first: 0, tries: attack.tries, time: shortTime })]
  const time = (minutes * 60_000) / count / turns
  return [await runAttack(attack, { seed, first: 0, tries: Number.POSITIVE_INFINITY, time })]
}

/** Attacks every row; each failure is told with the words that make it again. Throws when there is no such row. */
export async function attackBench(options: AttackOptions): Promise<readonly BenchRow[]> {
  const chosen = attacks.filter(({ name }) => options.row === null || name === options.row)
  if (chosen.length === 0) {
    throw new Error(
      `There is no row “${options.row}”. There is: ${attacks.map(({ name }) => name).join(', ')}.`,
    )
  }
  const results = new Map(chosen.map(({ name }) => [name, { tries: 0, failures: 0 }]))
  const rounds = options.minutes === null || options.attempt !== null ? 1 : turns
  for (let round = 0; round < rounds; round += 1) {
    for (const attack of chosen) {
      const seeded = { ...options, seed: options.seed + round }
      for (const { row, tries, failures } of await attackOnce(attack, seeded, chosen.length)) {
        const sum = results.get(row) ?? { tries: 0, failures: 0 }
        results.set(row, { tries: sum.tries + tries, failures: sum.failures + failures.length })
        for (const failure of failures) console.error(reproduction(failure))
      }
    }
  }
  return [...results].flatMap(([row, { tries, failures }]): BenchRow[] => [
    { metric: `${row}: tries`, value: tries, unit: '', goal: '> 0', holds: tries > 0 },
    { metric: `${row}: failures`, value: failures, unit: '', goal: '0', holds: failures === 0 },
  ])
}
