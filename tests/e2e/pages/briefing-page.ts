import type { ElectronApplication, Locator, Page } from '@playwright/test'

/** The briefing builder as a person uses it. It acts; specs assert. */
export class BriefingPage {
  readonly dialog: Locator
  readonly items: Locator
  readonly preview: Locator
  readonly outcome: Locator
  readonly sheet: Locator

  constructor(
    readonly window: Page,
    readonly app: ElectronApplication,
  ) {
    this.dialog = window.getByRole('dialog', { name: 'Briefing' })
    this.items = this.dialog.getByRole('list', { name: 'Contents' }).getByRole('listitem')
    this.preview = this.dialog.getByRole('region', { name: 'Preview' })
    this.outcome = this.dialog.locator('[data-outcome]')
    this.sheet = this.dialog.locator('[data-sheet]')
  }

  async open(): Promise<void> {
    await this.window.getByRole('toolbar').getByRole('button', { name: 'Briefing' }).click()
    await this.preview.waitFor()
  }

  async close(): Promise<void> {
    await this.window.keyboard.press('Escape')
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Stands in for the system's dialog, which a test cannot press: it answers with this path. */
  async answerSaveDialog(file: string | null): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
    }, file)
  }

  async save(format: 'PDF' | 'Word' | 'Markdown' | 'Plain text', file: string | null): Promise<void> {
    await this.answerSaveDialog(file)
    await this.dialog.getByLabel('Format').selectOption({ label: format })
    await this.dialog.getByRole('button', { name: 'Save extract…' }).click()
    await this.outcome.filter({ hasText: /Saved|Cancelled|No file|read-only|may not/ }).waitFor()
  }
}
