import { afterAll, beforeEach, expect, it } from 'vitest'
import { maximumInputLength } from '#contract/channels'
import type { BridgeError } from '#contract/errors'
import { notesChannels } from '#contract/notes-channels'
import type { Note } from '#core/notes/note'
import { largestBody, largestNote, tooLarge } from '#core/notes/note-size'
import { failure, type Result } from '#core/result'
import { inputFault } from '#main/ipc/input-size'
import { readerStore } from '../../../../renderer/store/store'
import { expectOk, freshFolder, openIn, plainNote } from '../../../support/notes'

const { folder, clean } = freshFolder()
const { store } = openIn(folder)
afterAll(() => {
  store.close()
  clean()
})

/** How often the bridge was asked, and whether it refuses everything. */
let asked = 0
let refuseAll: BridgeError | null = null

/** The gate and the store behind the bridge, as the main process has them. */
async function save(notes: readonly Note[]): Promise<Result<unknown, BridgeError>> {
  asked += 1
  // A saver that asks for ever fails its test instead of holding it up.
  if (asked > 1_000) return failure({ code: 'not-saved', message: 'Asked too often.' })
  if (refuseAll) return failure(refuseAll)
  if (
    inputFault(notes, maximumInputLength) !== null ||
    !notesChannels['notes:save'].input.safeParse(notes).success
  )
    return failure({ code: 'invalid-input', message: 'The request has the wrong form. Nothing was changed.' })
  const saved = store.saveNotes(notes)
  return saved.ok ? saved : failure({ code: 'invalid-input', message: saved.error.message })
}

Object.assign(globalThis, {
  bridge: { notes: { save, onFlush: () => () => undefined, flushed: () => undefined } },
  window: {
    setTimeout,
    clearTimeout,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  },
})
const { flushNotes, saveAgain, saveNotesOnChange } = await import(
  '../../../../renderer/services/notes/notes-saver'
)
const { saveEverything } = await import('../../../../renderer/services/before-close')
const state = () => readerStore.getState()
const stored = (number: number) => expectOk(store.getNote(plainNote(number).id))?.note.body
const stateOf = (number: number) => state().saveStates.get(plainNote(number).id)

beforeEach(() => {
  asked = 0
  refuseAll = null
})

it('puts a note that is too large aside with its reason, and saves all others, before it and after it', async () => {
  const large = plainNote(2, { body: 'x'.repeat(4_000_000) })
  state().putNotes('test', [plainNote(1), large, plainNote(3)])
  expect(await flushNotes()).toBe(1)
  expect([stored(1), stored(2), stored(3)]).toEqual(['note 1', undefined, 'note 3'])
  expect(stateOf(2)).toMatchObject({ kind: 'failed', message: expect.stringContaining('4,000,') })
  expect(stateOf(3)).toEqual({ kind: 'saved' })
  state().putNotes('test', [plainNote(4)])
  expect(await flushNotes()).toBe(1)
  expect(stored(4)).toBe('note 4')
})

it('saves it once it is short enough', async () => {
  state().editNote(plainNote(2).id, { body: 'short' }, '2026-11-27T00:00:00.000Z')
  expect(await flushNotes()).toBe(0)
  expect(stored(2)).toBe('short')
})

it('finds the one note of a batch that the store refuses', async () => {
  const malformed = { ...plainNote(12), edition: '' }
  state().putNotes('test', [plainNote(11), malformed, plainNote(13)])
  expect(await flushNotes()).toBe(1)
  expect([stored(11), stored(12), stored(13)]).toEqual(['note 11', undefined, 'note 13'])
  expect(stateOf(12)).toMatchObject({ kind: 'failed' })
  const before = asked
  expect(await flushNotes()).toBe(1)
  expect(asked).toBe(before)
  expect(await saveAgain()).toBe(1)
  expect(asked).toBe(before + 1)
  state().putNotes('test', [{ ...plainNote(12), body: 'well formed' }])
  expect(await flushNotes()).toBe(0)
})

it('asks a store that refuses everything once, and keeps all of it', async () => {
  refuseAll = { code: 'not-saved', message: 'The disk is full.' }
  state().putNotes('test', [plainNote(21), plainNote(22)])
  expect(await flushNotes()).toBe(2)
  expect(asked).toBe(1)
  expect(stateOf(21)).toEqual({ kind: 'failed', message: 'The disk is full.' })
  refuseAll = null
  expect(await flushNotes()).toBe(0)
  expect(stored(22)).toBe('note 22')
})

it('asks once, not for ever, when an undone creation cannot go into the bin', async () => {
  state().putNotes('test', [plainNote(25)])
  expect(await flushNotes()).toBe(0)
  state().undoNotes()
  refuseAll = { code: 'internal', message: 'Something went wrong inside the reader.' }
  asked = 0
  expect(await flushNotes()).toBe(1)
  expect(asked).toBe(1)
  refuseAll = null
  expect(await saveAgain()).toBe(0)
  expect(expectOk(store.getNote(plainNote(25).id))?.note.deletedAt).not.toBeNull()
})

it('tries what was put aside once more before the window closes', async () => {
  refuseAll = { code: 'internal', message: 'Something went wrong inside the reader.' }
  state().putNotes('test', [plainNote(26)])
  expect(await flushNotes()).toBe(1)
  refuseAll = null
  const stop = saveNotesOnChange()
  expect(await saveEverything()).toMatchObject({ notes: 0 })
  stop()
  expect(stored(26)).toBe('note 26')
})

it('lets no note be written that a request cannot carry, whatever makes it large', () => {
  const long = 'x'.repeat(1_000)
  const made = (count: number, unit: string) => [
    plainNote(31, { body: unit.repeat(count) }),
    plainNote(32, {
      tags: Array.from({ length: Math.ceil(count / 1_000) }, (_, index) => `${index}${long}`),
    }),
    plainNote(33, {
      targets: Array.from({ length: Math.ceil(count / 1_000) }, () => ({
        kind: 'text' as const,
        eId: 'para_2' as const,
        quote: { exact: long, prefix: '', suffix: '' },
        position: { start: 0, end: 1_000 },
      })),
    }),
  ]
  const notes = ['x', '\u0000', '\ud800', '漢'].flatMap((unit) =>
    [1_000_000, 1_600_000, 1_900_000, 3_900_000].flatMap((count) => made(count, unit)),
  )
  const [accepted, refused] = [notes.filter((note) => !tooLarge(note)), notes.filter(tooLarge)]
  expect(accepted.length).toBeGreaterThan(10)
  expect(refused.length).toBeGreaterThan(10)
  for (const note of accepted) expect(inputFault([note], maximumInputLength)).toBeNull()
  expect(largestNote * 2).toBeLessThanOrEqual(maximumInputLength)
  expect(largestBody).toBeLessThan(largestNote)
})
