import type { Unsaved } from '#contract/notes/notes'
import type { Autosave } from '../autosave'
import type { Create, ServiceOf } from '../session'

/** How one kind of thing is saved before the window closes or the session ends. */
export interface Keeper {
  /** What a person is asked about before it is lost; `null` for what is not worth a question. */
  readonly what: keyof Unsaved | null
  /** Saves what is pending and resolves with how much could not be saved. */
  readonly flush: () => Promise<number>
  /** Sends what is pending at once, also while a write is on its way: the page goes away, and no answer may come. */
  readonly leave: () => void
  /** How much is not saved now. */
  readonly pending: () => number
}

/** Knows all that saves something in a session. */
export interface Closing {
  /** Has something saved before the end. Returns what takes it out again. */
  readonly saveBeforeEnd: (keeper: Keeper) => () => void
  /** Saves all that is pending anywhere. Resolves with how much of each could not be saved. */
  readonly saveEverything: () => Promise<Unsaved>
  /** How much of each is not saved now. */
  readonly pending: () => Unsaved
  readonly dispose: () => void
}

/** Whether anything is not saved. */
export const isAnyUnsaved = ({ notes, briefings, decisions }: Unsaved): boolean =>
  notes + briefings + decisions > 0

const nothing: Unsaved = { notes: 0, briefings: 0, decisions: 0 }

/**
 * Saves before the window closes: when the main process asks, and when the page goes away. It keeps the window open when
 * code of the page closes it while something is not saved (`window.close()`): the main process is not asked then, unlike
 * when a person closes the window; see its `save-before-close.ts`.
 */
export const createClosing: Create<Closing> = (_store, bridge) => {
  const keepers = new Set<Keeper>()
  const those = (isAsked: boolean) => [...keepers].filter(({ what }) => (what !== null) === isAsked)

  async function save(chosen: readonly Keeper[]): Promise<Unsaved> {
    const unsaved = { ...nothing }
    await Promise.all(
      chosen.map(async ({ what, flush }) => {
        const count = await flush()
        if (what !== null) unsaved[what] += count
      }),
    )
    return unsaved
  }

  function pending(): Unsaved {
    const unsaved = { ...nothing }
    for (const keeper of keepers) if (keeper.what !== null) unsaved[keeper.what] += keeper.pending()
    return unsaved
  }

  const onLeave = () => {
    for (const { leave } of keepers) leave()
  }
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (!isAnyUnsaved(pending())) return
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
    pending,
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
    pending: () => Number(isPending()),
  })
  return () => {
    leave()
    stop()
    dispose()
  }
}
