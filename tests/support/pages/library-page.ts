import type { Locator, Page } from '@playwright/test'

/** The screen of all texts. */
export class LibraryPage {
  readonly field: Locator
  readonly list: Locator
  readonly rows: Locator
  readonly details: Locator
  readonly found: Locator

  constructor(readonly window: Page) {
    const library = window.locator('[data-library]')
    this.field = library.locator('[data-types="library"]')
    this.list = library.getByRole('listbox')
    this.rows = library.locator('[data-text-row]')
    this.details = library.locator('[data-details]')
    this.found = library.locator('output')
  }

  async open(): Promise<void> {
    await this.window.keyboard.press('Control+Alt+O')
    await this.rows.first().waitFor()
  }

  /** Narrows the list by one of its choices. */
  async narrow(label: string, value: string): Promise<void> {
    await this.window
      .locator('[data-library]')
      .getByRole('combobox', { name: label, exact: true })
      .selectOption(value)
  }
}
