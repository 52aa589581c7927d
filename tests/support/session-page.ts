import path from 'node:path'
import { build, mergeConfig, type Plugin, type UserConfig } from 'vite'
import { projectRoot } from '#build/runtime/paths'
import configuration from '../../electron.vite.config'
import type { AppCopy } from './fixtures/app-copy'

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var session: SessionInPage
}

/** What the page of such a copy offers to a test, as the global `session`. */
export interface SessionInPage {
  readonly begin: () => Promise<void>
  readonly end: () => Promise<unknown>
}

/**
 * Builds the page of a copy of the app once more, with `session` on its window: no command of the app ends a session so
 * far. Everything else in it is as it ships.
 */
export async function offerSession({ folder }: AppCopy): Promise<void> {
  const { renderer } = configuration as { readonly renderer: UserConfig }
  const session: Plugin = {
    name: 'session-on-window',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/renderer/app/main.tsx')
        ? `import { endSession } from '../services/current-session'\n${code}\nObject.assign(globalThis, { session: { begin, end: endSession } })\n`
        : null,
  }
  await build(
    mergeConfig(renderer, {
      configFile: false,
      logLevel: 'error',
      root: path.join(projectRoot, 'renderer'),
      // As electron-vite sets it: pages find their files beside them.
      base: './',
      plugins: [session],
      build: { outDir: path.join(folder, 'out/renderer'), emptyOutDir: true },
    }),
  )
}
