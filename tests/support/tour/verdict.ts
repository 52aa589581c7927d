import { isDriver, isOfTheInternet, isSpooler } from '../network/calls'
import { printing } from './briefing'
import type { Visit } from './watched-tour'

/** Requests inside the app (which the log does not show, being no network) and the browser's own pages of the debugger that drives the tour. */
const inside = /^(?:app:\/\/reader\/|data:|blob:app:\/\/reader\/|devtools:|about:blank)/

/** The requests that left the app. */
export function requestsAway(requests: readonly string[]): readonly string[] {
  return requests.filter((url) => !inside.test(url))
}

/**
 * Every call on a socket of the Internet, each with the feature that made it; but for those of the driver, and for those
 * by which the system prints: it asks the spooler of this machine, and only where one prints on paper.
 */
export function connections(visits: readonly Visit[]): readonly string[] {
  return visits.flatMap(({ feature, calls }) =>
    calls
      .filter((call) => isOfTheInternet(call) && !isDriver(call))
      .filter((call) => feature !== printing || !isSpooler(call))
      .map((call) => `${feature}: ${call}`),
  )
}
