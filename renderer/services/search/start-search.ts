import type { Create } from '../session'

/** How long the first work of the search may wait for a quiet moment, in milliseconds. */
const patience = 200
/** A window that is never painted, e.g. one that stays minimised, is searched too: after this, in milliseconds. */
const longestWait = 3000

/**
 * Calls back once, when the first words are on screen. Frames are not enough to know this: the first may come before
 * the text.
 *
 * @returns what keeps it from calling back
 */
function afterFirstPaint(then: () => void): () => void {
  const end = () => {
    clearTimeout(timer)
    observer.disconnect()
  }
  const call = () => {
    end()
    then()
  }
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) call()
  })
  const timer = setTimeout(call, longestWait)
  observer.observe({ type: 'paint', buffered: true })
  return end
}

/** Makes the search ready after the first paint, so that the text is shown as fast as possible. */
export const createSearchStart: Create = (_store, _bridge, service) => {
  let isEnded = false
  let idle = 0
  async function start(): Promise<void> {
    const [
      { createSearchSession },
      { createSearchesKeeper },
      { createHighlighting },
      { createNotesInSearch },
    ] = await Promise.all([
      import('./search-session'),
      import('./searches-keeper'),
      import('./highlight-hits'),
      import('./notes-in-search'),
    ])
    if (isEnded) return
    service(createSearchSession)
    service(createHighlighting)
    service(createNotesInSearch)
    service(createSearchesKeeper)
  }
  const cancel = afterFirstPaint(() => {
    idle = requestIdleCallback(() => void start(), { timeout: patience })
  })
  return () => {
    isEnded = true
    cancel()
    cancelIdleCallback(idle)
  }
}
