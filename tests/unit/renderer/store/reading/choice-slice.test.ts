import { beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '#contract/settings/settings'
import { buildLookup } from '#core/document/lookup'
import { buildRelationIndex } from '#core/document/relation-index'
import { orderEvents } from '#core/timeline/event-order'
import { nothingChosen } from '#renderer/store/reading/choice-slice'
import { readerStore } from '#renderer/store/store'
import { bundled, bundledEvents, bundledRelations } from '../../../../support/resources'

const state = () => readerStore.getState()

beforeEach(() => {
  state().loadSettings(defaultSettings)
  readerStore.setState({
    ...nothingChosen,
    relations: buildRelationIndex(bundledRelations),
    lookup: buildLookup(bundled, orderEvents(bundledEvents)),
  })
})

describe('a choice', () => {
  it('asks the other panes for what is related, never its own', () => {
    state().choose('para_15', 'paragraphs')
    expect(state().reveal.rows).toEqual({
      instruments: 'para_26__item_ii',
      timeline: 'event_qtta-1995',
    })
    state().choose('event_declaration-2017', 'timeline')
    expect(state().reveal.rows).toEqual({ paragraphs: 'para_7', instruments: 'para_26__item_i' })
  })

  it('asks for nothing while the panes are not linked', () => {
    state().toggleLinkedPanes()
    state().choose('para_15', 'paragraphs')
    expect(state().reveal.rows).toEqual({})
    expect(state().marks.get('para_26__item_ii')).toBe('editorial')
  })

  it('of something in another pane shows that thing, linked or not', () => {
    state().toggleLinkedPanes()
    state().choose('para_15', 'instruments')
    expect(state().reveal.rows).toEqual({ paragraphs: 'para_15' })
    expect(state().tabStops).toEqual({ paragraphs: 'para_15', instruments: null, timeline: null })
    state().choose('para_7__item_i', null)
    expect(state().reveal.rows).toEqual({ paragraphs: 'para_7' })
    expect(state().marks.get('para_7')).toBe('chosen')
  })

  it('made twice asks twice; a scroll asks for nothing since no one tells the store', () => {
    const before = state().reveal.number
    state().choose('para_15', 'paragraphs')
    state().choose('para_15', 'paragraphs')
    expect(state().reveal.number).toBe(before + 2)
  })

  it('passes over events of a hidden layer', () => {
    state().toggleLayer('economy')
    state().choose('para_15', 'paragraphs')
    expect(state().reveal.rows.timeline).toBe('event_declaration-2021')
    state().toggleLayer('economy')
    expect(state().settings.hiddenLayers).toEqual([])
  })

  it('lets its answers be gone through, one pane at a time', () => {
    state().choose('para_26__item_ii', 'instruments')
    state().showAnswer('paragraphs', 2)
    expect(state().positions.paragraphs).toBe(2)
    expect(state().reveal.rows).toEqual({ paragraphs: 'para_17' })
    const { number } = state().reveal
    state().showAnswer('paragraphs', 99)
    expect(state().reveal.number).toBe(number)
  })
})
