import { beforeEach, describe, expect, it } from 'vitest'
import { createBriefing } from '#core/briefing/create-briefing'
import { renameBriefing } from '#core/briefing/operations'
import { selectBriefing } from '#renderer/store/briefing/briefing-slice'
import { readerStore } from '#renderer/store/store'

const NOW = '2026-11-24T03:00:00.000Z'
const state = () => readerStore.getState()
const live = (id: string) => ({ briefing: createBriefing(id, `Briefing ${id}`), deletedAt: null })
const current = () => selectBriefing(state())?.id ?? null

beforeEach(() => readerStore.setState(readerStore.getInitialState(), true))

describe('briefings in the window', () => {
  it('work on the last one that is not in the bin', () => {
    expect(current()).toBeNull()
    state().loadBriefings([live('a'), live('b'), { ...live('c'), deletedAt: NOW }], [])
    expect(current()).toBe('b')
    state().loadBriefings([live('a'), live('b')], [])
    state().pickBriefing('a')
    state().loadBriefings([live('a'), live('b')], [])
    expect(current()).toBe('a')
  })

  it('are put in once by their id, and keep whether they are in the bin', () => {
    state().putBriefing(createBriefing('a', 'One'))
    state().putBriefing(renameBriefing(createBriefing('a', 'One'), 'Two'))
    expect(state().briefings).toHaveLength(1)
    expect(selectBriefing(state())?.title).toBe('Two')
    state().binBriefing('a', NOW)
    state().putBriefing(createBriefing('b', 'Other'))
    expect(state().briefings?.map(({ deletedAt }) => deletedAt)).toEqual([NOW, null])
  })

  it('go on with another when one goes into the bin, and with the one that comes out', () => {
    state().loadBriefings([live('a'), live('b')], [])
    state().binBriefing('b', NOW)
    expect(current()).toBe('a')
    state().binBriefing('a', NOW)
    expect(current()).toBeNull()
    state().binBriefing('b', null)
    expect(current()).toBe('b')
  })

  it('forget one that was removed for good, and only that', () => {
    state().loadBriefings([live('a'), live('b'), { ...live('c'), deletedAt: NOW }], [])
    state().forgetBriefing('c')
    expect(current()).toBe('b')
    state().forgetBriefing('b')
    expect(state().briefings?.map(({ briefing }) => briefing.id)).toEqual(['a'])
    expect(current()).toBe('a')
  })

  it('tell the same words twice as two tellings', () => {
    state().showBriefingTray('Added')
    const first = state().briefingTray
    state().announce('Added')
    state().showBriefingTray('Added')
    expect(state().briefingTray).not.toEqual(first)
    state().hideBriefingTray()
    expect(state().briefingTray).toBeNull()
  })
})

describe('undoing in the window', () => {
  it('changes the current briefing alone, and knows nothing of one removed for good', () => {
    state().loadBriefings([live('a'), live('b')], [])
    state().putBriefing(renameBriefing(createBriefing('a', 'Briefing a'), 'Renamed'))
    state().pickBriefing('b')
    state().undoBriefing()
    expect(state().briefings?.map(({ briefing }) => briefing.title)).toEqual(['Renamed', 'Briefing b'])
    state().pickBriefing('a')
    state().undoBriefing()
    expect(selectBriefing(state())?.title).toBe('Briefing a')
    state().redoBriefing()
    expect(selectBriefing(state())?.title).toBe('Renamed')
    state().forgetBriefing('a')
    expect([...state().briefingHistories.keys()]).toEqual([])
  })
})
