import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bridgeCalls, bridgeDrops, bridgeEvents, pdfCalls, printCalls } from '#contract/bridge'
import { channels } from '#contract/channels'
import { asked, exposed, heard, type Methods } from '../../../support/preload-electron'

vi.mock('electron', () => import('../../../support/preload-electron'))

/** Runs the preload as a page at an address gets it. */
async function preloadAt(pathname: string): Promise<void> {
  exposed.clear()
  for (const told of [asked, heard]) told.length = 0
  vi.stubGlobal('location', { pathname })
  vi.stubGlobal('navigation', { addEventListener: () => undefined })
  await import('../../../../electron/preload/index')
  // The next page runs it anew. Electron's stand-in stays the one whose records are read here.
  vi.resetModules()
}

const pairs = (subjects: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  Object.entries(subjects).flatMap(([subject, names]) =>
    Object.entries(names).map(([method, name]) => [subject, method, name] as const),
  )

describe('the bridge of the reader’s page', () => {
  let bridge: Readonly<Record<string, Methods>>
  beforeEach(async () => {
    await preloadAt('/index.html')
    bridge = exposed.get('bridge') as typeof bridge
  })

  it('has the methods of the list and no other, and is all that is exposed', () => {
    expect([...exposed.keys()]).toEqual(['bridge'])
    const listed = [...pairs(bridgeCalls), ...pairs(bridgeDrops), ...pairs(bridgeEvents)].map(
      ([subject, method]) => `${subject}.${method}`,
    )
    const there = Object.entries(bridge).flatMap(([subject, methods]) =>
      Object.keys(methods).map((method) => `${subject}.${method}`),
    )
    expect(there.sort()).toEqual(listed.sort())
  })

  it.each(pairs(bridgeCalls))(
    '%s.%s asks its own channel, whatever it is called with',
    async (subject, method, name) => {
      const input = { channel: 'settings:save' }
      await bridge[subject]?.[method]?.(input, 'print:document', () => undefined)
      expect(asked).toEqual([[name, input]])
    },
  )

  it.each(pairs(bridgeDrops))(
    '%s.%s sends the path that Electron knows of a file, and none that a page says',
    async (subject, method, name) => {
      await bridge[subject]?.[method]?.(new File(['words'], 'a.txt'))
      await bridge[subject]?.[method]?.({ name: 'a.txt', path: '/etc/passwd' })
      await bridge[subject]?.[method]?.('/etc/passwd')
      expect(asked).toEqual([
        [name, '/dropped/a.txt'],
        [name, ''],
        [name, ''],
      ])
    },
  )

  it.each(pairs(bridgeEvents))(
    '%s.%s hears its own event without what holds the wire',
    (subject, method, name) => {
      const listener = vi.fn<(...told: unknown[]) => void>()
      const end = bridge[subject]?.[method]?.(listener, 'another:event') as () => void
      expect(heard.map(([event]) => event)).toEqual([name])
      heard[0]?.[1]({ sender: 'ipcRenderer' }, 'payload')
      expect(listener.mock.calls).toEqual([['payload']])
      end()
      expect(heard).toEqual([])
    },
  )
})

describe('the bridge of a print window', () => {
  it('is the only one there, with its own two methods', async () => {
    await preloadAt('/print.html')
    expect([...exposed.keys()]).toEqual(['printBridge'])
    const bridge = exposed.get('printBridge') as Methods
    expect(Object.keys(bridge).sort()).toEqual(['document', 'ready'])
    for (const method of Object.keys(bridge)) await bridge[method]?.('notes:open')
    expect(asked).toEqual(Object.values(printCalls).map((name) => [name, 'notes:open']))
  })
})

describe('the bridge of a window that opens a PDF', () => {
  it('is the only one there, with its own three methods', async () => {
    await preloadAt('/pdf.html')
    expect([...exposed.keys()]).toEqual(['pdfBridge'])
    const bridge = exposed.get('pdfBridge') as Methods
    expect(Object.keys(bridge).sort()).toEqual(['document', 'done', 'page'])
    for (const method of Object.keys(bridge)) await bridge[method]?.('notes:open')
    expect(asked).toEqual(Object.values(pdfCalls).map((name) => [name, 'notes:open']))
  })
})

it('every channel of the map has one method, and the page of the reader none of a hidden window', () => {
  const ofPage = [...pairs(bridgeCalls), ...pairs(bridgeDrops)].map(([, , name]) => name)
  const ofPrint: readonly string[] = Object.values(printCalls)
  const ofPdf: readonly string[] = Object.values(pdfCalls)
  expect([...ofPage, ...ofPrint, ...ofPdf].sort()).toEqual(Object.keys(channels).sort())
  expect(ofPrint.every((name) => name.startsWith('print:'))).toBe(true)
  expect(ofPage.filter((name) => /^(?:print|pdf):/.test(name))).toEqual([])
  expect(ofPdf.every((name) => name.startsWith('pdf:'))).toBe(true)
})
