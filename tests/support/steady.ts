import type { Page } from '@playwright/test'

/** In so many looks, each some frames after the one before, a value has to be the same. */
const looks = 6

/**
 * A value once it has come to rest: lists are laid out, scrolled and scrolled again over some frames. It never comes for
 * what does not rest; the test then ends by its time limit.
 */
export async function steady<Value>(window: Page, look: () => Promise<Value>): Promise<Value> {
  let last = await look()
  for (let same = 1; same < looks; ) {
    await window.evaluate(async () => {
      for (let frame = 0; frame < 5; frame += 1)
        await new Promise((resolve) => {
          requestAnimationFrame(resolve)
        })
    })
    const value = await look()
    same = JSON.stringify(value) === JSON.stringify(last) ? same + 1 : 1
    last = value
  }
  return last
}
