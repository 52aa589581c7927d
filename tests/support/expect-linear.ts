import { expect } from 'vitest'
import { countCpuTime } from './cpu-time'

/** Milliseconds that the compiler and the collector of garbage may add. */
const NOISE = 60

/**
 * Does work of one size and of four times that size, and expects that its time grows with the size: 4 times as long,
 * where work that looks at every pair takes 16 times as long.
 */
export function expectLinear(size: number, work: (size: number) => void): void {
  expect(shortest(size, work)).toBeLessThan(8 * shortest(size / 4, work) + NOISE)
}

/** The best of three runs: what the work itself takes. One long run is answer enough. */
function shortest(size: number, work: (size: number) => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run += 1) {
    const taken = countCpuTime()
    work(size)
    best = Math.min(best, taken())
    if (best > 2_000) break
  }
  return best
}
