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

/** Makes the search ready after the first paint: until then, the text has the machine for itself. */
export function startSearchAfterPaint(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => requestIdleCallback(() => void start(), { timeout: patience })),
  )
}
