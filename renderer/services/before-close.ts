/** What can be unsaved when the window closes. */
export type Kept = 'notes' | 'briefings'

/** Saves what is pending and resolves with how much could not be saved. */
type Flush = () => Promise<number>

const flushes = new Map<Kept, Flush>()

/** Has something saved before the window closes. */
export function saveBeforeClose(what: Kept, flush: Flush): void {
  flushes.set(what, flush)
}

/** Saves all that is pending anywhere. Resolves with how much of each could not be saved. */
export async function saveEverything(): Promise<Readonly<Record<Kept, number>>> {
  const unsaved = async (what: Kept) => (await flushes.get(what)?.()) ?? 0
  const [notes, briefings] = await Promise.all([unsaved('notes'), unsaved('briefings')])
  return { notes, briefings }
}
