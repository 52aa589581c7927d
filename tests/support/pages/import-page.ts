import type { Locator, Page } from '@playwright/test'

/** The screen of an import: the review of a file that was read, or why it was not. */
export class ImportPage {
  readonly review: Locator
  readonly refused: Locator
  readonly entries: Locator
  readonly rows: Locator
  readonly chosen: Locator
  readonly proof: Locator
  readonly doubts: Locator
  readonly original: Locator
  readonly marked: Locator
  readonly refusal: Locator
  /** There when everything that was decided is on the disk. */
  readonly kept: Locator

  constructor(readonly window: Page) {
    this.review = window.locator('[data-import="review"]')
    this.refused = window.locator('[data-import="refused"]')
    this.entries = this.review.getByRole('listbox', { name: 'Parts of the text' })
    this.rows = this.review.locator('[data-entry]')
    this.chosen = this.review.locator('[data-entry][aria-selected="true"]')
    this.proof = this.review.locator('[data-proof]')
    this.doubts = this.review.locator('[data-doubts]')
    this.original = this.review.locator('[data-block]')
    this.marked = this.review.locator('[data-block] mark')
    this.kept = this.review.locator('[data-kept="all"]')
    this.refusal = this.review.locator('[data-refusal]')
  }

  /** Chooses a file by the command's keys; the dialog is answered by the test. */
  async choose(): Promise<void> {
    await this.window.keyboard.press('Control+Alt+I')
  }

  /** Drops a file on the window, as a file manager does: through Chromium's own input, so that it has a path. */
  async drop(file: string): Promise<void> {
    const session = await this.window.context().newCDPSession(this.window)
    const data = { items: [], files: [file], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    await session.detach()
  }

  /** The row with some words. */
  row(words: string): Locator {
    return this.rows.filter({ hasText: words })
  }

  button(name: string | RegExp): Locator {
    return this.review.getByRole('button', { name })
  }

  field(label: string): Locator {
    return this.review.getByRole('textbox', { name: label })
  }
}
