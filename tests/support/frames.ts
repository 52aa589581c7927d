import type { Page } from '@playwright/test'

/** In so many looks on end, each some frames after the one before, a value has to be the same to be called steady. */
const looks = 6
const framesBetween = 5

/** Waits until the window has drawn so many frames: what was asked of it before is on screen. */
export async function frames(window: Page, count = 2): Promise<void> {
  await window.evaluate(async (wanted) => {
    for (let frame = 0; frame < wanted; frame += 1) await new Promise(requestAnimationFrame)
  }, count)
}

/**
 * A value once it has come to rest: lists are laid out, scrolled and scrolled again over some frames, and rows that were
 * out of sight get their true height. It never comes for what does not rest; the test then ends by its time limit.
 */
export async function steady<Value>(window: Page, look: () => Promise<Value>): Promise<Value> {
  let last = await look()
  for (let same = 1; same < looks; ) {
    await frames(window, framesBetween)
    const value = await look()
    same = JSON.stringify(value) === JSON.stringify(last) ? same + 1 : 1
    last = value
  }
  return last
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
  }, looks * 2)
}

/**
 * Waits until the page has run every timer of up to so many milliseconds that was set before, and has drawn what came of
 * it: for what must not happen. A page runs its own timers in their order, however slow the machine is.
 */
export async function afterTimers(window: Page, longest: number): Promise<void> {
  await window.evaluate((delay) => new Promise((resolve) => setTimeout(resolve, delay)), longest)
  await frames(window)
}
