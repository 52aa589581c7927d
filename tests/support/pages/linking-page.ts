import type { Locator, Page } from '@playwright/test'
import { afterTimers, layoutRests } from '../frames'

export type Pane = 'paragraphs' | 'instruments' | 'timeline'

/** Longer than a card waits before it opens or goes, in milliseconds. */
const cardDelay = 600

/** Panes that answer each other, as a person uses them. */
export class LinkingPage {
  readonly linkButton: Locator
  readonly status: Locator
  readonly choiceStatus: Locator
  readonly card: Locator

  constructor(readonly window: Page) {
    this.linkButton = window.getByRole('toolbar').getByRole('button', { name: 'Link panes' })
    this.status = window.locator('[data-linked]')
    this.choiceStatus = window.locator('[data-choice-status]')
    this.card = window.locator('[data-preview-card]')
  }

  scroller(pane: Pane): Locator {
    return this.window.locator(`[data-scroller="${pane}"]`)
  }

  /** How far each open pane is scrolled. */
  async scrollTops(): Promise<Record<string, number>> {
    return this.window.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('[data-scroller]')].map((element) => [
          element.dataset['scroller'] ?? '',
          element.scrollTop,
        ]),
      ),
    )
  }

  /** Whether a row is wholly within its pane, or fills it. */
  async isInView(eId: string): Promise<boolean> {
    return this.window.locator(`[data-eid="${eId}"]`).evaluate((row) => {
      const view = row.closest('[data-scroller]')?.getBoundingClientRect()
      const rect = row.getBoundingClientRect()
      if (!view) return false
      return rect.top >= view.top - 3 && (rect.bottom <= view.bottom + 3 || rect.height > view.height)
    })
  }

  /** The group in a pane's header that leads through its related rows. */
  related(pane: Pane): Locator {
    return this.window.locator(`[data-pane="${pane}"]`).getByRole('group', { name: /^Related / })
  }

  /** Opens the list of reasons of a pane. */
  async openReasons(pane: Pane): Promise<Locator> {
    await this.related(pane)
      .getByRole('button', { name: /related$/ })
      .click()
    const dialog = this.window.getByRole('dialog')
    await dialog.waitFor()
    return dialog
  }

  /** A reference in the words of a part. */
  reference(eId: string, words: string): Locator {
    return this.window.locator(`[data-text="${eId}"] [data-reference-target]`, { hasText: words })
  }

  /** Waits until what was asked to come into view stays where it is. */
  async settle(): Promise<void> {
    await layoutRests(this.window)
  }

  /** Waits until a card that was about to open or to go has done so. */
  async letCardsCome(): Promise<void> {
    await afterTimers(this.window, cardDelay)
  }

  /** Rests the pointer on a reference until its card is there. */
  async showCard(reference: Locator): Promise<void> {
    await this.window.mouse.move(5, 5)
    await this.card.waitFor({ state: 'hidden' })
    await reference.scrollIntoViewIfNeeded()
    await this.settle()
    await reference.hover()
    await this.card.waitFor()
  }

  /** Where an element stands in the window, in CSS pixels. */
  async topOf(locator: Locator): Promise<number> {
    return locator.evaluate((element) => element.getBoundingClientRect().top)
  }
}
