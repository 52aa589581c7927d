import { cite } from '../document/citation'
import type { CitationWords } from '../document/citation-words'
import type { Declaration } from '../document/declaration'
import type { Editorial } from '../document/editorial'
import type { Source } from '../document/evidence'
import { buildLookup } from '../document/lookup'
import type { Relation } from '../document/relations'
import type { QuotableTrust } from '../document/trust'
import type { TimelineEvent } from '../timeline/timeline'
import type { BriefingDeclaration } from './material'

/** One declaration as it is read. */
export type ReadDeclaration = {
  readonly declaration: Declaration
  readonly editorial: Pick<Editorial, 'headings' | 'remarks'> | null
  readonly relations: readonly Relation[]
  readonly events: readonly TimelineEvent[]
  readonly sources: readonly Source[]
}

/**
 * What a briefing may draw on of one declaration.
 *
 * @param trust - an altered text has none: it is not printed
 * @param accessed - day of access for citations, `YYYY-MM-DD`
 */
export function briefingDeclaration(
  reading: ReadDeclaration,
  trust: QuotableTrust,
  accessed: string,
  words: CitationWords,
): BriefingDeclaration {
  const { declaration, editorial, relations, events, sources } = reading
  const lookup = buildLookup(declaration, events)
  return {
    declaration,
    trust,
    remarks: editorial?.remarks ?? [],
    headings: editorial?.headings ?? [],
    relations,
    events,
    sources,
    cite: (eIds, style) => cite(style, eIds, { declaration, trust, lookup, sources, accessed, words }),
  }
}
