import { type EId, prefixOf, segmentsOf } from './eid'

/**
 * An identifier as people type and say it: `para_14` → `14`, `para_26__item_iv` → `26.iv`, `art_5__para_2` → `art5.2`,
 * `para_nn_1` → `nn1`; events keep theirs.
 */
export function shortId(eId: EId): string {
  const steps = segmentsOf(eId).map(({ kind, number, place }, index) => {
    const isPlain = kind === 'paragraph' || (index > 0 && (kind === 'point' || kind === 'item'))
    const own = number === null ? `nn${place ?? ''}` : `${number}${place === null ? '' : `_${place}`}`
    return `${isPlain ? '' : prefixOf(kind)}${own}`
  })
  return steps.length > 0 ? steps.join('.') : eId
}
