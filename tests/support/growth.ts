import { countCpuTime } from './cpu-time'

/** What the compiler and the collector of garbage may add to the time of little work, in milliseconds. */
const NOISE = 8

/** Work that looks at every pair of its parts grows 16 times, work that looks at each part 4 times. */
export const linearGrowth = 8

/** How many times longer work takes for four times the size: `size` against a quarter of it. */
export function growthOf(size: number, work: (size: number) => void): number {
  return shortest(size, work) / (shortest(size / 4, work) + NOISE)
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
