import { createRandom } from '../support/random'

/** What an attempt has to draw from: the same row, seed and number give the same attempt everywhere. */
export interface Attempt {
  readonly random: () => number
  /** Counted from 0 within one seed. */
  readonly number: number
}

/** A target made ready: a window, a folder, an engine. */
export interface Target {
  /** One attempt; answers with what was lost, leaked or broken, or `null` when all held. A throw is a failure too. */
  readonly attempt: (attempt: Attempt) => string | null | Promise<string | null>
  readonly close: () => void | Promise<void>
}

/** One row of the table: one subject that is attacked. */
export interface Attack {
  readonly name: string
  /** Attempts of the short run. */
  readonly tries: number
  /** It knows the Linux package only; elsewhere it is not tried, and that is told. */
  readonly onLinuxOnly?: boolean
  readonly open: () => Target | Promise<Target>
}

export interface AttackFailure {
  readonly row: string
  readonly seed: number
  readonly number: number
  readonly what: string
}

export interface AttackResult {
  readonly row: string
  readonly tries: number
  /** How many attempts failed; the first of them are in `failures`. */
  readonly failed: number
  readonly failures: readonly AttackFailure[]
}

/** A row that needs no target of its own. */
export function pureAttack(name: string, tries: number, attempt: Target['attempt']): Attack {
  return { name, tries, open: () => ({ attempt, close: () => undefined }) }
}

/** The numbers of one attempt. Seeds that differ by one give attempts that have nothing in common. */
export function randomOf(seed: number, number: number): () => number {
  return createRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
}

export interface Budget {
  readonly seed: number
  /** The first attempt; another than 0 to make one again. */
  readonly first: number
  /** Attempts at most. */
  readonly tries: number
  /** Milliseconds after which no further attempt begins; at least one is made. */
  readonly time: number
}

/** More failures of one run are counted, not kept: they repeat each other. */
const kept = 20

/** Attacks one subject. A target that cannot be made ready is a failure of its first attempt. */
export async function runAttack(
  attack: Attack,
  { seed, first, tries, time }: Budget,
  now: () => number = () => performance.now(),
): Promise<AttackResult> {
  const failures: AttackFailure[] = []
  let failed = 0
  const fail = (number: number, what: string): void => {
    failed += 1
    if (failures.length < kept) failures.push({ row: attack.name, seed, number, what })
  }
  const began = now()
  let made = 0
  let target: Target
  try {
    target = await attack.open()
  } catch (error) {
    fail(first, `it could not be made ready: ${inWords(error)}`)
    return { row: attack.name, tries: 0, failed, failures }
  }
  try {
    while (made < tries && (made === 0 || now() - began < time)) {
      const number = first + made
      made += 1
      try {
        const what = await target.attempt({ random: randomOf(seed, number), number })
        if (what !== null) fail(number, what)
      } catch (error) {
        fail(number, `it threw: ${inWords(error)}`)
      }
    }
  } finally {
    await target.close()
  }
  return { row: attack.name, tries: made, failed, failures }
}

function inWords(error: unknown): string {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return words.split('\n').slice(0, 4).join(' | ').slice(0, 600)
}

/** How a failure is met again. */
export function reproduction({ row, seed, number, what }: AttackFailure): string {
  return `${row}: ${what}\n  again: npm run bench -- attack --row ${row} --seed ${seed} --try ${number}`
}
