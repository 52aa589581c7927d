import type { LinkArrival } from '#contract/link-arrival'
import { parseDeepLink } from '#core/document/deep-link'
import { isLink } from '#node/start/start-arguments'

/**
 * The link among the arguments of a process, parsed, or `null` when there is none. The system passes a link as an
 * argument of its own; whatever only looks like one is parsed as well, so that it is refused aloud.
 *
 * @param argv - `process.argv`, or that of a second instance; the last link counts
 */
export function linkInArguments(argv: readonly string[]): LinkArrival | null {
  const text = argv.findLast(isLink)
  return text === undefined ? null : parseDeepLink(text)
}

/** Links on their way to the window: they wait while there is none that could take them. */
export interface ArrivingLinks {
  /** A link came: it goes to the window at once, or waits. */
  readonly arrive: (link: LinkArrival | null) => void
  /** Hands the waiting link to a window that has just loaded, once. From then on links go to it at once. */
  readonly take: () => LinkArrival | null
  /** The window is gone or loads anew: links wait again. */
  readonly hold: () => void
}

/** @param send - delivers a link to the window */
export function arrivingLinks(send: (link: LinkArrival) => void): ArrivingLinks {
  let waiting: LinkArrival | null = null
  let isListening = false
  return {
    arrive: (link) => {
      if (link === null) return
      if (isListening) send(link)
      else waiting = link
    },
    take: () => {
      const link = waiting
      waiting = null
      isListening = true
      return link
    },
    hold: () => {
      isListening = false
    },
  }
}
