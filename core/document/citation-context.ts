import type { Declaration } from './declaration'
import type { Source } from './evidence'
import type { Lookup } from './lookup'

/** What a citation needs to know beside the style. */
export interface CitationContext {
  readonly declaration: Declaration
  readonly lookup: Lookup
  /** For the references behind an event. */
  readonly sources: readonly Source[]
  /** Day on which the reader took the text, `YYYY-MM-DD`. */
  readonly accessed: string
}

/** Which parts of the declaration are cited; `text` is empty for the whole. */
export interface Locator {
  readonly text: string
  readonly plural: boolean
}
