import type { Locator, Page } from '@playwright/test'

/** Notes as a person makes and keeps them. It acts; specs assert. */
export class NotesPage {
  readonly panel: Locator
  readonly editor: Locator
  readonly body: Locator
  readonly status: Locator

  constructor(readonly window: Page) {
    this.panel = window.locator('[data-side-panel="notes"]')
    this.editor = window.locator('[data-note-editor]')
    this.body = this.editor.getByRole('textbox', { name: 'Note', exact: true })
    this.status = window.locator('[data-save-status]')
  }

  /** Waits until the notes are open. */
  async waitUntilOpen(): Promise<void> {
    await this.openPanel()
    await this.panel.getByRole('button', { name: 'Close notes' }).click()
    await this.panel.waitFor({ state: 'detached' })
  }

  async openPanel(): Promise<void> {
    if (await this.panel.isVisible()) return
    await this.window.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Notes' }).click()
    await this.panel.waitFor()
  }

  /**
   * Drags over words with the mouse, and again where the page moved under the pointer: a person looks at what is selected.
   *
   * @throws Error when the words are not what is selected after three drags.
   */
  async select(eId: string, words: string): Promise<void> {
    let selected = ''
    for (let drag = 0; drag < 3; drag += 1) {
      await this.drag(eId, words)
      selected = await this.window.evaluate(() => window.getSelection()?.toString() ?? '')
      if (selected === words) {
        await this.window.getByRole('toolbar', { name: 'Selected words' }).waitFor()
        return
      }
      await this.window.evaluate(() => window.getSelection()?.removeAllRanges())
    }
    throw new Error(`Dragging over "${words}" selected "${selected}".`)
  }

  /** Presses at the first word's place, drags to the last's and lets go. */
  private async drag(eId: string, words: string): Promise<void> {
    const element = this.window.locator(`main [data-text="${eId}"]`)
    await element.scrollIntoViewIfNeeded()
    // The place of the words is measured: fonts and the last place must have settled.
    await this.window.evaluate(async () => {
      await document.fonts.ready
    })
    const points = await element.evaluate((node, wanted) => {
      const start = node.textContent.indexOf(wanted)
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
      const rectAt = (offset: number): DOMRect => {
        walker.currentNode = node
        let at = 0
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          const length = text.nodeValue?.length ?? 0
          if (offset < at + length) {
            const range = document.createRange()
            range.setStart(text, offset - at)
            range.setEnd(text, offset - at + 1)
            return range.getBoundingClientRect()
          }
          at += length
        }
        throw new Error(`No text at ${offset}`)
      }
      const first = rectAt(start)
      const last = rectAt(start + wanted.length - 1)
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      }
    }, words)
    await this.window.mouse.move(points.from.x, points.from.y)
    await this.window.mouse.down()
    await this.window.mouse.move(points.to.x, points.to.y, { steps: 8 })
    await this.window.mouse.up()
  }

  /** Selects words and opens the editor of a note on them. */
  async noteOn(eId: string, words: string, text: string): Promise<void> {
    await this.select(eId, words)
    await this.window
      .getByRole('toolbar', { name: 'Selected words' })
      .getByRole('button', { name: 'Note' })
      .click()
    await this.body.fill(text)
    await this.waitUntilSaved()
    await this.editor.getByRole('button', { name: 'Done' }).click()
  }

  /** Waits until the note being written is acknowledged. */
  async waitUntilSaved(): Promise<void> {
    await this.editor.locator('[data-save="saved"]').waitFor()
  }

  /** The signs beside a row. */
  gutter(eId: string): Locator {
    return this.window.locator(`[data-notes="${eId}"] > button`)
  }

  /** The words that the page paints in a colour. */
  painted(colour: string): Promise<string[]> {
    return this.window.evaluate(
      (name) =>
        [...(CSS.highlights.get(`note-${name}`) ?? [])].map((range) =>
          range instanceof Range ? range.toString() : '',
        ),
      colour,
    )
  }
}
