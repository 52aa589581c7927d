import { type EId, isItemEId, isTextEId } from './eid'
import type { Relation, RelationBasis } from './relations'

/** Something related to something else. */
export interface Related {
  readonly eId: EId
  readonly basis: RelationBasis
  /** Why, in a sentence that can be checked against the text. */
  readonly reason: string
  /** The paragraph over which the two are related, or `null` where they are so directly. */
  readonly via: EId | null
}

/** The relations of one declaration by identifier, both ways. Build it once with {@link buildRelationIndex}. */
export type RelationIndex = ReadonlyMap<EId, readonly Related[]>

/** Enters every relation under both of its ends. */
export function buildRelationIndex(relations: readonly Relation[]): RelationIndex {
  const index = new Map<EId, Related[]>()
  const enter = (at: EId, eId: EId, { basis, reason }: Relation): void => {
    const list = index.get(at) ?? []
    list.push({ eId, basis, reason, via: null })
    index.set(at, list)
  }
  for (const relation of relations) {
    enter(relation.from, relation.to, relation)
    enter(relation.to, relation.from, relation)
  }
  return index
}

/** What is directly related to an identifier, in the order of the data; empty for one without relations. */
export function relatedTo(index: RelationIndex, eId: EId): readonly Related[] {
  return index.get(eId) ?? []
}

/**
 * What belongs to a choice in the panes: everything directly related, then what is related over one paragraph in
 * between (an instrument's events, an event's instruments).
 * A thing appears once, a direct relation before an indirect one; an indirect one is stated only if both steps are.
 */
export function relatedWithin(index: RelationIndex, eId: EId): readonly Related[] {
  const direct = relatedTo(index, eId)
  if (isTextEId(eId)) return direct
  const found = new Map<EId, Related>(direct.map((related) => [related.eId, related]))
  for (const step of direct.filter((related) => isTextEId(related.eId))) {
    for (const next of relatedTo(index, step.eId)) {
      if (next.eId === eId || isTextEId(next.eId) || isItemEId(next.eId) === isItemEId(eId)) continue
      const basis = step.basis === 'stated' && next.basis === 'stated' ? 'stated' : 'editorial'
      const known = found.get(next.eId)
      if (known && (known.via === null || known.basis === 'stated' || basis === 'editorial')) continue
      found.set(next.eId, { eId: next.eId, basis, reason: `${step.reason} ${next.reason}`, via: step.eId })
    }
  }
  return [...found.values()]
}
