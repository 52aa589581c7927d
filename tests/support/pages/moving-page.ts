import type { Locator, Page } from '@playwright/test'

/** Moving about in the reader: dialogs, menus, bookmarks. It acts; specs assert. */
export class MovingPage {
  readonly dialog: Locator
  readonly announcement: Locator
  readonly menu: Locator

  constructor(readonly window: Page) {
    this.dialog = window.getByRole('dialog')
    this.announcement = window.locator('[data-announcer]')
    this.menu = window.getByRole('menu', { name: 'Actions' })
  }

  /** Types into the go-to field and presses Enter. */
  async goTo(reference: string): Promise<void> {
    await this.window.keyboard.press('g')
    await this.dialog.getByRole('textbox').fill(reference)
    await this.window.keyboard.press('Enter')
    // The dialog stays only where it has something to say.
    await this.dialog
      .getByRole('alert')
      .filter({ hasText: /./ })
      .or(this.window.locator('body:not(:has([role="dialog"]))'))
      .waitFor()
  }

  /** The identifier of the row that has the focus. */
  focusedRow(): Promise<string | null> {
    return this.window.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-eid]')?.dataset['eid'] ?? null,
    )
  }

  /** The pane that has the focus. */
  focusedPane(): Promise<string | null> {
    return this.window.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? null,
    )
  }

  async openPalette(): Promise<void> {
    await this.window.keyboard.press('Control+Shift+P')
    await this.dialog.getByRole('searchbox').waitFor()
  }

  /** Selects words of the official text, from a character of one thing to a character of the same or another. */
  async selectWords(from: string, start: number, to: string, end: number): Promise<void> {
    await this.window.evaluate(
      (wanted) => {
        const point = (eId: string, offset: number) => {
          const element = document.querySelector(`[data-text="${eId}"]`)
          if (!element) throw new Error(`no words of ${eId}`)
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
          let left = offset
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const length = node.textContent?.length ?? 0
            if (left <= length) return { node, offset: left }
            left -= length
          }
          throw new Error(`${eId} is shorter`)
        }
        const first = point(wanted.from, wanted.start)
        const last = point(wanted.to, wanted.end)
        window.getSelection()?.setBaseAndExtent(first.node, first.offset, last.node, last.offset)
      },
      { from, start, to, end },
    )
  }
}
