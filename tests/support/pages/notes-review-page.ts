import type { Locator, Page } from '@playwright/test'

/** The review of notes after a change of the text. It acts; specs assert. */
export class NotesReviewPage {
  readonly notice: Locator
  readonly dialog: Locator

  constructor(readonly window: Page) {
    this.notice = window
      .getByRole('region', { name: 'Notices' })
      .locator('div')
      .filter({ hasText: 'The text has changed since you made your notes' })
      .first()
    this.dialog = window.getByRole('dialog', { name: 'Notes after a change of the text' })
  }

  /** Opens the review from the notice that tells of it. */
  async open(): Promise<void> {
    await this.notice.getByRole('button', { name: 'Review notes' }).click()
    await this.dialog.waitFor()
  }

  async close(): Promise<void> {
    await this.window.keyboard.press('Escape')
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** The entry of the note with these words in it. */
  entry(text: string): Locator {
    return this.dialog.locator('[data-review]').filter({ hasText: text })
  }

  /** The official words before (`old`) or now (`new`) of an entry. */
  words(text: string, which: 'old' | 'new'): Locator {
    return this.entry(text).locator(`[data-review-words="${which}"]`)
  }

  async decide(text: string, action: string | RegExp): Promise<void> {
    await this.entry(text).getByRole('button', { name: action }).click()
  }
}
