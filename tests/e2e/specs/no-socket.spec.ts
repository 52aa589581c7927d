import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { watchProgram } from '../../support/network/watched-program'
import { copyApp } from '../fixtures/app-copy'
import { type LaunchOptions, runtimeExecutable } from '../fixtures/launch'
import { expect, type Reader, test } from '../fixtures/reader'
import { BriefingPage } from '../pages/briefing-page'
import { MenuPage } from '../pages/menu-page'
import { NotesPage } from '../pages/notes-page'
import { SearchPage } from '../pages/search-page'

/** What a watched run of the app asked of the outside. */
interface Traffic {
  /** Every call of the network family on a socket of the Internet, but for those of the driver. */
  readonly connections: readonly string[]
  /** Every address a request was made for. */
  readonly requests: readonly string[]
}

const urlInLog = /"url":\s*"([^"]+)"/g

/** Requests inside the app (which the log does not show, being no network) and the browser's own pages of the debugger that drives the test. */
const local = /^(?:app:\/\/reader\/|data:|blob:app:\/\/reader\/|devtools:|about:blank)/

/** The two ports by which the debugger drives the test: TCP between this machine and itself, and nothing else. */
function isDriver(call: string): boolean {
  return /^\d+ +\w+\(\d+<TCP:\[(?:127\.0\.0\.1:\d+->127\.0\.0\.1:\d+\]|\d+\]>, \{sa_family=AF_INET, [^}]*"127\.0\.0\.1")/.test(
    call,
  )
}

/** Runs the app under strace, walks it, closes it, and tells what it asked of the outside. */
async function watch(
  launch: (options: LaunchOptions) => Promise<Reader>,
  walk: (reader: Reader) => Promise<void>,
  appFolder?: string,
  more: readonly string[] = [],
): Promise<Traffic> {
  const watched = await watchProgram(runtimeExecutable())
  const { folder, wrapper } = watched
  const log = path.join(folder, 'net-log.json')
  const reader = await launch({
    dataFolder: path.join(folder, 'data'),
    executablePath: wrapper,
    arguments: [...more, `--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
    ...(appFolder === undefined ? {} : { appFolder }),
  })
  await reader.page.waitUntilReadable()
  await walk(reader)
  await reader.close()
  const connections = (await watched.internetCalls()).filter((call) => !isDriver(call))
  const written = await readFile(log, 'utf8')
  expect(written, 'Chromium kept its log').toContain('"constants"')
  const requests = [...written.matchAll(urlInLog)].map(([, url]) => url ?? '')
  await watched.remove()
  return { connections, requests }
}

const patience = 4000

/** Goes through every part of the reader, and lets the page ask for what it may not have. */
async function tour({ app, page, window }: Reader): Promise<void> {
  await page.choose('para_15')
  await page.choose('event_declaration-2017')
  await page.togglePane('Timeline')
  await page.setTheme('Dark')
  await new MenuPage(app).choose('About Declaration Reader')
  await window.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  const search = new SearchPage(window)
  await search.ask('water')
  await search.hits.first().waitFor()
  await search.panel.getByRole('button', { name: 'Close search' }).click()
  const notes = new NotesPage(window)
  await notes.waitUntilOpen()
  await notes.noteOn('para_2', 'the', 'A note on the way.')
  await page.choose('para_15')
  await window.keyboard.press('b')
  const briefing = new BriefingPage(window, app)
  await briefing.open()
  const folder = await mkdtemp(path.join(tmpdir(), 'no-socket-'))
  for (const [format, name] of [
    ['PDF', 'x.pdf'],
    ['Word', 'x.docx'],
    ['Markdown', 'x.md'],
  ] as const)
    await briefing.save(format, path.join(folder, name))
  expect(await readdir(folder)).toEqual(['x.docx', 'x.md', 'x.pdf'])
  await rm(folder, { recursive: true })
  await briefing.close()
  await window.evaluate(async () => {
    await fetch('https://example.org/').catch(() => undefined)
    new Image().src = 'https://example.org/x.png'
  })
  await window.reload()
  await page.waitUntilReadable()
  await window.waitForTimeout(patience)
}

for (const locale of ['en-GB', 'fr']) {
  test(`the reader makes no call on the network and no request, wherever one goes in it (${locale})`, async ({
    launch,
  }) => {
    const { connections, requests } = await watch(launch, tour, undefined, [`--lang=${locale}`])
    expect(connections).toEqual([])
    expect(requests.filter((url) => !local.test(url))).toEqual([])
  })
}

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
