import type { Result } from '#core/result'

/** The value of a result that must have succeeded. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(`expected success, got ${JSON.stringify(result.error)}`)
}

/** The error of a result that must have failed. */
export function errorOf<Failure>(result: Result<unknown, Failure>): Failure {
  if (!result.ok) return result.error
  throw new Error('expected a failure, got success')
}
