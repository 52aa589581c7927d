import {
  type Bridge,
  bridgeCalls,
  bridgeDrops,
  bridgeEvents,
  type Calls,
  type PdfBridge,
  type PrintBridge,
  pdfCalls,
  printCalls,
  type Subscriptions,
  type Unsubscribe,
} from '#contract/bridge'
import type { ChannelName, EventName } from '#contract/channels'

/** The way to the main process. */
export interface Wire {
  /** Asks a channel and answers what it answers, which the channel map knows the type of. */
  readonly ask: (channel: ChannelName, input: unknown) => Promise<unknown>
  /** The path of a file that was dropped; empty for what is none. */
  readonly pathOf: (file: object) => string
  /** Hands on what an event carries, and never the event itself: that holds the wire. */
  readonly hear: (event: EventName, listener: (payload: unknown) => void) => Unsubscribe
}

/**
 * The bridge of the reader's page: the methods that the contract lists, and no other. Each is bound here to its one
 * channel or event; nothing that a page passes chooses another.
 */
export function makeBridge({ ask, pathOf, hear }: Wire): Bridge {
  const calls = mapSubjects(bridgeCalls, (names) => callsOf(names, ask))
  const drops = mapSubjects(bridgeDrops, (names) =>
    mapMethods(names, (name) => (file: object) => ask(name, pathOf(file))),
  )
  const events = mapSubjects(bridgeEvents, (names) => subscriptionsOf(names, hear))
  const subjects = new Set([calls, drops, events].flatMap(Object.keys))
  const bridge = Object.fromEntries(
    [...subjects].map((subject) => [subject, { ...calls[subject], ...drops[subject], ...events[subject] }]),
  )
  return bridge as unknown as Bridge
}

/** The bridge of a print window's page. */
export function makePrintBridge({ ask }: Wire): PrintBridge {
  return callsOf(printCalls, ask)
}

/** The bridge of the page that opens a PDF. */
export function makePdfBridge({ ask }: Wire): PdfBridge {
  return callsOf(pdfCalls, ask)
}

function callsOf<Names extends Readonly<Record<string, ChannelName>>>(
  names: Names,
  ask: Wire['ask'],
): Calls<Names> {
  return mapMethods(names, (name) => (input?: unknown) => ask(name, input)) as unknown as Calls<Names>
}

function subscriptionsOf<Names extends Readonly<Record<string, EventName>>>(
  names: Names,
  hear: Wire['hear'],
): Subscriptions<Names> {
  const subscribe = (name: EventName) => (listener: (payload: unknown) => void) => hear(name, listener)
  return mapMethods(names, subscribe) as unknown as Subscriptions<Names>
}

function mapMethods<Name extends string, Method>(
  names: Readonly<Record<string, Name>>,
  methodOf: (name: Name) => Method,
): Readonly<Record<string, Method>> {
  return Object.fromEntries(Object.entries(names).map(([method, name]) => [method, methodOf(name)]))
}

function mapSubjects<Name extends string>(
  subjects: Readonly<Record<string, Readonly<Record<string, Name>>>>,
  methodsOf: (names: Readonly<Record<string, Name>>) => object,
): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(subjects).map(([subject, names]) => [subject, methodsOf(names)]))
}
