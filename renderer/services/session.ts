import type { Bridge } from '#contract/bridge'
import type { ReaderStore } from '../store/store'
import { bridgeOfSession } from './session-bridge'

/** A service that runs: what it can do and how it ends, or only how it ends. */
export type Service = { readonly dispose: () => void } | (() => void)

/** Answers the one of a kind of service that a session has, which is created when it is first asked for. */
export type ServiceOf = <Made extends Service>(create: Create<Made>) => Made

/** Creates a service of a session. Whatever it starts, it ends when it is disposed of. */
export type Create<Made extends Service = Service> = (
  store: ReaderStore,
  bridge: Bridge,
  service: ServiceOf,
) => Made

/** All that belongs to a reader at work: what is read and written, and the services that act on it. */
export interface Session {
  readonly store: ReaderStore
  /** The bridge, as long as the session lasts. */
  readonly bridge: Bridge
  readonly service: ServiceOf
  /**
   * Ends every service, the last created first, and the bridge. Nothing is saved by it: see `endSession`.
   *
   * @throws what a service throws as it ends, once all have been ended
   */
  readonly dispose: () => void
}

/** A session with no services yet. */
export function createSession(store: ReaderStore, given: Bridge): Session {
  const { bridge, end } = bridgeOfSession(given)
  const services = new Map<Create, Service>()
  let isEnded = false

  const service: ServiceOf = <Made extends Service>(create: Create<Made>) => {
    const known = services.get(create)
    if (known) return known as Made
    if (isEnded) throw new Error('A service is asked for after its session has ended.')
    const made = create(store, bridge, service)
    services.set(create, made)
    return made
  }

  function dispose(): void {
    isEnded = true
    const errors: unknown[] = []
    for (const running of [...services.values()].reverse()) {
      try {
        if (typeof running === 'function') running()
        else running.dispose()
      } catch (error) {
        errors.push(error)
      }
    }
    services.clear()
    end()
    if (errors.length > 0) throw new AggregateError(errors, 'A service could not be ended.')
  }

  return { store, bridge, service, dispose }
}
