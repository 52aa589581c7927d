import { type ChannelName, channels } from '#contract/channels'
import { failure } from '#core/result'
import type { Handlers } from '#node/capability/capability'

/** Handlers that refuse everything. A command without a reader's window starts with these and sets its own few. */
export function refusingHandlers(): Handlers {
  const refuse = () =>
    failure({
      code: 'forbidden',
      message: 'This is not available while an extract is being written.',
    } as const)
  const names = Object.keys(channels) as ChannelName[]
  return Object.fromEntries(names.map((name) => [name, refuse])) as unknown as Handlers
}
