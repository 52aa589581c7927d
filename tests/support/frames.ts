import type { Page } from '@playwright/test'

/** For how many frames of the window a value must stay the same to be called steady. */
const calm = 8

/** Waits until the window has drawn so many frames: what was asked of it before is on screen. */
export async function frames(window: Page, count = 2): Promise<void> {
  await window.evaluate(async (wanted) => {
    for (let frame = 0; frame < wanted; frame += 1) await new Promise(requestAnimationFrame)
  }, count)
}

/**
 * What a question is answered with once the answer has stayed the same for some frames of the window on end: places and
 * sizes, while rows that were out of sight get their true height. One that never comes to rest ends with the test.
 */
export async function steady<Value>(window: Page, ask: () => Promise<Value>): Promise<Value> {
  let value = await ask()
  for (let same = 0; same < calm; ) {
    await frames(window, 1)
    const now = await ask()
    same = JSON.stringify(now) === JSON.stringify(value) ? same + 1 : 0
    value = now
  }
  return value
}

/** Waits until nothing in the window is scrolled or changes its width or height for some frames on end. */
export async function layoutRests(window: Page): Promise<void> {
  await window.evaluate(async (wanted) => {
    const layout = () => {
      let sum = 0
      for (const { clientWidth, clientHeight } of document.querySelectorAll('body *'))
        sum += clientWidth * 3 + clientHeight
      const scrollers = document.querySelectorAll('[data-scroller]')
      return [
        sum,
        ...[...scrollers].flatMap(({ scrollTop, scrollHeight }) => [scrollTop, scrollHeight]),
      ].join()
    }
    let before = layout()
    for (let same = 0; same < wanted; ) {
      await new Promise(requestAnimationFrame)
      const now = layout()
      same = now === before ? same + 1 : 0
      before = now
    }
  }, calm)
}

/**
 * Waits until the page has run every timer of up to so many milliseconds that was set before, and has drawn what came of
 * it: for what must not happen. A page runs its own timers in their order, however slow the machine is.
 */
export async function afterTimers(window: Page, longest: number): Promise<void> {
  await window.evaluate((delay) => new Promise((resolve) => setTimeout(resolve, delay)), longest)
  await frames(window)
}
