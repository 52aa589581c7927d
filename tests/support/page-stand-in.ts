/** What a window has running, by kind: how many listeners, timers, frames, observers, workers and highlights there are. */
export type Running = Readonly<Record<string, number>>

const captures = (options?: boolean | EventListenerOptions): boolean =>
  typeof options === 'object' ? options.capture === true : options === true

/** Counts who listens. */
class CountingTarget extends EventTarget {
  readonly #listening = new Set<string>()
  /** Weak: to count a listener must not keep what it leads to. */
  readonly #names = new WeakMap<object, number>()
  #named = 0

  #key(type: string, listener: object | null, options?: boolean | EventListenerOptions): string {
    if (listener === null) throw new TypeError('Nobody listens.')
    if (!this.#names.has(listener)) {
      this.#named += 1
      this.#names.set(listener, this.#named)
    }
    return `${type} ${this.#names.get(listener)} ${captures(options)}`
  }

  override addEventListener(...given: Parameters<EventTarget['addEventListener']>): void {
    super.addEventListener(...given)
    this.#listening.add(this.#key(...given))
  }

  override removeEventListener(...given: Parameters<EventTarget['removeEventListener']>): void {
    const [type, listener, options] = given
    // Node, unlike a page, does not take `true` for “capturing” here, and would go on holding the listener.
    super.removeEventListener(type, listener, { capture: captures(options) })
    this.#listening.delete(this.#key(...given))
  }

  get listeners(): number {
    return this.#listening.size
  }
}

/** Whether it is the window's code that sets a timer: the process behind the bridge has some of its own. */
function isFromWindow(): boolean {
  // Below the message stand this function and the timer's stand-in.
  const caller = new Error('where').stack?.split('\n')[3] ?? ''
  return caller.includes('/renderer/')
}

/**
 * Puts the few things of a page that services ask for into the global object, and counts them. Nothing is drawn: no row
 * is ever found.
 */
export function standInForPage(): { readonly running: () => Running } {
  const [window, document, media] = [new CountingTarget(), new CountingTarget(), new CountingTarget()]
  const timers = new Set<unknown>()
  const frames = new Map<number, ReturnType<typeof setTimeout>>()
  const observers = new Set<unknown>()
  const workers = new Set<unknown>()
  const highlights = new Map<string, unknown>()
  const { setTimeout: wait, clearTimeout: stopWaiting } = globalThis
  let number = 0

  const soon = (callback: (now: number) => void): number => {
    number += 1
    const own = number
    const run = () => {
      frames.delete(own)
      callback(performance.now())
    }
    frames.set(own, wait(run))
    return own
  }
  const notSoon = (id: number): void => {
    stopWaiting(frames.get(id))
    frames.delete(id)
  }
  const countedTimeout = (callback: () => void, after?: number) => {
    const isCounted = isFromWindow()
    const timer = wait(() => {
      timers.delete(timer)
      callback()
    }, after)
    if (isCounted) timers.add(timer)
    return timer
  }
  const countedStop = (timer: Parameters<typeof clearTimeout>[0]) => {
    timers.delete(timer)
    stopWaiting(timer)
  }
  class Observer {
    observe(): void {
      observers.add(this)
    }
    disconnect(): void {
      observers.delete(this)
    }
  }
  class PaintObserver extends Observer {
    readonly #callback: (list: unknown) => void
    constructor(callback: (list: unknown) => void) {
      super()
      this.#callback = callback
    }
    override observe(): void {
      super.observe()
      wait(() => this.#callback({ getEntriesByName: () => [{}] }))
    }
  }
  class CountedWorker extends EventTarget {
    constructor() {
      super()
      workers.add(this)
    }
    postMessage(): void {}
    terminate(): void {
      workers.delete(this)
    }
  }
  Object.assign(window, {
    setTimeout: countedTimeout,
    clearTimeout: countedStop,
    matchMedia: () => Object.assign(media, { matches: false }),
    innerWidth: 1_280,
    getSelection: () => null,
  })
  Object.assign(document, {
    activeElement: null,
    body: null,
    documentElement: { dataset: {}, style: { setProperty: () => undefined } },
    querySelector: (selector: string) => (selector === 'main' ? {} : null),
    querySelectorAll: () => [],
  })
  Object.assign(globalThis, {
    window,
    document,
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
    setTimeout: countedTimeout,
    clearTimeout: countedStop,
    requestAnimationFrame: soon,
    cancelAnimationFrame: notSoon,
    requestIdleCallback: soon,
    cancelIdleCallback: notSoon,
    getComputedStyle: () => ({ fontSize: '16px' }),
    MutationObserver: Observer,
    PerformanceObserver: PaintObserver,
    Worker: CountedWorker,
    Highlight: Set,
    CSS: { highlights, escape: (text: string) => text },
  })
  return {
    running: () => ({
      listeners: window.listeners + document.listeners + media.listeners,
      timers: timers.size,
      frames: frames.size,
      observers: observers.size,
      workers: workers.size,
      highlights: highlights.size,
    }),
  }
}
