import { expect, it } from 'vitest'
import type { Bridge } from '#contract/bridge'
import { createSession } from '#renderer/services/session'
import { createReaderStore } from '#renderer/store/store'

/** A bridge with one thing to ask and one to listen to, answered and told by the test. */
function slowBridge() {
  const answers: ((answer: unknown) => void)[] = []
  const listeners = new Set<(payload: unknown) => void>()
  const bridge = {
    app: { check: () => new Promise((resolve) => answers.push(resolve)) },
    links: {
      onArrived: (listener: (payload: unknown) => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
  } as unknown as Bridge
  return { bridge, answers, listeners }
}

const begin = (bridge = slowBridge().bridge) => createSession(createReaderStore(), bridge)

it('creates a service once, when it is first asked for, and others that it asks for before it', () => {
  const order: string[] = []
  const createFirst = () => {
    order.push('first')
    return () => void order.push('first ended')
  }
  const { service, dispose } = begin()
  const createSecond: Parameters<typeof service>[0] = (_store, _bridge, service) => {
    service(createFirst)
    order.push('second')
    return { dispose: () => void order.push('second ended') }
  }
  expect(order).toEqual([])
  expect(service(createSecond)).toBe(service(createSecond))
  dispose()
  expect(order).toEqual(['first', 'second', 'second ended', 'first ended'])
  expect(() => service(createFirst)).toThrow('after its session has ended')
})

it('ends all services, also when one cannot be ended, and says so', () => {
  let isEnded = false
  const { service, dispose } = begin()
  service(() => () => {
    isEnded = true
  })
  service(() => () => {
    throw new Error('a bug')
  })
  expect(dispose).toThrow(expect.objectContaining({ errors: [new Error('a bug')] }))
  expect(isEnded).toBe(true)
})

it('lets no answer and no event reach what was asked and listened to before the end', async () => {
  const { bridge, answers, listeners } = slowBridge()
  const session = begin(bridge)
  const reached: unknown[] = []
  void session.bridge.app.check().then((answer) => reached.push(answer))
  session.bridge.links.onArrived((link) => reached.push(link))
  const stop = session.bridge.links.onArrived(() => undefined)
  expect(listeners.size).toBe(2)
  stop()
  expect(listeners.size).toBe(1)
  const [left] = listeners
  session.dispose()
  expect(listeners.size).toBe(0)
  left?.('a link')
  answers[0]?.({ ok: true, value: 'whole' })
  await Promise.resolve()
  await new Promise((resolve) => setTimeout(resolve))
  expect(reached).toEqual([])
})

it('hands on what is answered, refused and told while it lasts', async () => {
  const { bridge, answers, listeners } = slowBridge()
  const session = begin(bridge)
  const asked = session.bridge.app.check()
  answers[0]?.('an answer')
  expect(await asked).toBe('an answer')
  const failing = { ...bridge, app: { ...bridge.app, check: () => Promise.reject(new Error('a bug')) } }
  await expect(begin(failing).bridge.app.check()).rejects.toThrow('a bug')
  const heard: unknown[] = []
  session.bridge.links.onArrived((link) => heard.push(link))
  for (const listener of listeners) listener('a link')
  expect(heard).toEqual(['a link'])
})
