import { cite } from '../document/citation'
import type { Declaration } from '../document/declaration'
import type { Editorial } from '../document/editorial'
import type { Source } from '../document/evidence'
import { buildLookup } from '../document/lookup'
import type { Relation } from '../document/relations'
import type { TimelineEvent } from '../timeline/timeline'
import type { BriefingMaterial, BriefingNote } from './material'

/** One declaration as it is read, with the notes on it. */
export type MaterialInput = {
  readonly declaration: Declaration
  readonly editorial: Pick<Editorial, 'headings' | 'remarks'> | null
  readonly relations: readonly Relation[]
  readonly events: readonly TimelineEvent[]
  readonly sources: readonly Source[]
  readonly notes: readonly BriefingNote[]
  /** Day of access for citations, `YYYY-MM-DD`. */
  readonly accessed: string
}

/** What a briefing may draw on when one declaration is open. */
export function materialOf(input: MaterialInput): BriefingMaterial {
  const { declaration, editorial, relations, events, sources, notes, accessed } = input
  const lookup = buildLookup(declaration, events)
  return {
    declarations: [
      { declaration, relations, remarks: editorial?.remarks ?? [], headings: editorial?.headings ?? [] },
    ],
    events,
    sources,
    notes,
    cite: (cited, eId, style) => cite(style, [eId], { declaration: cited, lookup, sources, accessed }),
  }
}
