import { type Browser, chromium } from '@playwright/test'
import { ensureSystemPackages, programOnPath } from '#build/runtime/system-packages'

/*
 * Debian's Chromium, which the set-up of a run finds for the processes of its tests. Where it cannot be had, the tests
 * in it are skipped, with the reason.
 */
const program = 'READER_CHROMIUM'
const reason = 'READER_NO_CHROMIUM'

const args = ['--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=socks5://closed.invalid:9']

/** Installs Chromium where that can be done, and notes where it is, or why it is not there. */
export async function findChromium(): Promise<void> {
  const ensured = await ensureSystemPackages(['chromium'])
  const file = programOnPath('chromium')
  if (file === null) {
    process.env[reason] = ensured.ok
      ? 'no program “chromium” is there.'
      : `${ensured.error.what} ${ensured.error.why}`
    return
  }
  // A program of that name may be there and not be one that starts, such as the stub of another packaging.
  const fault = await chromium.launch({ executablePath: file, args }).then(
    async (browser) => {
      await browser.close()
      return null
    },
    (error: unknown) => String(error).split('\n')[0],
  )
  if (fault === null) process.env[program] = file
  else process.env[reason] = `${file} does not start: ${fault}`
}

/** Why there is no Chromium, for a person. */
export function whyNoChromium(): string {
  return `Not run, Chromium cannot be had: ${process.env[reason] ?? 'global-setup.ts has not run'}`
}

/** Starts Chromium without a window; `null` where it cannot be had. It reaches no network: `pages.ts` answers it all. */
export async function openChromium(): Promise<Browser | null> {
  const executablePath = process.env[program]
  if (executablePath === undefined) return null
  return chromium.launch({ executablePath, args })
}
