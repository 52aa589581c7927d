import type { Autosave } from '../autosave'
import type { Create, ServiceOf } from '../session'

/** What can be unsaved when the window closes. */
export type Kept = 'notes' | 'briefings'

/** How much of each could not be saved. */
export type Unsaved = Readonly<Record<Kept, number>>

/** How one kind of thing is saved before the window closes or the session ends. */
export interface Keeper {
  /** What a person is asked about before it is lost; `null` for what is not worth a question. */
  readonly what: Kept | null
  /** Saves what is pending and resolves with how much could not be saved. */
  readonly flush: () => Promise<number>
  /** Sends what is pending at once: the page goes away, and no answer may come. */
  readonly leave: () => void
  /** Whether anything is not saved. */
  readonly isPending: () => boolean
}

/** Knows all that saves something in a session. */
export interface Closing {
  /** Has something saved before the end. Returns what takes it out again. */
  readonly saveBeforeEnd: (keeper: Keeper) => () => void
  /** Saves all that is pending anywhere. Resolves with how much of each could not be saved. */
  readonly saveEverything: () => Promise<Unsaved>
  /** Whether anything is not saved that a person would be asked about. */
  readonly isPending: () => boolean
  readonly dispose: () => void
}

/**
 * Saves before the window closes: when the main process asks, and when the page goes away. It keeps the window open when
 * code of the page closes it while something is not saved (`window.close()`): the main process is not asked then, unlike
 * when a person closes the window; see its `save-before-close.ts`.
 */
export const createClosing: Create<Closing> = (_store, bridge) => {
  const keepers = new Set<Keeper>()
  const those = (isAsked: boolean) => [...keepers].filter(({ what }) => (what !== null) === isAsked)

  async function save(chosen: readonly Keeper[]): Promise<Unsaved> {
    const unsaved = { notes: 0, briefings: 0 }
    await Promise.all(
      chosen.map(async ({ what, flush }) => {
        const count = await flush()
        if (what !== null) unsaved[what] += count
      }),
    )
    return unsaved
  }

  const isPending = () => those(true).some((keeper) => keeper.isPending())
  const onLeave = () => {
    for (const { leave } of keepers) leave()
  }
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (!isPending()) return
    event.preventDefault()
    void save(those(true))
  }
  window.addEventListener('pagehide', onLeave)
  window.addEventListener('beforeunload', onBeforeUnload)
  const stop = bridge.notes.onFlush(() => {
    // Settings and places are sent, and closing does not wait for them.
    for (const { leave } of those(false)) leave()
    void save(those(true)).then((unsaved) => bridge.notes.flushed(unsaved))
  })
  return {
    saveBeforeEnd: (keeper) => {
      keepers.add(keeper)
      return () => keepers.delete(keeper)
    },
    saveEverything: () => save([...keepers]),
    isPending,
    dispose: () => {
      stop()
      window.removeEventListener('pagehide', onLeave)
      window.removeEventListener('beforeunload', onBeforeUnload)
      keepers.clear()
    },
  }
}

/** Has something that is saved as it changes also saved before the end. Returns what ends both. */
export function keepToTheEnd(
  service: ServiceOf,
  autosave: Pick<Autosave, 'flush' | 'leave' | 'isPending' | 'dispose'>,
): () => void {
  const { flush, leave, isPending, dispose } = autosave
  const stop = service(createClosing).saveBeforeEnd({
    what: null,
    flush: async () => ((await flush()) === null ? 0 : 1),
    leave,
    isPending,
  })
  return () => {
    leave()
    stop()
    dispose()
  }
}
