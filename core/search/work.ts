/**
 * The limit of work for one search. Every operator counts its steps and stops when the time is over. Regular
 * expressions, which read every character, stop earlier. The answer then says that it is incomplete.
 */
export interface Work {
  /** Milliseconds, from any start. */
  readonly now: () => number
  /** When, by `now`, regular expressions stop. */
  readonly deadline: number
  /** When, by `now`, everything stops. */
  limit: number
  /** Words, pairs and units looked at so far: what is counted between two looks at the clock. */
  steps: number
  /** True once `limit` was passed: nothing more is examined. */
  over: boolean
  /** Units looked at one by one: the measure of cost that does not depend on the machine. */
  unitsScanned: number
  /** False when something was left unexamined. */
  complete: boolean
}

/** Steps between two looks at the clock: well under a millisecond of work. */
export const STEPS_A_LOOK = 4096

/** Counts one step; true when the time is over, and the answer is then incomplete. */
export function isOver(work: Work): boolean {
  if (work.over) return true
  work.steps += 1
  return work.steps % STEPS_A_LOOK === 0 && isLate(work)
}

/** The same for a single step that may take long: it checks the clock at once. */
export function isLate(work: Work): boolean {
  if (!work.over && work.now() > work.limit) {
    work.over = true
    work.complete = false
  }
  return work.over
}
