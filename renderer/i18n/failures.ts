import type { BridgeError } from '#contract/errors'
import { reasonWords } from '#words/failures/reason'

/** The sentences about a failed call of the bridge, in the interface's language. */
export function failureMessage({ why }: BridgeError): string {
  return reasonWords(why)
}
