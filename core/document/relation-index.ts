import type { EId } from './eid'
import type { Relation, RelationBasis } from './relations'

/** One end of a relation, seen from the other. */
export interface RelatedThing {
  readonly eId: EId
  readonly basis: RelationBasis
  readonly reason: string
}

/** For each identifier what it is related to, in the order of the data. Relations are walked both ways. */
export type RelationIndex = ReadonlyMap<EId, readonly RelatedThing[]>

/** Builds the index once per declaration: a look-up is then independent of the number of relations. */
export function buildRelationIndex(relations: readonly Relation[]): RelationIndex {
  const index = new Map<EId, RelatedThing[]>()
  const add = (at: EId, related: RelatedThing) => {
    const known = index.get(at)
    if (known) known.push(related)
    else index.set(at, [related])
  }
  for (const { from, to, basis, reason } of relations) {
    add(from, { eId: to, basis, reason })
    add(to, { eId: from, basis, reason })
  }
  return index
}

/** What a thing is related to; empty when nothing is known. */
export function relatedTo(index: RelationIndex, eId: EId): readonly RelatedThing[] {
  return index.get(eId) ?? []
}
