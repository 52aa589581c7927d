import type { ImportStatement } from '#core/document/trust'
import type { TrustWords } from '#core/document/trust-words'
import { english } from '../locale'

/** When, from what, that nobody checked it, who held it against the file, and whether that is still to be finished. */
function facts({ day, fileName, review, awaitsReview }: ImportStatement): string {
  const reviewed = review === null ? '' : `, reviewed by ${review.by} on ${english.day(review.day)}`
  const waits = review === null ? ', its review is not finished' : ', a new review is not finished'
  return `on ${english.day(day)}, from ${fileName}, not checked against an official publication${reviewed}${awaitsReview ? waits : ''}`
}

/** Where imported texts come from, in English. */
export const trustWords: TrustWords = {
  own: (statement) => `Imported by you ${facts(statement)}`,
  paper: (statement) => `Imported ${facts(statement)}`,
  cited: (statement) => `imported ${facts(statement)}`,
  short: 'imported, not checked against an official publication',
  unfinished: 'review not finished',
  label: 'Origin',
  fileDigest: 'SHA-256 of the file',
}
