import type { BridgeError, BridgeErrorCode } from '#contract/errors'
import type { StoreFailure, StoreFailureCode } from '#core/notes/store'
import { failure, type Result } from '#core/result'

const codes: Readonly<Partial<Record<StoreFailureCode, BridgeErrorCode>>> = {
  damaged: 'damaged',
  'not-found': 'not-found',
  invalid: 'invalid-input',
}

/** A store's failure in the form of the bridge. */
export function refused(error: StoreFailure): Result<never, BridgeError> {
  return failure({ code: codes[error.code] ?? 'not-saved', why: { about: 'notes', failure: error } })
}
