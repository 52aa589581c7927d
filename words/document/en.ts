import type { Inconsistency } from '#core/document/consistency'
import type { VerificationProblem } from '#core/document/verify'
import { type ProblemSentences, sayProblem } from '../problem'

/** What of a compiled text contradicts its words, as the end of a sentence. */
const inconsistencies: ProblemSentences<Inconsistency> = {
  'eid-twice': ({ eId }) => `${eId} stands twice`,
  'listed-twice': ({ eId }) => `${eId} is listed twice as an instrument`,
  'other-kind': ({ eId, kind }) => `${eId} is said to be of the kind “${kind}”`,
  'wrong-place': ({ eId, parent }) => `${eId} stands in ${parent ?? 'nothing'}`,
  'other-number': ({ eId, num }) => `${eId} has number ${num}`,
  'number-not-printed': ({ eId }) => `${eId} is numbered where the source prints no number`,
  'heading-and-text': ({ eId }) => `${eId} has both a heading and a text`,
  'no-words': ({ eId }) => `${eId} has no words`,
  'span-outside': ({ eId }) => `the span of ${eId} lies outside its text`,
  'marker-not-there': ({ eId, marker }) => `${eId} does not begin with ${marker}`,
  'footnote-not-there': ({ eId, marker, offset }) => `${eId} does not print ${marker} at ${offset}`,
  'no-such-instrument': ({ eId }) => `${eId} is an instrument that the text does not have`,
  'words-not-there': ({ eId, words }) =>
    `${eId} does not hold the words “${words}” where they are said to stand`,
}

/** Which check of a compiled text failed. */
export const verificationProblems: ProblemSentences<VerificationProblem> = {
  unreadable: ({ detail }) => `The document is not readable as JSON: ${detail}`,
  'too-deep': 'The document does not have the expected form: its parts lie too deep in each other',
  malformed: ({ at, detail }) =>
    `The document does not have the expected form${at === '' ? '' : ` at ${at}`}: ${detail === '' ? 'unknown reason' : detail}`,
  inconsistent: ({ inconsistency }) =>
    `Parts of the document do not fit its text: ${sayProblem(inconsistencies, inconsistency)}`,
  'text-altered': ({ actual, expected }) =>
    `The words of the document are not those of its edition: SHA-256 is ${actual}, ${expected} was expected`,
}
