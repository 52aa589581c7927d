import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '#contract/settings/settings'
import { readDeclaration } from '#node/library/read-declaration'
import { ownResources } from '#node/library/shipped-resources'
import type { View } from '#renderer/store/reading/view'
import { selectView } from '#renderer/store/reading/views'
import { readerStore } from '#renderer/store/store'
import { bundled, bundledEvents, bundledRelations } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'
import { secondId, writeTwoTexts } from '../../../../support/two-texts'
import { oneView, openView, viewOn } from '../../../../support/views'

const state = () => readerStore.getState()
const view = () => selectView(state())
const text = { declaration: bundled, relations: bundledRelations, events: bundledEvents }

beforeEach(() => {
  state().loadSettings(defaultSettings)
  readerStore.setState(oneView(viewOn(text)))
})

describe('a choice', () => {
  it('asks the other panes for what is related, never its own', () => {
    state().choose('para_15', 'paragraphs')
    expect(view().reveal.rows).toEqual({
      instruments: 'para_26__item_ii',
      timeline: 'event_qtta-1995',
    })
    state().choose('event_declaration-2017', 'timeline')
    expect(view().reveal.rows).toEqual({ paragraphs: 'para_7', instruments: 'para_26__item_i' })
  })

  it('asks for nothing while the panes are not linked', () => {
    state().toggleLinkedPanes()
    state().choose('para_15', 'paragraphs')
    expect(view().reveal.rows).toEqual({})
    expect(view().marks.get('para_26__item_ii')).toBe('editorial')
  })

  it('of something in another pane shows that thing, linked or not', () => {
    state().toggleLinkedPanes()
    state().choose('para_15', 'instruments')
    expect(view().reveal.rows).toEqual({ paragraphs: 'para_15' })
    expect(view().tabStops).toEqual({ paragraphs: 'para_15', instruments: null, timeline: null })
    state().choose('para_7__item_i', null)
    expect(view().reveal.rows).toEqual({ paragraphs: 'para_7' })
    expect(view().marks.get('para_7')).toBe('chosen')
  })

  it('made twice asks twice; a scroll asks for nothing since no one tells the store', () => {
    const before = view().reveal.number
    state().choose('para_15', 'paragraphs')
    state().choose('para_15', 'paragraphs')
    expect(view().reveal.number).toBe(before + 2)
  })

  it('passes over events of a hidden layer', () => {
    state().toggleLayer('economy')
    state().choose('para_15', 'paragraphs')
    expect(view().reveal.rows.timeline).toBe('event_declaration-2021')
    state().toggleLayer('economy')
    expect(state().settings.hiddenLayers).toEqual([])
  })

  it('lets its answers be gone through, one pane at a time', () => {
    state().choose('para_26__item_ii', 'instruments')
    state().showAnswer('paragraphs', 2)
    expect(view().positions.paragraphs).toBe(2)
    expect(view().reveal.rows).toEqual({ paragraphs: 'para_17' })
    const { number } = view().reveal
    state().showAnswer('paragraphs', 99)
    expect(view().reveal.number).toBe(number)
  })
})

describe('two views of two texts', () => {
  let other: View
  const folder = mkdtempSync(join(tmpdir(), 'two-views-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  beforeAll(async () => {
    await writeTwoTexts(folder)
    other = openView(valueOf(await readDeclaration(ownResources(folder), secondId)))
  })
  const views = () => state().views
  beforeEach(() => {
    readerStore.setState({ views: { main: viewOn(text), beside: other }, activeView: 'main' })
  })

  it('have each their own choice, marks, tab stops and requests, also for one eId', () => {
    state().choose('para_2', 'paragraphs')
    const before = views()['main']
    state().choose('para_2', 'paragraphs', 'beside')
    expect(views()['main']).toBe(before)
    expect(views()['beside']).toMatchObject({ chosen: 'para_2', reveal: { number: 1 } })
    expect(views()['beside']?.answers).not.toEqual(before?.answers)
    state().choose('para_7', 'timeline', 'beside')
    expect(views()['beside']?.tabStops.paragraphs).toBe('para_7')
    expect(views()['main']?.tabStops.paragraphs).toBe('para_2')
  })

  it('the reader goes into the one where the choice was made; what is shown elsewhere leaves them where they are', () => {
    state().revealRow('paragraphs', 'para_3', 'beside')
    expect([state().activeView, views()['beside']?.reveal.rows]).toEqual(['main', { paragraphs: 'para_3' }])
    state().choose('para_3', 'paragraphs', 'beside')
    expect(state().activeView).toBe('beside')
    state().clearChoice()
    expect(view().chosen).toBeNull()
  })
})
