import type { DeepLink, LinkFailure } from '#core/document/deep-link'
import type { Result } from '#core/result'

/** A link that the system passed on, already parsed, or why it was refused. */
export type LinkArrival = Result<DeepLink, LinkFailure>
