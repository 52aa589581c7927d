import type { CitationWords } from './citation-words'
import type { Declaration } from './declaration'
import type { EId } from './eid'
import type { Source } from './evidence'
import type { GlossaryEntry } from './glossary'
import { sourceLines } from './source-lines'

/** What bears out a card of the glossary. */
export interface TermSources {
  /** Parts of the declaration read that name the term, in the order of the glossary. */
  readonly parts: readonly EId[]
  /** Other sources as lines of text; a part of another declaration stands as `its-id, para_14`. */
  readonly lines: readonly string[]
}

/** The sources of a term for the reader of one declaration. */
export function termSources(
  { statedIn = [], sources }: GlossaryEntry,
  declaration: Declaration,
  known: readonly Source[],
  words: Pick<CitationWords, 'source'>,
): TermSources {
  return {
    parts: statedIn.flatMap((place) => (place.declaration === declaration.id ? [place.eId] : [])),
    lines: [
      ...statedIn.flatMap((place) =>
        place.declaration === declaration.id ? [] : [`${place.declaration}, ${place.eId}`],
      ),
      ...sourceLines(sources, known, words),
    ],
  }
}
