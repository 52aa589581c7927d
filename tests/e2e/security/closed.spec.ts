import type { Page } from '@playwright/test'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { frames } from '../../support/frames'

/** Starts noting what the policy blocks, by directive. */
async function watchViolations(window: Page): Promise<() => Promise<readonly string[]>> {
  await window.evaluate(() => {
    const noted: string[] = []
    Object.assign(globalThis, { violations: noted })
    document.addEventListener('securitypolicyviolation', (event) => noted.push(event.effectiveDirective))
  })
  return () => window.evaluate<string[]>('globalThis.violations')
}

/** A reader whose page may complain: these tests provoke it. */
async function open(launch: () => Promise<Reader>): Promise<Reader> {
  const reader = await launch()
  await reader.page.waitUntilReadable()
  return reader
}

test('normal use breaks no rule of the content security policy', async ({ reader }) => {
  const { page, window } = reader
  const violations = await watchViolations(window)
  await page.choose('para_14')
  await page.togglePane('Timeline')
  await page.togglePane('Timeline')
  await page.setTheme('Dark')
  await window.keyboard.press('Control++')
  expect(await violations()).toEqual([])
  expect(reader.complaints).toEqual([])
})

// Each line runs in a task of its own: what the debugger itself evaluates is free of the policy.
const attacks = [
  ['eval', "eval('globalThis.broken = true')", /script|trusted/],
  ['a made function', "new Function('globalThis.broken = true')()", /script|trusted/],
  ['a timer with text', "setTimeout('globalThis.broken = true')", /script|trusted/],
  ['HTML of text', "document.body.innerHTML += '<b id=broken>'", /trusted/],
  [
    'an inline script',
    "const s = document.createElement('script'); s.append('globalThis.broken = true'); document.body.append(s)",
    /script|trusted/,
  ],
  [
    'a remote script',
    "const s = document.createElement('script'); document.body.append(s); s.setAttribute('src', 'https://example.org/x.js')",
    /script|trusted/,
  ],
  [
    'an inline handler',
    "document.body.setAttribute('onclick', 'globalThis.broken = true'); document.body.click()",
    /script|trusted/,
  ],
  ['an inline style', "document.body.setAttribute('style', 'color: red')", /style/],
  [
    'a style element',
    "const s = document.createElement('style'); s.append('*{}'); document.head.append(s)",
    /style/,
  ],
  ['a remote image', "new Image().src = 'https://example.org/x.png'", /img-src/],
  ['a remote request', "fetch('https://example.org/').catch(() => {})", /connect-src/],
  ['a remote socket', "try { new WebSocket('wss://example.org/') } catch {}", /connect-src/],
  ['a beacon', "navigator.sendBeacon('https://example.org/', 'x')", /connect-src/],
  [
    'a frame',
    "const f = document.createElement('iframe'); f.src = 'https://example.org/'; document.body.append(f)",
    /frame-src/,
  ],
  [
    'a form',
    "const f = document.createElement('form'); f.action = 'https://example.org/'; document.body.append(f); f.submit()",
    /form-action/,
  ],
  [
    'a base',
    "const b = document.createElement('base'); b.href = 'https://example.org/'; document.head.append(b)",
    /base-uri/,
  ],
  [
    'an object',
    "const o = document.createElement('object'); o.data = 'https://example.org/x'; document.body.append(o)",
    /object-src|trusted/,
  ],
  ['a remote worker', "try { new Worker('https://example.org/x.js') } catch {}", /worker-src|trusted|script/],
] as const

test('the content security policy blocks code and content that are not the app’s', async ({ launch }) => {
  const { window } = await open(launch)
  const violations = await watchViolations(window)
  for (const [name, code, directive] of attacks) {
    const before = (await violations()).length
    await window.evaluate((body) => {
      // The listener runs as the page, not as the debugger; a thrown refusal is a refusal.
      setTimeout(
        (run: () => void) => {
          try {
            run()
          } catch {
            // Refused: what was blocked is read from the violations.
          }
        },
        0,
        // oxlint-disable-next-line no-eval -- made by the debugger, so that its body runs as the page's own
        globalThis.eval(`() => { ${body} }`),
      )
    }, code)
    await expect
      .poll(async () => (await violations()).slice(before).join(), { message: name })
      .toMatch(directive)
  }
  expect(
    await window.evaluate(() => 'broken' in globalThis || document.querySelector('#broken') !== null),
  ).toBe(false)
})

/** Starts noting, in the main process, where the page asked to go, and whether that was refused. */
async function watchNavigation({
  app,
}: Reader): Promise<() => Promise<readonly (readonly [string, boolean])[]>> {
  await app.evaluate(({ webContents }) => {
    const noted: [string, boolean][] = []
    Object.assign(globalThis, { navigations: noted })
    for (const contents of webContents.getAllWebContents())
      contents.on('will-frame-navigate', ({ url, defaultPrevented }) => noted.push([url, defaultPrevented]))
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'navigations') as [string, boolean][])
}

test('windows, navigation, files and outside links are refused', async ({ launch }) => {
  const reader = await open(launch)
  const { app, window } = reader
  const navigations = await watchNavigation(reader)
  const here = window.url()
  expect(here).toBe('app://reader/index.html')
  for (const url of ['https://example.org/', 'app://reader/index.html', 'file:///etc/passwd', 'about:blank'])
    expect(await window.evaluate((each) => globalThis.open(each) === null, url), url).toBe(true)
  const targets = [
    'https://example.org/',
    'http://localhost/',
    'file:///etc/passwd',
    'app://reader/other.html',
    'app://other/index.html',
    'data:text/html,hello',
    'mailto:someone@example.org',
    'javascript:document.body.remove()',
  ]
  for (const target of targets) {
    for (const frame of ['_self', '_blank']) {
      await window.evaluate(
        ([href, name]) => {
          const link = Object.assign(document.createElement('a'), { href, target: name, textContent: 'link' })
          document.body.append(link)
          link.click()
          link.remove()
        },
        [target, frame] as const,
      )
    }
    await window.evaluate((href) => setTimeout(() => location.assign(href)), target)
  }
  // The page is heard in the order in which it asks: with the last all before it were refused.
  await frames(window)
  const last = 'https://example.org/last'
  await window.evaluate((href) => setTimeout(() => location.assign(href)), last)
  await expect.poll(navigations).toContainEqual([last, true])
  expect(await navigations()).toContainEqual(['https://example.org/', true])
  expect((await navigations()).filter(([, isRefused]) => !isRefused)).toEqual([])
  expect(window.url()).toBe(here)
  // Asked from the main process: Playwright itself waits for the navigations that never come.
  const isStillThere = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      `document.querySelector('[data-eid="para_2"]').checkVisibility()`,
    ),
  )
  expect(isStillThere).toBe(true)
  expect(app.windows()).toHaveLength(1)
  expect(
    await app.evaluate(({ BrowserWindow, webContents }) => [
      BrowserWindow.getAllWindows().length,
      webContents.getAllWebContents().length,
    ]),
  ).toEqual([1, 1])
})

test('the page has no Node, no Electron and no channel names; every window is sandboxed', async ({
  reader,
}) => {
  const { app, window } = reader
  const globals = await window.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(globals).toEqual([])
  const bridge = await window.evaluate(() => {
    const groups = Object.values(Object.getOwnPropertyDescriptor(globalThis, 'bridge')?.value ?? {})
    return groups.flatMap((group) => Object.values(group ?? {}).map((value) => typeof value))
  })
  expect(bridge.length).toBeGreaterThan(4)
  expect(new Set(bridge)).toEqual(new Set(['function']))
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => {
      const contents: unknown = each.webContents
      return (contents as { getLastWebPreferences: () => object }).getLastWebPreferences()
    }),
  )
  expect(preferences).toMatchObject([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
  ])
})

test('permissions are refused', async ({ launch }) => {
  const { window } = await open(launch)
  const answers = await window.evaluate(async () => {
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        () => 'refused',
      )
    const named = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)
    return {
      geolocation: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code),
        )
      }),
      notifications: await Notification.requestPermission(),
      clipboard: await refused(navigator.clipboard.readText()),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia({ video: true })),
      states: await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map(named),
      ),
    }
  })
  expect(answers).toEqual({
    geolocation: 1,
    notifications: 'denied',
    clipboard: 'refused',
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    states: ['denied', 'denied', 'denied', 'denied', 'denied', 'denied'],
  })
})

test('app: serves nothing beside its pages', async ({ launch }) => {
  const { window } = await open(launch)
  const statuses = await window.evaluate(async () => {
    const paths = [
      '..%2f..%2fpackage.json',
      '%2e%2e/main/index.js',
      '..%5cmain%5cindex.js',
      'index.html%00.js',
      'none.js',
      '',
      'assets',
      '.hidden.js',
    ]
    return Promise.all(paths.map(async (each) => (await fetch(`app://reader/${each}`)).status))
  })
  expect(statuses.filter((status) => status < 400 || status > 499)).toEqual([])
  const headers = await window.evaluate(async () => {
    const answer = await fetch('app://reader/index.html')
    return ['content-security-policy', 'x-content-type-options'].map((name) => answer.headers.get(name))
  })
  expect(headers).toEqual([expect.stringContaining("default-src 'none'"), 'nosniff'])
})
