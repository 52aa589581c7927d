/** How something is saved as it changes. */
export interface AutosaveOptions {
  /** How long a change waits for the next one, in milliseconds; `0` saves at once. */
  readonly wait: number
  /** How long a change waits at most, however many follow, in milliseconds. Without it, as long as others follow. */
  readonly longestWait?: number
  /** Whether the first change after a quiet time is saved at once; those that follow wait. */
  readonly isEager?: boolean
  /**
   * Writes what is to be saved as it is now. It reads that before its first `await`, so that a later change is not taken
   * for saved. Resolves with why it could not be saved, or `null`. What throws is a bug and reaches the caller.
   */
  readonly save: () => Promise<string | null>
}

/** Saves one thing as it changes. */
export interface Autosave {
  /** Something has changed: it is saved soon, together with what follows. */
  readonly changed: () => void
  /**
   * Saves now what was changed, or could not be saved before.
   *
   * @returns why it could not be saved, or `null`
   */
  readonly flush: () => Promise<string | null>
  /** The same, whether or not a change is known: for what looks for itself what is to be saved. */
  readonly write: () => Promise<string | null>
  /**
   * The page goes away: what was changed, or could not be saved before, is sent at once, even while an answer is awaited
   * that may never come.
   */
  readonly leave: () => void
  /** Whether something is changed and not saved: it waits, is on its way, or could not be saved. */
  readonly isPending: () => boolean
  /** Ends it. What waits is not saved any more: flush first. */
  readonly dispose: () => void
}

/**
 * One write at a time, and the newest state wins: changes during a write are saved by the next one. What could not be
 * saved stays pending with its reason and is tried again with the next change, by `flush`, and not on its own.
 */
export function createAutosave({ wait, longestWait, isEager = false, save }: AutosaveOptions): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When the first change that waits has to be saved, by `Date.now()`. */
  let latest = Number.POSITIVE_INFINITY
  let isChanged = false
  let failure: string | null = null
  let running: Promise<void> | null = null
  let isDisposed = false

  function stopWaiting(): void {
    clearTimeout(timer)
    timer = undefined
    latest = Number.POSITIVE_INFINITY
  }

  async function attempt(): Promise<void> {
    isChanged = false
    try {
      failure = await save()
    } catch (error) {
      isChanged = true
      throw error
    }
  }

  async function writeIf(isNeeded: () => boolean): Promise<string | null> {
    stopWaiting()
    // What throws there has reached the one who asked for it.
    if (running) await running.catch(() => undefined)
    // All who waited for the same write share the next one.
    if (running === null && isNeeded()) {
      running = attempt().finally(() => {
        running = null
      })
    }
    await running
    return failure
  }

  const write = () => writeIf(() => true)
  const flush = () => writeIf(() => isChanged || failure !== null)

  function startWaiting(): void {
    const now = Date.now()
    if (longestWait !== undefined) latest = Math.min(latest, now + longestWait)
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        stopWaiting()
        if (isChanged) void flush()
      },
      Math.max(0, Math.min(wait, latest - now)),
    )
  }

  return {
    changed: () => {
      if (isDisposed) return
      isChanged = true
      const isFirst = timer === undefined
      if (wait === 0 || (isEager && isFirst)) void flush()
      if (wait > 0) startWaiting()
    },
    flush,
    write,
    leave: () => {
      stopWaiting()
      if (!isChanged && failure === null) return
      if (running) void attempt()
      else void write()
    },
    isPending: () => isChanged || running !== null || failure !== null,
    dispose: () => {
      isDisposed = true
      stopWaiting()
    },
  }
}
