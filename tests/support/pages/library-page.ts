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

  row(id: string): Locator {
    return this.window.locator(`[data-library] [data-text-row="${id}"]`)
  }

  /** Chooses a text and waits until its details are shown. */
  async choose(id: string): Promise<void> {
    const row = this.row(id)
    await row.click()
    await this.window.locator(`[data-library] [data-text-row="${id}"][aria-selected="true"]`).waitFor()
  }

  /** Opens the library, and a text from it. */
  async openText(id: string): Promise<void> {
    await this.open()
    await this.row(id).dblclick()
    await this.window.locator('[data-library]').waitFor({ state: 'detached' })
    // The text that was open before is on the page for a moment longer, and has paragraphs of the same names.
    await this.window.locator(`main[data-declaration="${id}"]`).waitFor()
  }

  /** Presses one of the buttons of the chosen text, by key. */
  async act(name: string): Promise<void> {
    await this.details.getByRole('button', { name, exact: true }).press('Enter')
  }

  /** Narrows the list by one of its choices. */
  async narrow(label: string, value: string): Promise<void> {
    await this.window
      .locator('[data-library]')
      .getByRole('combobox', { name: label, exact: true })
      .selectOption(value)
  }
}
