/** What can be unsaved when the window closes. */
export type Kept = 'notes' | 'briefings'

/** How one kind of thing is saved before the window closes. */
interface Keeper {
  /** Saves what is pending and resolves with how much could not be saved. */
  readonly flush: () => Promise<number>
  /** Whether anything is not saved. */
  readonly isPending: () => boolean
}

const keepers = new Map<Kept, Keeper>()

/** Has something saved before the window closes. */
export function saveBeforeClose(what: Kept, keeper: Keeper): void {
  keepers.set(what, keeper)
}

/** Saves all that is pending anywhere. Resolves with how much of each could not be saved. */
export async function saveEverything(): Promise<Readonly<Record<Kept, number>>> {
  const unsaved = async (what: Kept) => (await keepers.get(what)?.flush()) ?? 0
  const [notes, briefings] = await Promise.all([unsaved('notes'), unsaved('briefings')])
  return { notes, briefings }
}

/**
 * Keeps the window open when code of the page closes it while something is not saved (`window.close()`), and saves. The
 * main process is not asked then, unlike when a person closes the window: see its `save-before-close.ts`.
 */
export function stayWhilePending(): void {
  window.addEventListener('beforeunload', (event) => {
    if (![...keepers.values()].some(({ isPending }) => isPending())) return
    event.preventDefault()
    void saveEverything()
  })
}
