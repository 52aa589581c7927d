import type { IntegrityProblem, LibraryFault } from '#contract/library/reading'
import { assertNever } from '#core/assert-never'
import { verificationProblems } from '../../document/en'
import { sayProblem } from '../../problem'
import { ownTextsWords } from './own-texts'

/** Which check of a file failed, in one sentence that names the file. */
export function integrityWords(problem: IntegrityProblem): string {
  const { file } = problem
  switch (problem.what) {
    case 'not-there-at-build':
      return `${file} was not there when this app was built, and is not used.`
    case 'changed-since-build':
      return `${file} was changed after this app was built: its SHA-256 is different.`
    case 'missing':
      return `${file} is missing.`
    case 'of-another-source':
      return `${file} was not compiled from the source that its edition names.`
    case 'source-changed':
      return `${file} is not the source that the document was compiled from: its SHA-256 differs.`
    case 'words-differ':
      return `The words of ${file} are not those of the source it was compiled from.`
    case 'unreadable':
      return `${file} cannot be read: ${problem.reason}`
    case 'not-json':
      return `${file} is not readable as JSON: ${problem.reason}`
    case 'other-format':
      return `${file} is not in the expected format at ${problem.place || 'its root'}: ${problem.reason}`
    case 'default-missing':
      return `${file} names “${problem.id}” as the default, but there is no such declaration.`
    case 'not-verified':
      return `${file}: ${sayProblem(verificationProblems, problem.verification)}`
    default:
      return assertNever(problem)
  }
}

/** Why the library could not give what was asked. */
export function libraryWords(fault: LibraryFault): string {
  switch (fault.what) {
    case 'no-such-declaration':
      return `There is no declaration “${fault.id}”. There is: ${fault.known.join(', ')}.`
    case 'damaged':
      return integrityWords(fault.problem)
    case 'own-texts':
      return ownTextsWords(fault.failure)
    default:
      return assertNever(fault)
  }
}
