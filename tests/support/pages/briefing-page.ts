import type { Locator, Page } from '@playwright/test'
import { answerFileDialogs } from '../driver/dialogs'
import type { LaunchedApp } from '../driver/launch'

/** The briefing builder as a person uses it. It acts; specs assert. */
export class BriefingPage {
  readonly dialog: Locator
  readonly items: Locator
  readonly preview: Locator
  readonly outcome: Locator
  readonly sheet: Locator
  /** Which briefing is worked on, and the names it offers. */
  readonly which: Locator
  readonly names: Locator
  readonly name: Locator
  readonly reference: Locator
  readonly saveMark: Locator
  /** The heading that opens the bin. */
  readonly bin: Locator
  /** What floats above the panes: the goal of a drag, and what was added. */
  readonly tray: Locator

  constructor(
    readonly window: Page,
    readonly app: LaunchedApp,
  ) {
    this.dialog = window.getByRole('dialog', { name: 'Briefing' })
    this.items = this.dialog.getByRole('list', { name: 'Contents' }).getByRole('listitem')
    this.preview = this.dialog.getByRole('region', { name: 'Preview' })
    this.outcome = this.dialog.locator('[data-outcome]')
    this.tray = window.getByRole('complementary', { name: 'Briefing tray' })
    this.sheet = this.dialog.locator('[data-sheet]')
    this.which = this.dialog.getByRole('combobox', { name: 'Briefing' })
    this.names = this.which.getByRole('option')
    this.name = this.dialog.getByLabel('Name in this list')
    this.reference = this.dialog.getByLabel('Reference')
    this.saveMark = this.dialog.locator('[data-save] output')
    this.bin = this.dialog.getByText(/^Bin \(/)
  }

  async open(): Promise<void> {
    await this.window.getByRole('toolbar').getByRole('button', { name: 'Briefing' }).click()
    await this.preview.waitFor()
  }

  async press(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click()
  }

  /** Drags something to the tray, which shows once the drag is under way. */
  async dragToTray(source: Locator): Promise<void> {
    await source.hover()
    await this.window.mouse.down()
    await this.window.mouse.move(300, 300, { steps: 4 })
    const goal = this.tray.locator('[data-briefing-drop]')
    await goal.hover()
    // A second move: the first only enters.
    await goal.hover({ position: { x: 12, y: 12 } })
    await this.window.mouse.up()
  }

  /** The characters of each page of the preview, by where they stand; without white space and without heads of tables. */
  async previewPages(): Promise<readonly string[]> {
    return this.preview.locator('[data-flow]').evaluate(async (flow) => {
      await document.fonts.ready
      const { columnWidth, columnGap, width } = getComputedStyle(flow)
      const scale = flow.getBoundingClientRect().width / Number.parseFloat(width)
      const step = (Number.parseFloat(columnWidth) + Number.parseFloat(columnGap)) * scale
      const left = flow.getBoundingClientRect().left
      const pages: string[] = []
      const walker = document.createTreeWalker(flow, NodeFilter.SHOW_TEXT)
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if (text.parentElement?.closest('thead')) continue
        for (const match of text.nodeValue?.matchAll(/\S+/gu) ?? []) {
          const range = document.createRange()
          range.setStart(text, match.index)
          range.setEnd(text, match.index + match[0].length)
          const [box] = range.getClientRects()
          if (!box) continue
          const page = Math.floor((box.left - left) / step + 0.001)
          pages[page] = (pages[page] ?? '') + match[0]
        }
      }
      return pages
    })
  }

  async close(): Promise<void> {
    await this.window.keyboard.press('Escape')
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** The system's dialog answers with this path, or with Cancel. */
  async answerSaveDialog(file: string | null): Promise<void> {
    await answerFileDialogs(this.app, file)
  }

  async save(format: 'PDF' | 'Word' | 'Markdown' | 'Plain text', file: string | null): Promise<void> {
    await this.answerSaveDialog(file)
    await this.dialog.getByLabel('Format').selectOption({ label: format })
    await this.dialog.getByRole('button', { name: 'Save extract…' }).click()
    await this.outcome.filter({ hasText: /Saved|Cancelled|No file|read-only|may not/ }).waitFor()
  }
}
