import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type ChannelName, channels, maximumInputLength } from '#contract/channels'
import { requestFault } from '#contract/request-fault'
import { ok } from '#core/result'
import { answer, registerHandlers } from '#main/ipc/handle'
import type { Handler, Handlers } from '#node/capability/capability'
import { registeredChannels } from '../../../../support/electron'

vi.mock('electron', () => import('../../../../support/electron'))

const trusted = { origin: 'app://reader', isMainFrame: true }
const names = Object.keys(channels) as ChannelName[]

/** A handler that notes that it was called. */
function listening(): { readonly handler: Handler<ChannelName>; readonly calls: unknown[] } {
  const calls: unknown[] = []
  const handler = ((input: unknown) => {
    calls.push(input)
    return ok(undefined)
  }) as Handler<ChannelName>
  return { handler, calls }
}

const refusedSenders = [
  ['a subframe', { origin: 'app://reader', isMainFrame: false }],
  ['a foreign origin', { origin: 'https://example.org', isMainFrame: true }],
  ['an empty origin', { origin: '', isMainFrame: true }],
  ['an opaque origin', { origin: 'null', isMainFrame: true }],
  ['a frame that is gone', { origin: null, isMainFrame: false }],
] as const

const circle: unknown[] = []
circle.push(circle)

/** Wrong for every channel of the map: none takes a number, a list of numbers, a stray property or such. */
const illTyped = [
  ['a number', 42],
  ['a list of numbers', [1, 2, 3]],
  ['a stray property', { __proto__: null, stray: true }],
  ['a big integer', 10n],
  ['a circle', circle],
  ['a map', new Map([['theme', 'dark']])],
  ['a buffer', new Uint8Array(16)],
] as const

describe.each(names)('channel %s', (name) => {
  it.each(refusedSenders)('refuses %s', async (_who, sender) => {
    const { handler, calls } = listening()
    expect(await answer(name, handler, sender, 1, undefined)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    expect(calls).toEqual([])
  })

  it.each(illTyped)('refuses ill-typed input: %s', async (_what, input) => {
    const { handler, calls } = listening()
    expect(await answer(name, handler, trusted, 1, input)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    })
    expect(calls).toEqual([])
  })

  it.each([
    ['a text', () => 'x'.repeat(maximumInputLength + 1)],
    ['a list', () => Array.from({ length: maximumInputLength + 1 }, () => 0)],
    ['texts that are only together too large', () => Array.from({ length: 41 }, () => 'x'.repeat(100_000))],
  ])('refuses oversized input: %s', async (_what, make) => {
    const { handler, calls } = listening()
    expect(await answer(name, handler, trusted, 1, make())).toEqual({
      ok: false,
      error: { code: 'invalid-input', why: requestFault('too-large') },
    })
    expect(calls).toEqual([])
  })
})

describe('the identifier of a declaration', () => {
  it.each(['../../etc/passwd', '/etc/passwd', 'C:\\\\x', 'a/b', '.', '..', '', 'a\0b'])(
    'is no path: %j',
    async (id) => {
      const { handler, calls } = listening()
      expect(await answer('library:open', handler, trusted, 1, id)).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      })
      expect(calls).toEqual([])
    },
  )
})

describe('a handler that fails', () => {
  const secret = '/home/someone/notes.sqlite SQLITE_CORRUPT'

  it.each([
    [
      'throws',
      () => {
        throw new Error(secret)
      },
    ],
    ['rejects', () => Promise.reject(new Error(secret))],
    [
      'throws no error',
      () => {
        throw secret
      },
    ],
  ])('%s: answered as internal, the details only in the log', async (_how, handler) => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const result = await answer('app:start', handler, trusted, 1, undefined)
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(result)).not.toContain('SQLITE')
    expect(log.mock.calls.flat().join('')).toContain('SQLITE_CORRUPT')
    log.mockRestore()
  })
})

describe('registration', () => {
  beforeEach(() => registeredChannels.clear())

  it('puts every channel of the map behind the gate, and nothing else', async () => {
    const { handler, calls } = listening()
    registerHandlers(Object.fromEntries(names.map((name) => [name, handler])) as unknown as Handlers, (id) =>
      id === 8 ? 'print' : id === 9 ? 'pdf' : 'reader',
    )
    expect([...registeredChannels.keys()].sort()).toEqual([...names].sort())
    const mainFrame = { origin: 'app://reader' }
    const asked = (senderFrame: unknown) =>
      registeredChannels.get('app:about')?.({ senderFrame, sender: { id: 7, mainFrame } }, undefined)
    expect(await asked({ origin: 'app://reader' })).toMatchObject({ error: { code: 'forbidden' } })
    expect(await asked(null)).toMatchObject({ error: { code: 'forbidden' } })
    expect(calls).toEqual([])
    expect(await asked(mainFrame)).toEqual(ok(undefined))
    expect(calls).toEqual([undefined])
  })

  it.each([
    ['prints', 8, ['print:document', 'print:ready'], 2],
    ['opens a PDF', 9, ['pdf:document', 'pdf:done', 'pdf:page'], 1],
  ])('hears a window that %s on its own channels alone', async (_what, id, own, answered) => {
    const { handler, calls } = listening()
    registerHandlers(Object.fromEntries(names.map((name) => [name, handler])) as unknown as Handlers, (id) =>
      id === 8 ? 'print' : id === 9 ? 'pdf' : 'reader',
    )
    const mainFrame = { origin: 'app://reader' }
    const event = { senderFrame: mainFrame, sender: { id, mainFrame } }
    const heard: string[] = []
    for (const name of names) {
      const answer = await registeredChannels.get(name)?.(event, undefined)
      if (!JSON.stringify(answer).includes('forbidden')) heard.push(name)
    }
    expect(heard.sort()).toEqual(own)
    expect(calls).toHaveLength(answered)
  })
})
