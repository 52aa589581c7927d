import type { Reason } from '#contract/errors'
import { assertNever } from '#core/assert-never'
import { extractWords } from './extract'
import { fileWords, keptFileWords } from './files'
import { importWords } from './import'
import { libraryWords } from './library'
import { requestWords } from './request'
import { storeWords } from './store'

/** The sentences about a failure: what happened, what is safe, what to do next. */
export function reasonWords(why: Reason): string {
  switch (why.about) {
    case 'request':
      return requestWords[why.what]
    case 'clipboard':
      return 'The system did not accept it. Another program may be using the clipboard. Try again.'
    case 'extract':
      return extractWords(why)
    case 'file':
      return fileWords(why)
    case 'import':
      return importWords(why)
    case 'kept-file':
      return keptFileWords(why)
    case 'library':
      return libraryWords(why)
    case 'notes':
      return storeWords(why.failure)
    default:
      return assertNever(why)
  }
}
