import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { projectRoot } from '#build/runtime/paths'
import { closePatiently } from '../driver/dialogs'
import type { LaunchedApp, LaunchOptions } from '../driver/launch'
import { type MainProcess, startMainProcess } from './main-process'
import { servePages } from './pages'
import { askName, preloadScript } from './preload'
import { within } from './stand-in'
import { schemeOf } from './window'

const needsElectron = (what: string) => (): never => {
  throw new Error(`${what} needs Electron itself: name the test in tests/support/chromium/left-out.ts`)
}

/** Screenshots of specs stand in a folder of their own, beside those of Electron. */
function apartFromElectron(page: Page): Page {
  const take = page.screenshot.bind(page)
  page.screenshot = ({ path: file, ...options } = {}) =>
    take(
      file === undefined
        ? options
        : { ...options, path: file.replace('screenshots/', 'screenshots/chromium/') },
    )
  return page
}

/**
 * Starts a reader whose page is in Chromium and whose main process is in this one. It answers as an app under Playwright
 * does, without what needs Electron itself.
 */
export async function launchInChromium(browser: Browser, options: LaunchOptions): Promise<LaunchedApp> {
  const { dataFolder, appFolder = projectRoot, arguments: words = [], env, executablePath } = options
  if (env ?? executablePath) needsElectron('A start with an environment or a program of its own')()
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: 'block',
    acceptDownloads: false,
  })
  await servePages(context, path.join(appFolder, 'out', 'renderer'))
  await context.addInitScript(
    preloadScript(await readFile(path.join(appFolder, 'out', 'preload', 'index.cjs'), 'utf8')),
  )
  const main: MainProcess = await startMainProcess({
    dataFolder,
    appFolder,
    arguments: words,
    openPage: async (viewport) => {
      const page = apartFromElectron(await context.newPage())
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme: schemeOf(main.standIn.nativeTheme.themeSource) })
      return page
    },
  })
  await context.exposeBinding(askName, ({ page, frame }, channel: string, input: unknown) =>
    main.answer(page, frame === page.mainFrame() ? 'main' : 'other', channel, input),
  )
  const evaluate: LaunchedApp['evaluate'] = async (question, argument) =>
    within(main.standIn, () =>
      question(main.standIn as unknown as typeof Electron.CrossProcessExports, argument as never),
    )
  const page = await main.open()
  const close = async (): Promise<void> => {
    await closePatiently({ evaluate })
    within(main.standIn, () => main.standIn.app.quit())
    await main.ended()
    // What pages ask for in their last moment gets no answer, and that is nobody's fault.
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    await context.close()
  }
  let closing: Promise<void> | null = null
  return {
    evaluate,
    close: () => {
      closing ??= close()
      return closing
    },
    firstWindow: () => Promise.resolve(page),
    windows: () => context.pages(),
    context: () => context,
    process: needsElectron('The process of the app'),
    waitForEvent: needsElectron('An event of the app'),
  }
}
