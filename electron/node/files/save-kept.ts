import type { BridgeError } from '#contract/errors'
import type { KeptFileName } from '#contract/files/files'
import { failure, ok, type Result } from '#core/result'
import { logError } from '../log/log'

/** Saves a kept file and answers a channel with what came of it. */
export async function saveKept(
  file: KeptFileName,
  save: () => Promise<void>,
): Promise<Result<void, BridgeError>> {
  try {
    await save()
    return ok(undefined)
  } catch (error) {
    // Only the file and the code: what is in the file is the reader's own text and stays out of the log.
    logError(`saving ${file}.json`, error instanceof Error && 'code' in error ? error.code : 'unknown')
    return failure({ code: 'not-saved', why: { about: 'kept-file', file } })
  }
}
