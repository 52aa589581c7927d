/**
 * Why a call over the bridge was refused or failed. Every code comes with words for a person:
 * what happened, what is safe, what to do next.
 */
export type BridgeErrorCode =
  /** The caller is not the app's own main frame. */
  | 'forbidden'
  /** The input does not have the channel's shape or is too large. */
  | 'invalid-input'
  | 'not-found'
  /** Data on disk is there but cannot be trusted or read. */
  | 'damaged'
  /** Writing failed: full, read-only, no permission, gone. */
  | 'not-saved'
  /** A bug: the main process threw. Its details are in the log, never in the answer. */
  | 'internal'

export interface BridgeError {
  readonly code: BridgeErrorCode
  readonly message: string
}
