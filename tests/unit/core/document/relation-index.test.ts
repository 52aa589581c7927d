import { describe, expect, it } from 'vitest'
import { buildRelationIndex, relatedTo, relatedWithin } from '#core/document/relation-index'
import { bundledRelations } from '../../../support/resources'

const index = buildRelationIndex(bundledRelations)

describe('relations', () => {
  it('can be walked both ways with the same basis and reason', () => {
    for (const { from, to, basis, reason } of bundledRelations) {
      expect(relatedTo(index, from)).toContainEqual({ eId: to, basis, reason, via: null })
      expect(relatedTo(index, to)).toContainEqual({ eId: from, basis, reason, via: null })
    }
    expect(relatedTo(index, 'para_999')).toEqual([])
  })

  it('say which instruments and events belong to paragraph 17', () => {
    expect(relatedTo(index, 'para_17').map(({ eId, basis }) => [eId, basis])).toEqual([
      ['para_26__item_ii', 'editorial'],
      ['event_declaration-2021', 'stated'],
      ['event_transit-trade-agreement-2022', 'editorial'],
      ['event_transit-trade-rules-2023', 'editorial'],
    ])
  })

  it('lead from an instrument over a paragraph to its events', () => {
    const related = relatedWithin(index, 'para_26__item_ii')
    expect(related.find(({ eId }) => eId === 'event_qtta-1995')).toMatchObject({
      basis: 'editorial',
      via: 'para_15',
    })
    // Paragraph 26 states that it lists the instrument and is itself part of the declaration.
    expect(related.find(({ eId }) => eId === 'event_declaration-2021')).toMatchObject({
      basis: 'stated',
      via: 'para_26',
    })
    expect(new Set(related.map(({ eId }) => eId)).size).toBe(related.length)
  })

  it('do not lead from an instrument over one paragraph to another', () => {
    const small = buildRelationIndex([
      { from: 'para_2__item_i', to: 'para_2', basis: 'stated', reason: 'Listed.' },
      { from: 'para_2', to: 'para_1', basis: 'stated', reason: 'Named.' },
    ])
    expect(relatedWithin(small, 'para_2__item_i').map(({ eId }) => eId)).toEqual(['para_2'])
  })

  it('do not lead from one item to another, nor from item (i) to the declaration of item (ii)', () => {
    const items = relatedWithin(index, 'para_26__item_iv').filter(({ eId }) => eId.includes('__item_'))
    expect(items).toEqual([])
    expect(relatedWithin(index, 'para_7__item_i').map(({ eId }) => eId)).toEqual(['event_declaration-2017'])
  })
})
