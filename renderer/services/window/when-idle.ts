/**
 * Does something once after the first paint, in a quiet moment.
 *
 * @param patience - how long to wait for that moment before doing it anyway, in milliseconds
 * @returns what keeps it from being done, if it is not done yet
 */
export function whenIdle(patience: number, run: () => Promise<void>): () => void {
  let idle = 0
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(() => void run(), { timeout: patience })
    })
  })
  return () => {
    cancelAnimationFrame(frame)
    cancelIdleCallback(idle)
  }
}
