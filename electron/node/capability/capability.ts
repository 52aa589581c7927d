import type { ChannelInput, ChannelName, ChannelOutput, EventName, Events } from '#contract/channels'
import type { BridgeError } from '#contract/errors'
import type { Result } from '#core/result'

/** What a capability does with a parsed input. A throw is a bug: it is logged and answered as `internal`. */
export type Handler<Name extends ChannelName> = (
  input: ChannelInput<Name>,
  window: number,
) => Promise<Result<ChannelOutput<Name>, BridgeError>> | Result<ChannelOutput<Name>, BridgeError>

/** One handler for every channel: a forgotten one does not compile. */
export type Handlers = { readonly [Name in ChannelName]: Handler<Name> }

/** Sets who is told of an event. Until then it is told to nobody. */
export type Listenable<Payload> = (listener: (payload: Payload) => void) => void

/** Every event of the contract, to be listened to. */
export type EventSources = { readonly [Name in EventName]: Listenable<Events[Name]> }

/** One subject of the main process: what it answers, what it tells of its own accord, and how it ends. */
export interface Capability<Channel extends ChannelName = never, Event extends EventName = never> {
  readonly handlers: Pick<Handlers, Channel>
  readonly events: Pick<EventSources, Event>
  /** Puts on the disk what is on its way there, and lets go of what is held. Called once, as the app ends. */
  readonly close: () => void
}

/** An event that a capability tells of. */
export interface ToldEvent<Payload> {
  readonly tell: (payload: Payload) => void
  readonly listen: Listenable<Payload>
}

/** Makes an event with room for one listener; the last one set is told. */
export function createEvent<Payload>(): ToldEvent<Payload> {
  let listener: ((payload: Payload) => void) | null = null
  return {
    tell: (payload) => listener?.(payload),
    listen: (next) => {
      listener = next
    },
  }
}
