import type { Page } from '@playwright/test'

/** Frames of one scroll through a text. */
export interface Scrolling {
  /** Time from one frame to the next, in milliseconds. */
  readonly frames: readonly number[]
  /** Tasks of more than 50 ms on the main thread. */
  readonly longTasks: number
}

/**
 * Opens the page anew several times: from its start to the frame after the one with the first paragraph, in
 * milliseconds. The start of the process is no part of it.
 */
export async function measureOpenings(page: Page, times: number): Promise<readonly number[]> {
  // tsx names functions through this helper, which a page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('[data-eid^="para_"]')) requestAnimationFrame(look)
      else requestAnimationFrame(() => performance.mark('bench-open'))
    }
    requestAnimationFrame(look)
  })
  const openings: number[] = []
  for (let time = 0; time < times; time += 1) {
    await page.reload()
    await page.waitForFunction(() => performance.getEntriesByName('bench-open').length > 0)
    openings.push(await page.evaluate(() => performance.getEntriesByName('bench-open')[0]?.startTime ?? 0))
  }
  return openings
}

/** Scrolls the paragraphs as a wheel turned steadily does, from the first on and back, and times each frame. */
export async function measureScrolling(page: Page): Promise<Scrolling> {
  await page.locator('[data-eid^="para_"]').first().waitFor()
  // What the app does once it has opened is no part of scrolling.
  await page.waitForTimeout(1_500)
  return page.evaluate(async () => {
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
    for (let step = 0; step < 240; step += 1) {
      scroller.scrollBy(0, step < 160 ? 120 : -120)
      const now = await frame()
      frames.push(now - last)
      last = now
    }
    observer.disconnect()
    return { frames, longTasks }
  })
}
