import { type ChannelName, channels } from '#contract/channels'
import { requestFault } from '#contract/request-fault'
import { failure } from '#core/result'
import type { Handlers } from '#node/capability/capability'

/** Handlers that refuse everything. A command without a reader's window starts with these and sets its own few. */
export function refusingHandlers(): Handlers {
  const refuse = () => failure({ code: 'forbidden', why: requestFault('only-writing-an-extract') } as const)
  const names = Object.keys(channels) as ChannelName[]
  return Object.fromEntries(names.map((name) => [name, refuse])) as unknown as Handlers
}
