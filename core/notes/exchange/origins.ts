import type { ImportStatement } from '../../document/trust'

/**
 * Where the imported texts that notes are on come from, by declaration. A text that is not here is a bundled one, or no
 * longer in the library.
 */
export type Origins = ReadonlyMap<string, ImportStatement>
