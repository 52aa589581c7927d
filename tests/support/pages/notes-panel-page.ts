import type { Locator, Page } from '@playwright/test'
import { answerFileDialogs } from '../driver/dialogs'
import type { Reader } from '../fixtures/reader'
import { NotesPage } from './notes-page'

type Filter = 'Colour' | 'Tag' | 'Visibility' | 'State' | 'Order'

/** The notes panel: to find, order, keep and exchange. It acts; specs assert. */
export class NotesPanelPage {
  readonly window: Page
  readonly panel: Locator
  readonly count: Locator
  readonly entries: Locator

  constructor(readonly reader: Reader) {
    this.window = reader.window
    this.panel = reader.window.locator('[data-side-panel="notes"]')
    this.count = this.panel.locator('[data-notes-count]')
    this.entries = this.panel.locator('[data-entry]')
  }

  async open(): Promise<void> {
    await new NotesPage(this.window).openPanel()
  }

  /** Sets a list of the panel to the option with this value, `''` for all. */
  async set(name: Filter, value: string): Promise<void> {
    await this.panel.getByRole('combobox', { name }).selectOption(value)
  }

  async find(text: string): Promise<void> {
    await this.panel.getByRole('searchbox', { name: 'Find in notes' }).fill(text)
  }

  /** The bodies of the notes shown, in their order. */
  texts(): Promise<string[]> {
    return this.entries.locator('[data-note-body]').allTextContents()
  }

  /** Presses a button of the panel by its whole name. */
  async press(name: string): Promise<void> {
    await this.panel.getByRole('button', { name, exact: true }).click()
  }

  /** Ticks the entry with these words in it. */
  async select(text: string): Promise<void> {
    await this.entries.filter({ hasText: text }).getByRole('checkbox').check()
  }

  /** Opens the folded part and presses one of its buttons. */
  async keep(name: 'Export…' | 'Import…' | 'Back up to…' | 'Restore…'): Promise<void> {
    const button = this.panel.getByRole('button', { name })
    if (!(await button.isVisible())) await this.panel.getByText('Export and back up').click()
    await button.click()
  }

  /** Answers the next dialogs of the system with a file. */
  async answerDialogs(file: string): Promise<void> {
    await answerFileDialogs(this.reader.app, file)
  }
}
