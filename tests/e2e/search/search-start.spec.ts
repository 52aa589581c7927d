import { expect, test } from '../../support/fixtures/reader'
import { SearchPage } from '../../support/pages/search-page'

/** What the page did with a worker, and whether its first words were on screen by then. */
interface Step {
  readonly did: string
  readonly afterPaint: boolean
}

/** Notes, from before the first script of the page, every worker that is made and what it is sent. */
function watchWorkers(): void {
  const steps: Step[] = []
  const note = (did: string) =>
    steps.push({ did, afterPaint: performance.getEntriesByName('first-contentful-paint').length > 0 })
  const Original = window.Worker
  window.Worker = class extends Original {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      note(`made ${options?.name ?? ''}`)
    }
    override postMessage(message: { readonly kind: string; readonly index?: string | null }): void {
      note(typeof message.index === 'string' ? `${message.kind} with the index` : message.kind)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      super.postMessage(message)
    }
  }
  Object.assign(window, { workerSteps: steps })
}

test('the search worker starts, and is sent the index to read, after the first paint', async ({ reader }) => {
  const { window, page } = reader
  await window.addInitScript(watchWorkers)
  await window.reload()
  await page.waitUntilReadable()
  const search = new SearchPage(window)
  await search.ask('CASA-1000')
  await expect(search.found).toHaveText('6 places in 6 passages')
  const steps = await window.evaluate(() => (globalThis as unknown as { workerSteps: Step[] }).workerSteps)
  expect(steps.filter(({ afterPaint }) => !afterPaint)).toEqual([])
  expect(steps.map(({ did }) => did)).toEqual(expect.arrayContaining(['made search', 'load with the index']))
})
