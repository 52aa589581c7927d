import type { ChannelName, EventName } from '#contract/channels'
import { logError } from '../log/log'
import type { Capability, EventSources, Handlers } from './capability'

/** Any capability, whatever it answers. */
export interface AnyCapability {
  readonly handlers: Partial<Handlers>
  readonly events: Partial<EventSources>
  readonly close: () => void
}

type KeysOfEach<Part> = Part extends unknown ? keyof Part : never

/** The channels and events that no capability of a list has. */
type Missing<List extends readonly AnyCapability[]> =
  | Exclude<ChannelName, KeysOfEach<List[number]['handlers']>>
  | Exclude<EventName, KeysOfEach<List[number]['events']>>

/**
 * All capabilities as one. A list that leaves a channel or an event out does not compile; one that has any twice throws.
 * Closing goes through the list from its end, so that a capability is there for as long as a later one may need it, and
 * one that cannot close keeps no other from it.
 */
export function joinCapabilities<const List extends readonly AnyCapability[]>(
  list: List & ([Missing<List>] extends [never] ? unknown : { readonly missing: Missing<List> }),
): Capability<ChannelName, EventName> {
  const all: readonly AnyCapability[] = list
  return {
    handlers: joined(all.map(({ handlers }) => handlers)) as Handlers,
    events: joined(all.map(({ events }) => events)) as EventSources,
    close: () => {
      for (const { close } of all.toReversed()) {
        try {
          close()
        } catch (error) {
          logError('ending a part of the reader', error)
        }
      }
    },
  }
}

function joined(parts: readonly object[]): object {
  const entries = parts.flatMap((part) => Object.entries(part))
  const whole = new Map<string, unknown>()
  for (const [name, value] of entries) {
    if (whole.has(name)) throw new Error(`Two capabilities have ${name}`)
    whole.set(name, value)
  }
  return Object.fromEntries(whole)
}
