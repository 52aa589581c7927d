/** The scheme and host under which the app's own pages are served. */
export const appOrigin = 'app://reader'

/** What a window is for: one that prints or opens a PDF is hidden, and may use the channels of that only. */
export type WindowKind = 'reader' | 'print' | 'pdf'

/** The facts about a caller that decide whether its request is accepted. */
export interface Sender {
  /** Origin of the calling frame, `null` when the frame is already gone. */
  readonly origin: string | null
  /** True when the caller is the top frame of its window. */
  readonly isMainFrame: boolean
  /** Left out for the reader's window. */
  readonly kind?: WindowKind
}

/**
 * Only the main frame of the app's own pages may call: no subframe, no foreign, empty or opaque origin.
 * (Electron security checklist, item 17.)
 */
export function isTrustedSender(sender: Sender): boolean {
  return sender.isMainFrame && sender.origin === appOrigin
}

/** A hidden window fetches what it works on and says what became of it; it needs nothing else. */
export function mayUse(channel: string, { kind = 'reader' }: Sender): boolean {
  return kind === 'reader' || channel.startsWith(`${kind}:`)
}
