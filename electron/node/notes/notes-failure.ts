import { type BridgeError, type BridgeErrorCode, told } from '#contract/errors'
import type { StoreFailure, StoreFailureCode } from '#core/notes/store'
import { failure, type Result } from '#core/result'

const codes: Readonly<Partial<Record<StoreFailureCode, BridgeErrorCode>>> = {
  damaged: 'damaged',
  'not-found': 'not-found',
  invalid: 'invalid-input',
}

/** A store's failure in the form of the bridge, with the same words. */
export function refused({ code, message }: StoreFailure): Result<never, BridgeError> {
  return failure({ code: codes[code] ?? 'not-saved', why: told(message) })
}
