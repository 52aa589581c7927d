/** How long the first work of the search may wait for a quiet moment, in milliseconds. */
const patience = 200

async function start(): Promise<void> {
  const [{ keepSearching }, { keepSearches }, { keepHighlighting }, { keepNotesSearchable }] =
    await Promise.all([
      import('./search-session'),
      import('./searches-keeper'),
      import('./highlight-hits'),
      import('./notes-in-search'),
    ])
  keepSearching()
  keepHighlighting()
  keepNotesSearchable()
  await keepSearches()
}

/** A window that is never painted, e.g. one that stays minimised, is searched too: after this, in milliseconds. */
const longestWait = 3000

/**
 * Calls back once, when the first words are on screen. Frames are not enough to know this: the first may come before
 * the text.
 */
function afterFirstPaint(then: () => void): void {
  let isCalled = false
  const call = () => {
    if (!isCalled) then()
    isCalled = true
    observer.disconnect()
  }
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) call()
  })
  observer.observe({ type: 'paint', buffered: true })
  window.setTimeout(call, longestWait)
}

/** Makes the search ready after the first paint, so that the text is shown as fast as possible. */
export function startSearchAfterPaint(): void {
  afterFirstPaint(() => requestIdleCallback(() => void start(), { timeout: patience }))
}
