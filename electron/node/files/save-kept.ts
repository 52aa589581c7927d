import { type BridgeError, told } from '#contract/errors'
import { failure, ok, type Result } from '#core/result'
import { logError } from '../log/log'

/**
 * Saves a kept file and answers a channel with what came of it.
 *
 * @param name - of the file, for the log: `settings`
 * @param subject - of the sentence that a person reads when it fails: `The settings`
 */
export async function saveKept(
  name: string,
  subject: string,
  save: () => Promise<void>,
): Promise<Result<void, BridgeError>> {
  try {
    await save()
    return ok(undefined)
  } catch (error) {
    // Only the file and the code: what is in the file is the reader's own text and stays out of the log.
    logError(`saving ${name}.json`, error instanceof Error && 'code' in error ? error.code : 'unknown')
    return failure({
      code: 'not-saved',
      why: told(
        `${subject} could not be saved. They are kept only until you close the reader. Check that the disk is not full and that the data folder can be written.`,
      ),
    })
  }
}
