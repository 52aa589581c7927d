import { assertNever } from '../assert-never'
import type { EId } from './eid'
import type { Entry, Lookup } from './lookup'
import { type Related, type RelationIndex, relatedTo, relatedWithin } from './relation-index'

/** Where a thing is shown: its list. */
export const places = ['paragraphs', 'instruments', 'timeline'] as const
export type Place = (typeof places)[number]

/** What a choice brings into view, by list: each row once, the most telling first. */
export type Answers = Readonly<Record<Place, readonly Related[]>>

/** The list and the row a thing is shown in: an inline item stands in its paragraph's row. */
export function rowOf(entry: Entry): { readonly place: Place; readonly eId: EId } {
  switch (entry.kind) {
    case 'passage':
    case 'inline-item':
      return { place: 'paragraphs', eId: entry.unit.eId }
    case 'instrument':
      return { place: 'instruments', eId: entry.eId }
    case 'event':
      return { place: 'timeline', eId: entry.eId }
    default:
      return assertNever(entry)
  }
}

/** Related to more than this share of all paragraphs, a thing says little about any one of them. */
const HUB_SHARE = 0.5

/**
 * What answers a choice in each list. The order is that of the lookup, but a thing that nearly every paragraph is
 * related to (the declaration's own signature) comes last: it must not be what a choice always leads to.
 *
 * @param lookup - its order is the order of each list
 */
export function answersTo(chosen: EId, relations: RelationIndex, lookup: Lookup): Answers {
  const rank = new Map([...lookup.keys()].map((eId, index) => [eId, index]))
  const paragraphs = [...lookup.values()].filter(({ kind }) => kind === 'passage').length
  const isHub = (eId: EId): boolean =>
    paragraphs > 2 && relatedTo(relations, eId).length > paragraphs * HUB_SHARE
  const order = ({ eId }: Related): number => (rank.get(eId) ?? 0) + (isHub(eId) ? lookup.size : 0)

  const lists: Record<Place, Map<EId, Related>> = {
    paragraphs: new Map(),
    instruments: new Map(),
    timeline: new Map(),
  }
  const own = lookup.get(chosen)
  const ownRow = own ? rowOf(own).eId : chosen
  for (const related of relatedWithin(relations, chosen)) {
    const entry = lookup.get(related.eId)
    if (!entry) continue
    const { place, eId } = rowOf(entry)
    const known = lists[place].get(eId)
    if (eId === ownRow || known?.basis === 'stated' || (known && related.basis === 'editorial')) continue
    lists[place].set(eId, { ...related, eId })
  }
  const sorted = (list: ReadonlyMap<EId, Related>) => [...list.values()].sort((a, b) => order(a) - order(b))
  return {
    paragraphs: sorted(lists.paragraphs),
    instruments: sorted(lists.instruments),
    timeline: sorted(lists.timeline),
  }
}
