import type { Locator, Page } from '@playwright/test'

/** The reader's window as a person uses it. It acts; specs assert. */
export class ReaderPage {
  readonly paragraphs: Locator
  readonly instruments: Locator
  readonly timeline: Locator
  readonly title: Locator
  readonly notices: Locator

  constructor(readonly window: Page) {
    this.paragraphs = window.locator('[data-pane="paragraphs"]')
    this.instruments = window.locator('[data-pane="instruments"]')
    this.timeline = window.locator('[data-pane="timeline"]')
    this.notices = window.getByRole('region', { name: 'Notices' })
    this.title = window.getByRole('heading', { level: 1 })
  }

  /** Waits until the first paragraph can be read. */
  async waitUntilReadable(): Promise<void> {
    await this.window.locator('[data-eid^="para_"]').first().waitFor()
  }

  /** The row of an identifier, in whichever pane shows it. */
  row(eId: string): Locator {
    return this.window.locator(`[data-eid="${eId}"]`)
  }

  /** The button of a row that chooses it. */
  handle(eId: string): Locator {
    return this.row(eId).locator('[data-handle]')
  }

  /** The official words shown for an identifier. */
  words(eId: string): Locator {
    return this.window.locator(`[data-text="${eId}"]`)
  }

  async choose(eId: string): Promise<void> {
    await this.handle(eId).click()
  }

  /** Folds a pane away or brings it back, by its button in the toolbar. */
  async togglePane(name: 'Paragraphs' | 'Instruments' | 'Timeline'): Promise<void> {
    await this.window
      .getByRole('toolbar')
      .getByRole('button', { name: `${name} pane` })
      .click()
  }

  /** Width of a pane on screen, in CSS pixels. */
  async width(pane: 'paragraphs' | 'instruments' | 'timeline'): Promise<number> {
    const box = await this.window.locator(`[data-pane="${pane}"]`).boundingBox()
    return box?.width ?? 0
  }

  async openSettings(): Promise<Locator> {
    await this.window.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
    await this.window.getByRole('menuitem', { name: 'Settings' }).click()
    return this.window.getByRole('dialog')
  }

  /** Sets a theme through the settings dialog and closes it. */
  async setTheme(
    name: 'Light' | 'Sepia' | 'Dark' | 'High contrast' | 'High contrast, dark' | 'Same as the system',
  ): Promise<void> {
    const dialog = await this.openSettings()
    await dialog.getByRole('radio', { name, exact: true }).check()
    await this.window.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
}
