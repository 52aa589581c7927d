import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { copyApp } from '../fixtures/app-copy'
import { type LaunchOptions, runtimeExecutable } from '../fixtures/launch'
import { expect, type Reader, test } from '../fixtures/reader'
import { MenuPage } from '../pages/menu-page'

/** What a watched run of the app asked of the outside. */
interface Traffic {
  /** Every `connect` to an address that is not this machine's own. */
  readonly connections: readonly string[]
  /** Every address a request was made for. */
  readonly requests: readonly string[]
}

const urlInLog = /"url":\s*"([^"]+)"/g

/** Requests inside the app (which the log does not show, being no network) and the browser's own pages of the debugger that drives the test. */
const local = /^(?:app:\/\/reader\/|data:|blob:app:\/\/reader\/|devtools:|about:blank)/

function isOutside(line: string): boolean {
  if (!/sa_family=AF_INET6?/.test(line)) return false
  return !/inet_addr\("127\.|"::1"|"::ffff:127\./.test(line)
}

/** Runs the app under strace, walks it, closes it, and tells what it asked of the outside. */
async function watch(
  launch: (options: LaunchOptions) => Promise<Reader>,
  walk: (reader: Reader) => Promise<void>,
  appFolder?: string,
): Promise<Traffic> {
  const folder = await mkdtemp(path.join(tmpdir(), 'no-socket-'))
  const trace = path.join(folder, 'connect.txt')
  const log = path.join(folder, 'net-log.json')
  const wrapper = path.join(folder, 'watched')
  const command = `exec strace -f -qq -e trace=connect -o '${trace}' '${runtimeExecutable()}' "$@"`
  await writeFile(wrapper, `#!/bin/sh\n${command}\n`)
  await chmod(wrapper, 0o755)
  const reader = await launch({
    dataFolder: path.join(folder, 'data'),
    executablePath: wrapper,
    arguments: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
    ...(appFolder === undefined ? {} : { appFolder }),
  })
  await reader.page.waitUntilReadable()
  await walk(reader)
  await reader.close()
  const connections = (await readFile(trace, 'utf8')).split('\n').filter(isOutside)
  const written = await readFile(log, 'utf8')
  expect(written, 'Chromium kept its log').toContain('"constants"')
  const requests = [...written.matchAll(urlInLog)].map(([, url]) => url ?? '')
  await rm(folder, { recursive: true, force: true })
  return { connections, requests }
}

const patience = 4000

test('the reader makes no connection and no request, wherever one goes in it', async ({ launch }) => {
  const { connections, requests } = await watch(launch, async ({ app, page, window }) => {
    await page.choose('para_15')
    await page.choose('event_declaration-2017')
    await page.togglePane('Timeline')
    await page.setTheme('Dark')
    const menu = new MenuPage(app)
    await menu.choose('About Declaration Reader')
    await window.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await window.evaluate(async () => {
      await fetch('https://example.org/').catch(() => undefined)
      new Image().src = 'https://example.org/x.png'
    })
    await window.reload()
    await page.waitUntilReadable()
    await window.waitForTimeout(patience)
  })
  expect(connections).toEqual([])
  expect(requests.filter((url) => !local.test(url))).toEqual([])
})

test('control: without the emptied spelling languages the same watch finds connections', async ({
  launch,
}) => {
  const copy = await copyApp()
  await copy.alter('out/main/index.js', (text) =>
    text.replace(/\w+\.setSpellCheckerLanguages\(\[\]\)/, 'void 0'),
  )
  try {
    const { connections, requests } = await watch(
      launch,
      async ({ window }) => window.waitForTimeout(patience),
      copy.folder,
    )
    expect(connections.length).toBeGreaterThan(0)
    expect(requests.filter((url) => !local.test(url)).length).toBeGreaterThan(0)
  } finally {
    await rm(copy.folder, { recursive: true })
  }
})
