import type { BridgeError } from '#contract/errors'

/**
 * Whether a refusal is of what was sent and not of the place it goes to: then it is put aside, and what waits behind it
 * is saved. A full disk or a store that is not open refuses everything, and is asked again later.
 */
export function isOfContent({ code }: BridgeError): boolean {
  return code === 'invalid-input' || code === 'internal'
}
