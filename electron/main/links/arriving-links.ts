import type { LinkArrival } from '#contract/links/link-arrival'
import { parseDeepLink } from '#core/document/deep-link'
import { isLink } from '#node/start/start-arguments'

/**
 * The link among the arguments of a process, parsed, or `null` when there is none. The system passes a link as a
 * separate argument. An argument that only looks like a link is parsed too, so that it is refused with a message.
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
  /** Gives the waiting link to a window that has just loaded, once. After that, links go to it at once. */
  readonly take: () => LinkArrival | null
  /** The window was closed or is reloading: links wait again. */
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
