import type { ImportFault } from '#contract/imports/imports'
import { assertNever } from '#core/assert-never'
import type { AcceptFault } from '#core/import/review/draft'
import { formatProblems } from '../../import/en'
import { sayProblem } from '../../problem'

const missing: Readonly<Record<AcceptFault, string>> = {
  'no-body':
    'The text has no body yet: something in it must be more than its title, preamble and signatures.',
  'no-title': 'The text has no title yet. Fill in “Title”.',
  'no-short-title': 'The text has no short title yet. Fill in “Short title”.',
  'no-parties': 'No party is named yet. Fill in “Parties”.',
  'no-language':
    'The language of the text is not known yet. Fill in “Language” with its tag, such as “en” or “ru”.',
  'date-unclear':
    'The date cannot be read. Write it as year-month-day, such as 2021-06-02, or leave it empty.',
}

/** Why a file could not be imported, or its review did not go on. */
export function importWords(fault: ImportFault): string {
  switch (fault.what) {
    case 'not-read':
      return sayProblem(formatProblems, fault.failure)
    case 'not-yet':
      return missing[fault.missing]
    case 'not-open':
      return 'This review is no longer open. What you decided is kept. Open the text again from the library.'
    case 'out-of-step':
      return 'The last change could not be made, because the review in the library is at another point. What was kept before is safe. Close the review and open it again.'
    case 'words-lost':
      return 'The text would not have the same words as the file, so it was not taken in. What you decided is kept. Undo the last changes, then try again.'
    default:
      return assertNever(fault)
  }
}
