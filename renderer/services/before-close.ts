/** Saves what is pending and resolves with how much could not be saved. */
type Flush = () => Promise<number>

const flushes: Flush[] = []

/** Has something saved before the window closes. */
export function saveBeforeClose(flush: Flush): void {
  flushes.push(flush)
}

/** Saves all that is pending anywhere. Resolves with how much could not be saved. */
export async function saveEverything(): Promise<number> {
  const unsaved = await Promise.all(flushes.map((flush) => flush()))
  return unsaved.reduce((sum, each) => sum + each, 0)
}
