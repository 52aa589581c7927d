import type { Language } from '#contract/language/language'
import { accessibilityViolations } from '../accessibility'
import type { LaunchOptions } from '../driver/launch'
import { expect, type Reader } from '../fixtures/reader'
import { ScreensPage } from '../pages/screens-page'
import { unreadableWords } from './clipped-words'

/** The size of a window with room for everything, in CSS pixels. */
export const large = [1360, 860] as const
const sizes: readonly (readonly [width: number, height: number])[] = [large, [800, 600]]

/** Starts the reader in a language of its interface. */
export async function startIn(
  launch: (options: Partial<LaunchOptions>) => Promise<Reader>,
  language: Language,
  options: Partial<LaunchOptions> = {},
): Promise<ScreensPage> {
  const reader = await launch({ ...options, arguments: [`--language=${language}`] })
  await reader.page.waitUntilReadable()
  return new ScreensPage(reader, language)
}

/** Looks at the screen in both sizes, or in some: everything can be read, and axe finds nothing. */
export async function look(screens: ScreensPage, name: string, lookedAt = sizes): Promise<void> {
  const { reader, language } = screens
  const { window } = reader
  for (const [width, height] of lookedAt) {
    await screens.resize(width, height)
    await window.screenshot({ path: `screenshots/${language}-${name}-${width}.png` })
    expect.soft(await unreadableWords(window), `${name}, ${width} × ${height}`).toEqual([])
  }
  expect.soft(await accessibilityViolations(window), name).toEqual([])
  await screens.resize(...large)
}
