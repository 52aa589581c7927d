import { describe, expect, it } from 'vitest'
import {
  childEId,
  isEId,
  isItemEId,
  isPassageEId,
  isTextEId,
  lastSegment,
  paragraphOf,
  parentOf,
  segmentsOf,
  seriesOf,
} from '#core/document/eid'

describe('identifiers', () => {
  it.each([
    'para_14',
    'para_26__item_iv',
    'art_5__para_2__point_a',
    'rec_3',
    'sec_ii',
    'sec_iii__para_nn_1__indent_2',
    'att_i__art_1__table_1',
    'para_11_2',
    'para_14a',
    'part_a__chp_1',
  ])('%s is one', (text) => {
    expect(isPassageEId(text)).toBe(true)
    expect(isEId(text)).toBe(true)
  })

  it.each([
    'para_0',
    'para_014',
    'para_123456',
    'para_',
    'para_nn',
    'para_nn_0',
    'Para_1',
    'paragraph_1',
    'para_1__',
    '__para_1',
    'para_1__event_x',
    'para_1_item_i',
    'para_1__item_I',
    'event_declaration-2021__para_1',
    `para_1${'__point_a'.repeat(8)}`,
    `para_1__item_${'a'.repeat(17)}`,
  ])('%s is none', (text) => {
    expect(isPassageEId(text)).toBe(false)
    expect(isEId(text)).toBe(false)
  })

  it('say what they name, step by step', () => {
    expect(segmentsOf('art_5__para_nn_2__point_a')).toEqual([
      { kind: 'article', number: '5', place: null },
      { kind: 'paragraph', number: null, place: 2 },
      { kind: 'point', number: 'a', place: null },
    ])
    expect(segmentsOf('event_declaration-2021')).toEqual([])
    expect(lastSegment('para_11_2')).toEqual({ kind: 'paragraph', number: '11', place: 2 })
  })

  it('say what they lie in', () => {
    expect(parentOf('art_5__para_2__point_a')).toBe('art_5__para_2')
    expect(parentOf('art_5')).toBeNull()
    expect(paragraphOf('art_5__para_2__point_a')).toBe('art_5__para_2')
    expect(paragraphOf('para_26__item_iv')).toBe('para_26')
    expect(paragraphOf('art_5__item_iv')).toBe('art_5')
    expect(paragraphOf('sec_ii')).toBe('sec_ii')
    expect(paragraphOf('event_declaration-2021')).toBeNull()
    expect(childEId('art_5', { kind: 'bullet', number: '1', place: null })).toBe('art_5__indent_1')
    expect(childEId(null, { kind: 'paragraph', number: null, place: 3 })).toBe('para_nn_3')
  })

  it('are told apart by their last step', () => {
    expect([isItemEId('para_7__item_i'), isItemEId('para_7'), isItemEId('event_x')]).toEqual([
      true,
      false,
      false,
    ])
    expect([isTextEId('para_7__item_i'), isTextEId('art_7'), isTextEId('event_x')]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('belong to one series where kind and place are the same', () => {
    expect(seriesOf('art_5__para_2')).toBe(seriesOf('art_5__para_9'))
    expect(seriesOf('art_5__para_2')).not.toBe(seriesOf('art_6__para_2'))
    expect(seriesOf('para_2')).not.toBe(seriesOf('art_2'))
    expect(seriesOf('event_x')).toBeNull()
  })
})
