/** The scheme and host under which the app's own pages are served. */
export const appOrigin = 'app://reader'

/** The facts about a caller that decide whether it is heard. */
export interface Sender {
  /** Origin of the calling frame, `null` when the frame is already gone. */
  readonly origin: string | null
  /** True when the caller is the top frame of its window. */
  readonly isMainFrame: boolean
}

/**
 * Only the main frame of the app's own pages may call: no subframe, no foreign, empty or opaque origin.
 * (Electron security checklist, item 17.)
 */
export function isTrustedSender(sender: Sender): boolean {
  return sender.isMainFrame && sender.origin === appOrigin
}
