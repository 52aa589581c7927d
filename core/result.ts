/**
 * The outcome of an operation that may fail in an expected way. A bug throws instead.
 *
 * @typeParam Value - what success carries
 * @typeParam Failure - what went wrong: at least a string-union `code` and words for a person
 */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

/** Wraps a value as a success. */
export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value }
}

/** Wraps a failure. */
export function failure<Failure>(error: Failure): Result<never, Failure> {
  return { ok: false, error }
}
