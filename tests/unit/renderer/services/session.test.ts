import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, expect, it } from 'vitest'
import { editionKey } from '#core/notes/anchoring/edition-key'
import { failure } from '#core/result'
import { beginReading } from '#renderer/services/begin-reading'
import { loadBriefings, startBriefing } from '#renderer/services/briefing/briefings'
import { currentSession, endSession } from '#renderer/services/current-session'
import { beginWordSteps } from '#renderer/services/notes/word-steps'
import { createClosing } from '#renderer/services/window/before-close'
import { holdTyping } from '#renderer/services/window/type-ahead'
import { selectView } from '#renderer/store/reading/views'
import { readerStore } from '#renderer/store/store'
import { fullDisk } from '../../../support/full-disk'
import { plainNote } from '../../../support/notes'
import { standInForPage } from '../../../support/page-stand-in'
import { startReaderProcess } from '../../../support/reader-process'
import { bundled, bundledId } from '../../../support/resources'

const page = standInForPage()
const process = startReaderProcess()
afterAll(() => process.close())

/** Ends what hangs: modules load slowly beside busy processes. */
const patience = { timeout: 30_000 }
const nothing = { listeners: 0, timers: 0, frames: 0, observers: 0, workers: 0, highlights: 0 }
const state = () => readerStore.getState()
/** A note of the text and edition that are open. */
const noteHere = (number: number, body: string) =>
  plainNote(number, { body, edition: editionKey(bundled.edition) })
const words = 'what the reader wrote'
const app = { screen: () => () => undefined, menu: () => () => undefined }

/** Begins a session and waits until all of it runs. */
async function begin(bridge = process.bridge): Promise<void> {
  await beginReading(bridge, app)
  state().openSearch()
  await expect.poll(() => state().notesStatus.kind, patience).toBe('open')
  // The search runs, and the words of notes and hits are looked for in the page.
  await expect.poll(page.running, patience).toMatchObject({ observers: 2, workers: 1, frames: 0 })
}

/** Writes, and leaves everything to be saved and typed. What leads to it is held weakly. */
async function work(): Promise<readonly WeakRef<object>[]> {
  const note = noteHere(1, words)
  state().putNotes('create', [note])
  expect(await loadBriefings()).toBe(true)
  startBriefing()
  state().setTheme('dark')
  state().toggleBookmark({ declaration: bundledId, eId: 'para_3' })
  state().choose('para_3', null)
  holdTyping('.a-field-that-never-opens')
  beginWordSteps(0)
  const { store } = currentSession()
  return [new WeakRef(note), new WeakRef(store), new WeakRef(store.getState())]
}

async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let round = 0; round < 5; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one round after the other
    await new Promise((resolve) => setTimeout(resolve, 10))
    collect()
  }
}

it('ends with nothing left running and nothing of the reader reachable, and begins anew with all that was saved', async () => {
  expect(page.running()).toEqual(nothing)
  await begin()
  const held = await work()
  expect(page.running()['listeners']).toBeGreaterThan(10)
  expect(page.running()['timers']).toBeGreaterThan(0)
  expect(process.listeners()).toBeGreaterThan(1)

  expect(await endSession()).toBeNull()
  expect(page.running()).toEqual(nothing)
  expect(process.listeners()).toBe(0)
  expect(JSON.stringify([...state().tracked.state.values(), state().briefings])).not.toContain(words)
  expect(selectView(state()).status.kind).toBe('loading')
  expect(() => currentSession()).toThrow('No session')
  await collectGarbage()
  expect(held.map((each) => each.deref())).toEqual([undefined, undefined, undefined])

  await begin()
  expect([...state().tracked.state.values()].map(({ body }) => body)).toEqual([words])
  expect(state().settings.theme).toBe('dark')
  expect(state().places.bookmarks).toMatchObject([{ eId: 'para_3' }])
  expect(await loadBriefings()).toBe(true)
  expect(state().briefings).toHaveLength(1)
  expect(await endSession()).toBeNull()
  expect(page.running()).toEqual(nothing)
})

it('saves what is pending when the main process asks, and says how much it could not save', async () => {
  await begin()
  state().putNotes('create', [noteHere(2, 'saved on closing')])
  process.tell('notes:flush')
  await expect.poll(process.flushed, patience).toEqual({ notes: 0, briefings: 0, decisions: 0 })
  expect(await endSession()).toBeNull()
})

it('stays open with what cannot be saved, and ends once it can be', async () => {
  let isFull = true
  const { notes } = process.bridge
  const save: typeof notes.save = async (input) =>
    isFull ? failure({ code: 'not-saved', why: fullDisk }) : notes.save(input)
  await begin({ ...process.bridge, notes: { ...notes, save } })
  state().putNotes('create', [noteHere(3, 'not to be lost')])
  expect(await endSession()).toEqual({ notes: 1, briefings: 0, decisions: 0 })
  expect(state().tracked.state.get(plainNote(3).id)?.body).toBe('not to be lost')
  isFull = false
  expect(await endSession()).toBeNull()
  await begin()
  expect(state().tracked.state.get(plainNote(3).id)?.body).toBe('not to be lost')
  expect(await endSession()).toBeNull()
})

it('waits at the end for what is on its way, and saves what was written meanwhile', async () => {
  const { notes, briefings, settings } = process.bridge
  const answers: (() => void)[] = []
  let isHeld = true
  const held =
    <Input, Answer>(what: (input: Input) => Promise<Answer>) =>
    async (input: Input): Promise<Answer> => {
      if (isHeld) await new Promise<void>((resolve) => answers.push(resolve))
      return what(input)
    }
  await begin({
    ...process.bridge,
    notes: { ...notes, save: held(notes.save) },
    briefings: { ...briefings, keep: held(briefings.keep) },
    settings: { ...settings, save: held(settings.save) },
  })
  state().putNotes('create', [noteHere(4, 'on its way')])
  expect(await loadBriefings()).toBe(true)
  startBriefing()
  state().setTheme('light')
  await expect.poll(() => answers.length, patience).toBe(3)
  let isOver = false
  const end = endSession().then((unsaved) => {
    isOver = true
    return unsaved
  })
  state().putNotes('edit', [noteHere(5, 'written at the end')])
  // One after another, so that the first answers do not end the session.
  for (const answered of [0, 1, 2]) {
    // oxlint-disable-next-line no-await-in-loop -- what an answer leads to is waited for
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect([answered, isOver]).toEqual([answered, false])
    answers.shift()?.()
  }
  isHeld = false
  for (const answer of answers) answer()
  expect(await end).toBeNull()
  await begin()
  expect(state().tracked.state.get(plainNote(4).id)?.body).toBe('on its way')
  expect(state().tracked.state.get(plainNote(5).id)?.body).toBe('written at the end')
  expect(state().settings.theme).toBe('light')
  expect(await endSession()).toBeNull()
})

it('stays open and says how much is not saved when something writes without end', async () => {
  await begin()
  let written = 100
  const stop = currentSession()
    .service(createClosing)
    .saveBeforeEnd({
      what: null,
      flush: async () => {
        await new Promise((resolve) => setTimeout(resolve, 30))
        written += 1
        // The notes have been saved by now.
        state().putNotes('create', [noteHere(written, 'and another')])
        return 0
      },
      leave: () => undefined,
      pending: () => 0,
    })
  expect(await endSession()).toEqual({ notes: 1, briefings: 0, decisions: 0 })
  expect(written).toBeLessThan(120)
  expect(state().tracked.state.get(plainNote(written).id)?.body).toBe('and another')
  stop()
  expect(await endSession()).toBeNull()
})
