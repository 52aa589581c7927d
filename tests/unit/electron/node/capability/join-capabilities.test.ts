import { afterEach, describe, expect, it, vi } from 'vitest'
import { channels } from '#contract/channels'
import { requestFault } from '#contract/request-fault'
import { failure, ok } from '#core/result'
import { type Capability, createEvent, type EventSources, type Handlers } from '#node/capability/capability'
import { type AnyCapability, joinCapabilities } from '#node/capability/join-capabilities'

const refuse = () => failure({ code: 'forbidden', why: requestFault('not-allowed') } as const)
const allHandlers = Object.fromEntries(
  Object.keys(channels).map((name) => [name, refuse]),
) as unknown as Handlers
const allEvents: EventSources = {
  'library:changed': () => undefined,
  'menu:command': () => undefined,
  'notes:flush': () => undefined,
  'link:arrived': () => undefined,
  'briefing:stage': () => undefined,
}

/** A capability of everything but what is given apart. */
function others<Channel extends keyof Handlers>(
  apart: readonly Channel[],
  close = (): void => undefined,
): Capability<Exclude<keyof Handlers, Channel>, keyof EventSources> {
  const handlers = Object.fromEntries(
    Object.entries(allHandlers).filter(([name]) => !apart.includes(name as Channel)),
  ) as unknown as Pick<Handlers, Exclude<keyof Handlers, Channel>>
  return { handlers, events: allEvents, close }
}

const check = (close = (): void => undefined): Capability<'app:check'> => ({
  handlers: { 'app:check': () => ok('whole') },
  events: {},
  close,
})

const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
afterEach(() => quiet.mockClear())

describe('joinCapabilities', () => {
  it('answers each channel by the capability that has it', async () => {
    const { handlers, events } = joinCapabilities([others(['app:check']), check()])
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(channels).sort())
    expect(Object.keys(events).sort()).toEqual(Object.keys(allEvents).sort())
    expect(await handlers['app:check'](undefined, 1)).toEqual(ok('whole'))
    expect(await handlers['app:about'](undefined, 1)).toEqual(refuse())
  })

  it('takes no list that leaves a channel or an event out', () => {
    // @ts-expect-error -- `app:check` is missing
    joinCapabilities([others(['app:check'])])
    // @ts-expect-error -- all events are missing
    joinCapabilities([{ handlers: allHandlers, events: {}, close: () => undefined }])
    expect(Object.keys(joinCapabilities([others([])]).handlers)).toHaveLength(Object.keys(channels).length)
  })

  it('throws where two have the same channel or event', () => {
    expect(() => joinCapabilities([others([]), check()])).toThrow('app:check')
    const told: AnyCapability = { handlers: {}, events: { 'notes:flush': () => undefined }, close: () => {} }
    expect(() => joinCapabilities([others([]), told])).toThrow('notes:flush')
  })

  it('closes from the end of the list, past one that cannot close', () => {
    const closed: string[] = []
    const { close } = joinCapabilities([
      others(['app:check'], () => closed.push('first')),
      check(() => {
        closed.push('last')
        throw new Error('the disk is full')
      }),
    ])
    close()
    expect(closed).toEqual(['last', 'first'])
    expect(String(quiet.mock.calls[0]?.[0])).toContain('the disk is full')
  })
})

it('an event is told to the listener that was set last, and to nobody before', () => {
  const event = createEvent<string>()
  const told: string[] = []
  event.tell('lost')
  event.listen((payload) => told.push(`one ${payload}`))
  event.tell('a')
  event.listen((payload) => told.push(`two ${payload}`))
  event.tell('b')
  expect(told).toEqual(['one a', 'two b'])
})
