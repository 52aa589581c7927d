import type { ImportStatement } from '#core/document/trust'
import type { TrustWords } from '#core/document/trust-words'
import { english } from '../locale'

const short = 'imported, not checked against an official publication'

/** When, from what, that nobody checked it, and who held it against the file. */
function facts({ day, fileName, review }: ImportStatement): string {
  const reviewed = review === null ? '' : `, reviewed by ${review.by} on ${english.day(review.day)}`
  return `on ${english.day(day)}, from ${fileName}, not checked against an official publication${reviewed}`
}

/** Where imported texts come from, in English. */
export const trustWords: TrustWords = {
  own: (statement) => `Imported by you ${facts(statement)}`,
  paper: (statement) => `Imported ${facts(statement)}`,
  cited: (statement) => `imported ${facts(statement)}`,
  short,
  label: 'Origin',
  fileDigest: 'SHA-256 of the file',
}
