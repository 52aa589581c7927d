import { afterAll, expect, it } from 'vitest'
import { createBriefing } from '#core/briefing/create-briefing'
import { renameBriefing } from '#core/briefing/operations'
import { createBriefingKeeper } from '#renderer/services/briefing/briefing-keeper'
import { loadBriefings, purgeBriefing } from '#renderer/services/briefing/briefings'
import { createClosing } from '#renderer/services/window/before-close'
import { readerStore } from '#renderer/store/store'
import { standInForWindow } from '../../../../support/briefing-process'
import { fullDiskWords } from '../../../../support/full-disk'
import { expectOk } from '../../../../support/notes'

const NOW = '2026-11-24T03:00:00.000Z'
const process = standInForWindow()
const state = () => readerStore.getState()
const keeper = process.session.service(createBriefingKeeper)
const { saveEverything } = process.session.service(createClosing)
const onDisk = () => expectOk(process.records.list()).briefings.map(({ briefing }) => briefing.title)

await loadBriefings()
afterAll(() => process.close())

it('says “saved” only after the store has it', async () => {
  state().putBriefing(createBriefing('a', 'One'))
  expect(state().briefingSave.kind).toBe('saving')
  expect(onDisk()).toEqual([])
  expect(await keeper.flush()).toBe(0)
  expect(state().briefingSave.kind).toBe('saved')
  expect(onDisk()).toEqual(['One'])
})

it('keeps what did not change only once', async () => {
  const before = process.kept()
  expect(await keeper.flush()).toBe(0)
  expect(process.kept()).toBe(before)
})

it('keeps a change that was made while another was on its way', async () => {
  state().putBriefing(renameBriefing(createBriefing('a', ''), 'Two'))
  const first = keeper.flush()
  state().putBriefing(renameBriefing(createBriefing('a', ''), 'Three'))
  expect(state().briefingSave.kind).toBe('saving')
  await first
  expect(await keeper.flush()).toBe(0)
  expect(onDisk()).toEqual(['Three'])
})

it('counts what the disk refuses, says why, and keeps it when it can', async () => {
  process.refuse(true)
  state().putBriefing(createBriefing('b', 'Refused'))
  expect(await keeper.flush()).toBe(1)
  expect(state().briefingSave).toEqual({ kind: 'failed', message: fullDiskWords })
  state().putBriefing(createBriefing('c', 'Too'))
  expect(state().briefingSave.kind).toBe('failed')
  expect(await keeper.flush()).toBe(2)
  process.refuse(false)
  expect(await keeper.flush()).toBe(0)
  expect(state().briefingSave.kind).toBe('saved')
  expect(onDisk()).toEqual(['Three', 'Refused', 'Too'])
})

it('takes in what the disk holds without losing what it does not hold yet', async () => {
  process.refuse(true)
  state().putBriefing(renameBriefing(createBriefing('b', ''), 'Edited'))
  state().putBriefing(createBriefing('d', 'New'))
  const taken = keeper.takeIn(expectOk(process.records.list()).briefings)
  expect(taken.map(({ briefing }) => briefing.title)).toEqual(['Three', 'Edited', 'Too', 'New'])
  process.refuse(false)
  expect(await keeper.flush()).toBe(0)
})

it('bins, puts back and removes for good, as the store does', async () => {
  state().binBriefing('d', NOW)
  await keeper.flush()
  expect(
    expectOk(process.records.list()).briefings.find(({ briefing }) => briefing.id === 'd')?.deletedAt,
  ).toBe(NOW)
  state().binBriefing('d', null)
  expect(await purgeBriefing('d')).toMatchObject({
    ok: false,
    error: { why: { about: 'notes', failure: { detail: { kind: 'record-not-binned' } } } },
  })
  expect(state().briefings?.some(({ briefing }) => briefing.id === 'd')).toBe(true)
  state().binBriefing('d', NOW)
  // Still on its way: it is kept first, then removed.
  expect(await purgeBriefing('d')).toEqual({
    ok: true,
    value: { traces: { backups: [], files: [] }, problem: null },
  })
  expect(state().briefings?.some(({ briefing }) => briefing.id === 'd')).toBe(false)
  expect(onDisk()).toEqual(['Three', 'Edited', 'Too'])
  expect(await keeper.flush()).toBe(0)
})

it('puts a briefing that is refused for what is in it aside, and keeps the others', async () => {
  const malformed = { ...createBriefing('m', 'Malformed'), format: 2 as unknown as 1 }
  state().putBriefing(malformed)
  state().putBriefing(createBriefing('n', 'Kept behind it'))
  expect(await keeper.flush()).toBe(1)
  expect(onDisk()).toContain('Kept behind it')
  expect(state().briefingSave).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('Malformed'),
  })
  const before = process.kept()
  expect(await keeper.flush()).toBe(1)
  expect(process.kept()).toBe(before)
  state().putBriefing(createBriefing('m', 'Mended'))
  expect(await keeper.flush()).toBe(0)
  expect(onDisk()).toContain('Mended')
})

it('tries what was put aside again when a person asks, and before the window closes', async () => {
  process.refuse(true, 'internal')
  state().putBriefing(createBriefing('r', 'Asked for again'))
  state().putBriefing(createBriefing('s', 'Kept at the close'))
  expect(await keeper.flush()).toBe(2)
  process.refuse(false)
  expect(await keeper.flush()).toBe(2)
  expect(await saveEverything()).toMatchObject({ briefings: 0 })
  expect(onDisk()).toEqual(expect.arrayContaining(['Asked for again', 'Kept at the close']))
  process.refuse(true, 'internal')
  state().putBriefing(createBriefing('r', 'Once more'))
  expect(await keeper.flush()).toBe(1)
  process.refuse(false)
  expect(await keeper.keepAgain()).toBe(0)
  expect(onDisk()).toContain('Once more')
})
