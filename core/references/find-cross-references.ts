import type { CrossReference, FindCrossReferences, ReferenceMaterial } from './cross-reference'
import { eventFinder } from './find-events'
import { findParts } from './find-parts'
import { termFinder } from './find-terms'

/**
 * Builds the finder of cross-references for one declaration. Its rules contain nothing about any one declaration: what
 * they find depends on the parts, the events and the glossary given. Where two references overlap, the longer one is
 * used.
 */
export function crossReferenceFinder({ hasPart, events, glossary }: ReferenceMaterial): FindCrossReferences {
  const findEvents = eventFinder(events)
  const findTerms = termFinder(glossary)
  return (text, at) =>
    withoutOverlaps([
      ...findParts(text, at, hasPart),
      ...findEvents(text).filter(({ target }) => target.kind !== 'event' || target.eId !== at),
      ...findTerms(text),
    ])
}

function withoutOverlaps(references: readonly CrossReference[]): readonly CrossReference[] {
  const length = ({ span }: CrossReference): number => span.end - span.start
  const kept: CrossReference[] = []
  for (const reference of [...references].sort((a, b) => length(b) - length(a))) {
    const { start, end } = reference.span
    if (kept.every(({ span }) => end <= span.start || start >= span.end)) kept.push(reference)
  }
  return kept.sort((a, b) => a.span.start - b.span.start)
}
