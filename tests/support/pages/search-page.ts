import type { Locator, Page } from '@playwright/test'

/** The search panel as a person uses it. It acts; specs assert. */
export class SearchPage {
  readonly panel: Locator
  readonly field: Locator
  readonly hits: Locator
  readonly found: Locator
  readonly position: Locator
  readonly status: Locator

  constructor(readonly window: Page) {
    this.panel = window.getByRole('search')
    this.field = this.panel.getByRole('textbox', { name: 'Search the text' })
    this.hits = this.panel.locator('[data-hit]')
    this.found = this.panel.locator('[data-found-words]')
    this.position = this.panel.locator('[data-position]')
    this.status = this.panel.getByRole('status')
  }

  /** Opens the panel by its shortcut and waits until it can be typed into. */
  async open(): Promise<void> {
    await this.window.keyboard.press('Control+f')
    await this.field.waitFor()
  }

  /** Opens the panel if need be and puts a query into its field at once, as pasting does. */
  async ask(query: string): Promise<void> {
    if (!(await this.panel.isVisible())) await this.open()
    await this.field.fill(query)
  }

  group(kind: string): Locator {
    return this.panel.locator(`[data-group="${kind}"]`)
  }

  chip(name: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${name}, `) })
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true })
  }

  /** The words marked in the panes under a highlight's name, in the order of the document. */
  async marked(highlight: 'search-hit' | 'search-current'): Promise<string[]> {
    return this.window.evaluate((name) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])].filter((each) => each instanceof Range)
      ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
      return ranges.map(String)
    }, highlight)
  }

  /** Identifiers of the units in which words are marked. */
  async markedIn(): Promise<string[]> {
    return this.window.evaluate(() => {
      const ids = [...(CSS.highlights.get('search-hit') ?? [])].map(
        ({ startContainer }) =>
          startContainer.parentElement?.closest<HTMLElement>('[data-text]')?.dataset['text'] ??
          startContainer.parentElement?.closest<HTMLElement>('[data-listed]')?.dataset['listed'] ??
          '',
      )
      return [...new Set(ids)].sort()
    })
  }
}
