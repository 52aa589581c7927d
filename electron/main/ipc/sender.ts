/** The scheme and host under which the app's own pages are served. */
export const appOrigin = 'app://reader'

/** The facts about a caller that decide whether its request is accepted. */
export interface Sender {
  /** Origin of the calling frame, `null` when the frame is already gone. */
  readonly origin: string | null
  /** True when the caller is the top frame of its window. */
  readonly isMainFrame: boolean
  /** True for a hidden window that prints: it may use its own channels only. */
  readonly isPrintWindow?: boolean
}

/**
 * Only the main frame of the app's own pages may call: no subframe, no foreign, empty or opaque origin.
 * (Electron security checklist, item 17.)
 */
export function isTrustedSender(sender: Sender): boolean {
  return sender.isMainFrame && sender.origin === appOrigin
}

/** A print window fetches what it prints and says when it is laid out; it needs nothing else. */
export function mayUse(channel: string, { isPrintWindow = false }: Sender): boolean {
  return !isPrintWindow || channel.startsWith('print:')
}
