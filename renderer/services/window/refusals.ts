import type { BridgeError } from '#contract/errors'

/**
 * Whether the content was refused, and not because of the store: then the content is put aside, and what comes after it
 * is saved. A full disk or a store that is not open refuses everything; then everything is tried again later.
 */
export function isOfContent({ code }: BridgeError): boolean {
  return code === 'invalid-input' || code === 'internal'
}
