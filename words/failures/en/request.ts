import type { RequestFault } from '#contract/request-fault'

/** What is said when the main process refuses a request or breaks off its work. */
export const requestWords: Readonly<Record<RequestFault['what'], string>> = {
  'not-allowed': 'This page may not use the reader.',
  'only-writing-an-extract': 'This is not available while an extract is being written.',
  'too-large': 'The request is too large. Nothing was changed.',
  'not-valid': 'The request is not valid. Nothing was changed.',
  bug: 'Something went wrong inside the reader. Your saved data was not changed. Try again. If it happens again, restart the reader.',
}
