import type { Locator } from '@playwright/test'
import type { Language } from '#contract/language/language'
import { en } from '#renderer/i18n/en'
import type { MessageKey } from '#renderer/i18n/messages'
import { type ArgumentsOf, say } from '#words/catalogue'
import { inLanguage } from '#words/languages'
import type { Reader } from '../fixtures/open-reader'
import { layoutRests } from '../frames'

/** The reader in any language of the interface: commands by their names, other things by what they say in it. */
export class ScreensPage {
  readonly #catalogue: typeof en
  readonly dialog: Locator

  constructor(
    readonly reader: Reader,
    readonly language: Language,
  ) {
    this.#catalogue = inLanguage(en, language)
    this.dialog = reader.window.getByRole('dialog').last()
  }

  /** A sentence as this window says it. */
  says<Key extends MessageKey>(key: Key, ...parameters: ArgumentsOf<typeof en, Key>): string {
    return say<typeof en, Key>(this.#catalogue, key, ...parameters)
  }

  /** The button that says a sentence, of those in a part of the window. */
  button<Key extends MessageKey>(
    within: Locator,
    key: Key,
    ...parameters: ArgumentsOf<typeof en, Key>
  ): Locator {
    return within.getByRole('button', { name: this.says(key, ...parameters), exact: true })
  }

  /** Runs a command by its name, from the palette. */
  async run(command: string): Promise<void> {
    const { window } = this.reader
    await window.keyboard.press('Control+Shift+P')
    await window.locator(`[role="menuitem"][data-key="${command}"]`).click()
    await window.locator('[data-types="palette"]').waitFor({ state: 'detached' })
  }

  /** Closes what is open above the panes. */
  async closeDialog(): Promise<void> {
    const { window } = this.reader
    const open = await window.getByRole('dialog').count()
    await window.keyboard.press('Escape')
    await window.waitForFunction(
      (before) => document.querySelectorAll('[role="dialog"]').length < before,
      open,
    )
  }

  async resize(width: number, height: number): Promise<void> {
    const { app, window } = this.reader
    await app.evaluate(
      ({ BrowserWindow }, [wide, high]) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(wide ?? 0, high ?? 0),
      [width, height],
    )
    await window.waitForFunction((wide) => innerWidth === wide, width)
    // Panes are laid out again with the frames after.
    await layoutRests(window)
  }
}
