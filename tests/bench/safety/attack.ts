import { type Attack, type AttackResult, reproduction, runAttack } from '../../attack/attack'
import { attacks } from '../../attack/attacks'
import type { BenchRow } from '../bench'

export interface AttackOptions {
  /** Time shared between the rows; `null` for the short run, each row once with its own number of tries. */
  readonly minutes: number | null
  /** One row alone; `null` for all. */
  readonly row: string | null
  readonly seed: number
  /** One attempt alone, to meet a failure again. */
  readonly attempt: number | null
}

/** The short run begins no attempt later than this, in milliseconds: it ends in under four minutes. */
const shortTime = 220_000

/** What attacks take the time from; tests give their own. */
export interface AttackBenchParts {
  readonly rows: readonly Attack[]
  readonly now: () => number
  readonly platform: NodeJS.Platform
  /** Tells of a failure as it is met. */
  readonly tell: (words: string) => void
}

const usual: AttackBenchParts = {
  rows: attacks,
  now: () => performance.now(),
  platform: process.platform,
  tell: console.error,
}

/** A row's tries with one seed after the other, until its time is over; with no time to fill, with one seed. */
async function attackFor(
  attack: Attack,
  { minutes, seed, attempt }: AttackOptions,
  share: number,
  now: () => number,
): Promise<AttackResult[]> {
  if (attempt !== null) return [await runAttack(attack, { seed, first: attempt, tries: 1, time: 0 }, now)]
  const end = now() + share
  const results: AttackResult[] = []
  for (let goesOn = true; goesOn; ) {
    const budget = { seed: seed + results.length, first: 0, tries: attack.tries, time: end - now() }
    const result = await runAttack(attack, budget, now)
    results.push(result)
    // Without a target there is nothing to go on with.
    goesOn = minutes !== null && now() < end && result.tries > 0
  }
  return results
}

/** Attacks every row; each failure is told with the words that make it again. Throws when there is no such row. */
export async function attackBench(
  options: AttackOptions,
  { rows, now, platform, tell }: AttackBenchParts = usual,
): Promise<readonly BenchRow[]> {
  const chosen = rows.filter(({ name }) => options.row === null || name === options.row)
  if (chosen.length === 0) {
    throw new Error(`There is no row “${options.row}”. There is: ${rows.map(({ name }) => name).join(', ')}.`)
  }
  const canTry = ({ onLinuxOnly }: Attack): boolean => onLinuxOnly !== true || platform === 'linux'
  const untried = chosen.filter((attack) => !canTry(attack))
  if (options.row !== null && untried.length > 0) {
    throw new Error(`“${options.row}” knows the Linux package only, and this is ${platform}.`)
  }
  const tried = chosen.filter(canTry)
  const end = now() + (options.minutes === null ? shortTime : options.minutes * 60_000)
  const found: BenchRow[] = []
  for (const [index, attack] of tried.entries()) {
    // What a quick row leaves goes to those after it.
    const share = (end - now()) / (tried.length - index)
    const results = await attackFor(attack, options, share, now)
    for (const failure of results.flatMap(({ failures }) => failures)) tell(reproduction(failure))
    const tries = results.reduce((sum, result) => sum + result.tries, 0)
    const failed = results.reduce((sum, result) => sum + result.failed, 0)
    found.push(
      { metric: `${attack.name}: tries`, value: tries, unit: '', goal: '> 0', holds: tries > 0 },
      { metric: `${attack.name}: failures`, value: failed, unit: '', goal: '0', holds: failed === 0 },
    )
  }
  return [
    ...found,
    ...untried.map(({ name }): BenchRow => {
      return {
        metric: `${name}: not tried, it knows the Linux package only`,
        value: 0,
        unit: '',
        goal: null,
        holds: null,
      }
    }),
  ]
}
