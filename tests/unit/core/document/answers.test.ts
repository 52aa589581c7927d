import { describe, expect, it } from 'vitest'
import { answersTo } from '#core/document/answers'
import type { EId } from '#core/document/eid'
import { buildLookup } from '#core/document/lookup'
import { buildRelationIndex } from '#core/document/relation-index'
import { orderEvents } from '#core/timeline/event-order'
import { bundled, bundledEvents, bundledRelations } from '../../../support/resources'

const lookup = buildLookup(bundled, orderEvents(bundledEvents))
const relations = buildRelationIndex(bundledRelations)
const of = (eId: EId) => {
  const { paragraphs, instruments, timeline } = answersTo(eId, relations, lookup)
  const ids = (list: typeof timeline) => list.map(({ eId: each, basis }) => `${each} ${basis}`)
  return { paragraphs: ids(paragraphs), instruments: ids(instruments), timeline: ids(timeline) }
}

describe('what answers a choice', () => {
  it('is, for a paragraph, its instruments and its events, the declaration’s own signature last', () => {
    expect(of('para_17')).toEqual({
      paragraphs: [],
      instruments: ['para_26__item_ii editorial'],
      timeline: [
        'event_transit-trade-agreement-2022 editorial',
        'event_transit-trade-rules-2023 editorial',
        'event_declaration-2021 stated',
      ],
    })
  })

  it('is, for an instrument, the paragraphs it serves in their order and what came of them', () => {
    const { paragraphs, instruments, timeline } = of('para_26__item_ii')
    expect(paragraphs).toEqual([
      'para_15 editorial',
      'para_16 editorial',
      'para_17 editorial',
      'para_26 stated',
    ])
    expect(instruments).toEqual([])
    expect(timeline).toContain('event_transit-trade-agreement-2022 editorial')
    expect(timeline.at(-1)).toBe('event_declaration-2021 stated')
  })

  it('is, for an event, its paragraphs once each: an inline item stands in its paragraph’s row', () => {
    expect(of('event_declaration-2017')).toEqual({
      paragraphs: ['para_7 stated'],
      instruments: ['para_26__item_i editorial'],
      timeline: [],
    })
  })

  it('never is the chosen row itself, and runs in the order of time', () => {
    for (const eId of lookup.keys()) {
      const { paragraphs, instruments, timeline } = answersTo(eId, relations, lookup)
      expect([...paragraphs, ...instruments, ...timeline].map((answer) => answer.eId)).not.toContain(eId)
    }
    const order = orderEvents(bundledEvents).map(({ eId }) => eId)
    const events = of('para_13').timeline.map((text) => order.indexOf(text.split(' ')[0] as never))
    expect(events.slice(0, -1)).toEqual(events.slice(0, -1).sort((a, b) => a - b))
  })

  it('is nothing for what nobody knows', () => {
    expect(of('para_999')).toEqual({ paragraphs: [], instruments: [], timeline: [] })
  })
})
