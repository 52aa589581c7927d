import type { Page } from '@playwright/test'
import { type ThreadTime, timeBetween } from '../page-thread'

/** Opening the page once. */
export interface Opening {
  /** From the page's start to the frame after the one with the first paragraph, in milliseconds by the clock. */
  readonly time: number
  /** CPU time of the page's thread until all rows are on the page. */
  readonly thread: ThreadTime
}

/** Waits until all rows of the text are on the page: the first are there at once, the others follow as there is time. */
export async function untilAllRows(page: Page): Promise<void> {
  await page.locator('[data-eid^="para_"]').first().waitFor()
  await page.evaluate(async () => {
    for (let last = -1, same = 0; same < 30; ) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const now = document.querySelectorAll('[data-scroller] [data-eid]').length
      same = now === last ? same + 1 : 0
      last = now
    }
  })
}

/** Frames of one scroll through a text. */
export interface Scrolling {
  /** Time from one frame to the next, in milliseconds. */
  readonly frames: readonly number[]
  /** Tasks of more than 50 ms on the main thread. */
  readonly longTasks: number
  /** CPU time of the page's thread for a frame, on average. */
  readonly thread: ThreadTime
}

/** Frames of one scroll: on, and back. */
const steps = { all: 240, on: 160 }

/** Opens the page anew several times. The start of the process is no part of it. */
export async function measureOpenings(
  page: Page,
  times: number,
  readThread: () => Promise<ThreadTime>,
): Promise<readonly Opening[]> {
  // tsx names functions through this helper, which a page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('[data-eid^="para_"]')) requestAnimationFrame(look)
      else requestAnimationFrame(() => performance.mark('bench-open'))
    }
    requestAnimationFrame(look)
  })
  const openings: Opening[] = []
  for (let round = 0; round < times; round += 1) {
    const before = await readThread()
    await page.reload()
    await page.waitForFunction(() => performance.getEntriesByName('bench-open').length > 0)
    await untilAllRows(page)
    const thread = timeBetween(before, await readThread())
    const time = await page.evaluate(() => performance.getEntriesByName('bench-open')[0]?.startTime ?? 0)
    openings.push({ time, thread })
  }
  return openings
}

/** Scrolls the paragraphs as a wheel turned steadily does, from the first on and back, and times each frame. */
export async function measureScrolling(
  page: Page,
  readThread: () => Promise<ThreadTime>,
): Promise<Scrolling> {
  await page.locator('[data-eid^="para_"]').first().waitFor()
  // What the app does once it has opened is no part of scrolling.
  await page.waitForTimeout(1_500)
  const before = await readThread()
  const scrolled = await page.evaluate(async ({ all, on }) => {
    const scroller = document.querySelector('[data-scroller="paragraphs"]')
    if (!scroller) throw new Error('no paragraphs')
    let longTasks = 0
    const observer = new PerformanceObserver((list) => {
      longTasks += list.getEntries().length
    })
    observer.observe({ type: 'longtask' })
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const frames: number[] = []
    let last = await frame()
    for (let step = 0; step < all; step += 1) {
      scroller.scrollBy(0, step < on ? 120 : -120)
      const now = await frame()
      frames.push(now - last)
      last = now
    }
    observer.disconnect()
    return { frames, longTasks }
  }, steps)
  return { ...scrolled, thread: timeBetween(before, await readThread(), steps.all) }
}
