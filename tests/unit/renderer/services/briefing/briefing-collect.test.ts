import { afterAll, beforeEach, expect, it } from 'vitest'
import { createBriefing } from '#core/briefing/create-briefing'
import { readDeclaration } from '#node/library/read-declaration'
import { ownResources } from '#node/library/shipped-resources'
import { collect } from '#renderer/services/briefing/briefing-collect'
import { take } from '#renderer/services/briefing/collected'
import { selectBriefing } from '#renderer/store/briefing/briefing-slice'
import { readerStore } from '#renderer/store/store'
import { standInForWindow } from '../../../../support/briefing-process'
import { bundledId, resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'
import { oneView, openView } from '../../../../support/views'

const process = standInForWindow()
const state = () => readerStore.getState()
const reading = valueOf(await readDeclaration(ownResources(resources), bundledId))
const entries = () => selectBriefing(state())?.items ?? []
const told = () => (state().briefingTray?.kind === 'told' ? state().announcement.text : '')

beforeEach(() => {
  readerStore.setState({ briefings: [], currentBriefing: null, ...oneView(openView(reading)) })
})
afterAll(() => process.close())

it('begins a briefing when there is none, and says what went in', async () => {
  await collect(take({ kind: 'thing', eId: 'para_13' }))
  await collect(take({ kind: 'note', id: 'note-1' }))
  expect(entries()).toMatchObject([
    { kind: 'passage', declaration: bundledId, eId: 'para_13' },
    { kind: 'note', note: 'note-1' },
  ])
  expect(told()).toContain('Added, now 2 entries.')
  expect(selectBriefing(state())?.title).toContain(reading.declaration.shortTitle)
})

it('adds what was in hand when it was asked, from the text open then', async () => {
  const taken = take({ kind: 'thing', eId: 'para_13' })
  const other = { ...reading, declaration: { ...reading.declaration, id: 'another-text' } }
  readerStore.setState(oneView(openView(other)))
  await collect(taken)
  expect(entries()).toMatchObject([{ declaration: bundledId, eId: 'para_13' }])
})

it('puts the same thing in once', async () => {
  await collect(take({ kind: 'thing', eId: 'para_13' }))
  await collect(take({ kind: 'thing', eId: 'para_13' }))
  expect(entries()).toHaveLength(1)
  expect(told()).toContain('Already in')
})

it('adds nothing for what is no part of a text', async () => {
  await collect(take({ kind: 'thing', eId: 'no such thing' }))
  await collect(take({ kind: 'hit', position: 4 }))
  expect(state().briefings).toEqual([])
})

it('refuses what a briefing cannot hold, and changes nothing', async () => {
  const items = Array.from(
    { length: 5_000 },
    (_, index) => ({ kind: 'text', id: `t${index}`, text: '' }) as const,
  )
  state().putBriefing({ ...createBriefing('full', 'Full'), items })
  await collect(take({ kind: 'thing', eId: 'para_13' }))
  expect(entries()).toHaveLength(5_000)
  expect(told()).toContain('Nothing was added')
})
