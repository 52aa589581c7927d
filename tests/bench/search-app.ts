import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron as electron, type Page } from '@playwright/test'
import { projectRoot } from '#build/runtime/paths'
import { sandboxArguments } from '#build/runtime/sandbox'
import setUp from '../e2e/global-setup'
import { ReaderPage } from '../e2e/pages/reader-page'
import { SearchPage } from '../e2e/pages/search-page'
import { openDisplay } from '../support/display'
import { atMost, type BenchRow, figure, percentile } from './bench'

/** Typed letter by letter; between them every class of query and every size of answer. */
const queries = [
  'cooperation',
  'the leaders of',
  '"strategic partnership"',
  'energy NEAR/5 connectivity',
  'trade OR transit OR rail',
  'parliament*',
  'Tajikstan~1',
  '/20\\d\\d/',
  'para:13-17 trade',
  'no such words at all',
]

/** Milliseconds between keystrokes: faster than anyone types, slower than a frame. */
const pace = 70

interface Samples {
  /** From the key press until the answer is in the document and laid out. */
  readonly laidOut: number[]
  /** From the key press until the frame with the answer was handed over. */
  readonly painted: number[]
  /** From the key press until the frame with the letter alone, of keys that ask for no search. */
  readonly letter: number[]
  /** Tasks of the window's thread over 50 ms, as the browser reports them. */
  readonly longTasks: number[]
}

/** Watches the field from inside the window. Nothing of this is part of the app. */
function watch(): void {
  const samples: Samples = { laidOut: [], painted: [], letter: [], longTasks: [] }
  let pressed: number | null = null
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', then)
      port1.start()
      port2.postMessage(null)
    })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) samples.longTasks.push(duration)
  }).observe({ type: 'longtask' })
  const panel = document.querySelector('search')
  const field = panel?.querySelector<HTMLInputElement>('[data-search-field]')
  if (!panel || !field) throw new Error('The search panel is not open')
  field.addEventListener('keydown', (event) => {
    pressed = event.timeStamp
  })
  field.addEventListener('input', () => {
    const start = pressed
    if (start !== null && field.value.trim() === '')
      afterFrame(() => samples.letter.push(performance.now() - start))
  })
  new MutationObserver((records) => {
    const isAnswer = records.some(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement
      return element !== null && !element.closest('output') && !element.querySelector('[data-search-field]')
    })
    if (pressed === null || !isAnswer) return
    const start = pressed
    pressed = null
    panel.getBoundingClientRect()
    samples.laidOut.push(performance.now() - start)
    afterFrame(() => samples.painted.push(performance.now() - start))
  }).observe(panel, { childList: true, subtree: true, characterData: true })
  Object.assign(window, { searchSamples: samples })
}

async function typeAll(window: Page, search: SearchPage): Promise<Samples> {
  for (const query of queries) {
    await search.field.fill('')
    await search.field.pressSequentially('   ', { delay: pace })
    await search.field.fill('')
    await search.field.pressSequentially(query, { delay: pace })
  }
  await window.waitForTimeout(500)
  return window.evaluate(() => (window as unknown as { searchSamples: Samples }).searchSamples)
}

/** Types into the search of the bundled declaration on real Electron. Frames come 60 times a second under Xvfb. */
export async function searchAppBench(): Promise<readonly BenchRow[]> {
  await setUp()
  const closeDisplay = await openDisplay()
  const folder = await mkdtemp(path.join(tmpdir(), 'reader-bench-'))
  const app = await electron.launch({
    executablePath: process.env['READER_EXECUTABLE'] ?? '',
    args: [...sandboxArguments(), `--user-data-dir=${folder}`, projectRoot],
    env: process.env as Record<string, string>,
  })
  try {
    const window = await app.firstWindow()
    await new ReaderPage(window).waitUntilReadable()
    const search = new SearchPage(window)
    await search.ask('warm up')
    await search.found.waitFor()
    await window.evaluate(watch)
    const { laidOut, painted, letter, longTasks } = await typeAll(window, search)
    return [
      figure('keystrokes answered', painted.length, ''),
      figure('keystroke to letter painted, no search, p50', percentile(letter, 0.5), 'ms'),
      figure('keystroke to letter painted, no search, p95', percentile(letter, 0.95), 'ms'),
      figure('keystroke to results laid out, p50', percentile(laidOut, 0.5), 'ms'),
      atMost('keystroke to results laid out, p95', percentile(laidOut, 0.95), 'ms', 16),
      figure('keystroke to results painted, p50', percentile(painted, 0.5), 'ms'),
      atMost('keystroke to results painted, p95', percentile(painted, 0.95), 'ms', 16),
      atMost('tasks over 50 ms while typing', longTasks.length, '', 0),
    ]
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true })
    closeDisplay()
  }
}
