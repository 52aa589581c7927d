import path from 'node:path'
import { expect } from '@playwright/test'
import type { LaunchedApp } from '../driver/launch'
import { attacksNamed } from '../network/page-attacks'
import { BriefingPage } from '../pages/briefing-page'
import type { Feature } from './feature'

declare global {
  // Counted in the main process: print windows in which the attacks ran to their end.
  var attackedPrintWindows: number | undefined
}

/** Attacks that only the measures below the content security policy stop. */
const attacks = attacksNamed(
  'WebRTC TURN over UDP by number',
  'WebRTC TURN over TCP by number',
  'WebRTC STUN over UDP by name',
  'link dns-prefetch',
  'fetch by number',
)

/** How long a print window lives on after the attacks in it, in milliseconds. */
const watchedFor = 1_200

/** Runs the attacks in the next print window, and lets no window close before they were watched. */
async function attackNextPrintWindow(app: LaunchedApp): Promise<void> {
  const code = attacks.map((attack) => `try { (() => { ${attack.code} })() } catch {}`).join('\n')
  await app.evaluate(
    ({ app: main }, [attack, time]) => {
      main.once('web-contents-created', (_event, contents) => {
        const attacked = new Promise<void>((resolve) => {
          contents.once('dom-ready', () => {
            void contents.executeJavaScript(`${attack}\n0`).then(() => setTimeout(resolve, time))
          })
        })
        const print = contents.printToPDF.bind(contents)
        contents.printToPDF = async (options) => {
          await attacked
          globalThis.attackedPrintWindows = (globalThis.attackedPrintWindows ?? 0) + 1
          return print(options)
        }
      })
    },
    [code, watchedFor] as const,
  )
}

/** A PDF whose print window is attacked from its page while it is made. The PDF is made all the same. */
export const attackedPrintWindow: Feature = {
  name: 'a print window that is attacked',
  visit: async ({ reader: { app, page, window }, folder }) => {
    const builder = new BriefingPage(window, app)
    await page.choose('para_13')
    await window.keyboard.press('b')
    await builder.open()
    await attackNextPrintWindow(app)
    await builder.save('PDF', path.join(folder, 'attacked.pdf'))
    await expect(builder.outcome).toHaveText('Saved as attacked.pdf.')
    expect(await app.evaluate(() => globalThis.attackedPrintWindows)).toBe(1)
    await builder.close()
  },
}
