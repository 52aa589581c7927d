import type { LinkFailure } from '#core/document/deep-link'
import type { ProblemSentences } from '../problem'

type Malformed = Extract<LinkFailure, { readonly code: 'malformed' }>

const malformed: Readonly<Record<Malformed['reason'], string>> = {
  'too-many-parts': 'it has too many parts',
  'no-declaration': 'it does not name a declaration',
  'too-many-references': 'it names too many things',
  'not-a-reference': 'one of its references is not written like para_14 or para_13-para_16',
}

const notOpened = (reason: string): string =>
  `The link was not opened, because ${reason}. Nothing was changed.`

/** Why a link was refused, for a notice. */
export const linkProblems: ProblemSentences<LinkFailure> = {
  'too-long': notOpened('it is too long'),
  foreign: ({ prefix }) => notOpened(`it does not begin with ${prefix}`),
  malformed: ({ reason }) => notOpened(malformed[reason]),
}
