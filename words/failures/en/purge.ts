import type { PurgeProblem } from '#contract/notes/notes'
import { assertNever } from '#core/assert-never'
import type { StoreFailureCode } from '#core/notes/store'
import { storeWords } from './store'

/** Why backups could not be rewritten, and what to do. Other failures have their own sentences. */
const causes: Readonly<Partial<Record<StoreFailureCode, string>>> = {
  'disk-full': 'the disk is full. Free some space',
  'read-only': 'their folder is read-only. Make it writable',
  'no-permission': 'this account is not allowed to write in their folder. Ask for permission',
  'input-output': 'the disk reported an error. Check the disk',
}

/** What could not be done after something was removed for good, and what to do. */
export function purgeWords(problem: PurgeProblem): string {
  switch (problem.what) {
    case 'not-overwritten':
      return 'The removal is done, but the words could not be overwritten in the file yet: the disk may be full, or it reported an error. Free some space, then start the app again. It will then overwrite them.'
    case 'not-looked':
      return 'The removal is done, but the backups could not be checked. They may still contain what you removed. Check that the data folder can be read.'
    case 'not-thinned': {
      const cause = causes[problem.failure.code]
      if (cause === undefined) return storeWords(problem.failure)
      return `Some backups could not be rewritten: ${cause}, then try again. Every backup is complete, either unchanged or without what you removed.`
    }
    default:
      return assertNever(problem)
  }
}
