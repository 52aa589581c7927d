import { accessibilityViolations } from '../accessibility'
import { expect, type Reader, test, type WorkerFixtures } from '../fixtures/reader'
import { frames } from '../frames'
import { MenuPage } from '../pages/menu-page'

/** A theme as its settings and its command in the menu name it. */
export type ThemeName = 'light' | 'sepia' | 'dark' | 'high-contrast' | 'high-contrast-dark'

/** By how much a look at a screen lengthens the time after which a test is taken to hang, in milliseconds. */
const timeForScreen = 60_000

/** How a screen is looked at. */
interface Looking {
  readonly themes?: readonly ThemeName[]
  /** What else must hold in each of them. */
  readonly also?: () => Promise<void>
}

/** Puts the window into a theme by the menu, which works over dialogs too, and waits until it is painted. */
export async function wearTheme({ app, window }: Reader, theme: ThemeName): Promise<void> {
  const command = `view.theme-${theme}`
  await new MenuPage(app).run(command)
  await expect(window.locator('html')).toHaveAttribute('data-theme', theme)
  await frames(window)
}

/**
 * Looks at the screen as it is: axe finds nothing by any of its rules in the first theme, nor by those of looks in the
 * others. It is left in the first. In Chromium the first is the only one: the colours are the same, and so is what axe
 * makes of them.
 *
 * @param name - of its pictures, before the theme
 */
export async function lookInThemes(
  reader: Reader,
  engine: WorkerFixtures['engine'],
  name: string,
  { themes = ['light', 'dark', 'high-contrast'], also = () => Promise.resolve() }: Looking = {},
): Promise<void> {
  const { window } = reader
  const [first, ...others] = themes
  if (first === undefined) return
  // A walk over many screens has as much time as it has screens.
  test.setTimeout(test.info().timeout + timeForScreen)
  await wearTheme(reader, first)
  await window.screenshot({ path: `screenshots/${name}-${first}.png` })
  expect.soft(await accessibilityViolations(window), `${name}, ${first}`).toEqual([])
  await also()
  if (engine === 'chromium') return
  for (const theme of others) {
    await wearTheme(reader, theme)
    await window.screenshot({ path: `screenshots/${name}-${theme}.png` })
    expect.soft(await accessibilityViolations(window, 'looks'), `${name}, ${theme}`).toEqual([])
    await also()
  }
  await wearTheme(reader, first)
}
