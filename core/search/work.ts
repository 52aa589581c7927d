/**
 * What one search may cost. Words and phrases are bounded by the texts; only regular expressions look at every character,
 * so they stop when their time is over, and the answer says that it is incomplete.
 */
export interface Work {
  /** Milliseconds, from any start. */
  readonly now: () => number
  /** When, by `now`, regular expressions stop. */
  readonly deadline: number
  /** Units looked at one by one: the measure of cost that does not depend on the machine. */
  unitsScanned: number
  /** False when something was left unexamined. */
  complete: boolean
}
