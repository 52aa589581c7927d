import type { Locator, Page } from '@playwright/test'

/** The timeline as a person uses it. */
export class TimelinePage {
  readonly pane: Locator
  readonly events: Locator
  readonly gaps: Locator
  readonly overview: Locator

  constructor(readonly window: Page) {
    this.pane = window.locator('[data-pane="timeline"]')
    this.events = this.pane.locator('[data-eid^="event_"]')
    this.gaps = this.pane.locator('[data-gap]')
    this.overview = this.pane.locator('[data-overview]')
  }

  event(eId: string): Locator {
    return this.pane.locator(`[data-eid="${eId}"]`)
  }

  /** Opens the list of layers. */
  async openLayers(): Promise<Locator> {
    await this.pane.getByRole('button', { name: /^Layers/ }).click()
    const dialog = this.window.getByRole('dialog', { name: 'Layers of the timeline' })
    await dialog.waitFor()
    return dialog
  }

  /** Hides or shows one layer and closes the list. */
  async toggleLayer(name: RegExp): Promise<void> {
    const dialog = await this.openLayers()
    await dialog.getByRole('checkbox', { name }).click()
    await this.window.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }

  /** Clicks the overview at a share of its length. */
  async jumpTo(share: number): Promise<void> {
    const line = this.overview.locator('div').first()
    const box = await line.boundingBox()
    if (!box) throw new Error('no overview on screen')
    await this.window.mouse.click(box.x + box.width * share, box.y + box.height / 2)
  }
}
