import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bridge } from '#contract/bridge'
import { maximumInputLength } from '#contract/channels'
import type { BridgeError } from '#contract/errors'
import { notesChannels } from '#contract/notes/channels'
import { requestFault } from '#contract/request-fault'
import type { Note } from '#core/notes/note'
import { largestBody, largestNote, oversize } from '#core/notes/note-size'
import { failure, type Result } from '#core/result'
import { inputFault } from '#main/ipc/input-size'
import { readDeclaration } from '#node/library/read-declaration'
import { ownResources } from '#node/library/shipped-resources'
import { beginSession } from '#renderer/services/current-session'
import { createNotesSaver } from '#renderer/services/notes/notes-saver'
import { createClosing } from '#renderer/services/window/before-close'
import { readerStore } from '#renderer/store/store'
import { fullDisk, fullDiskWords } from '../../../../support/full-disk'
import { expectOk, freshFolder, openIn, plainNote } from '../../../../support/notes'
import { bundled, bundledId, resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'
import { bareReading, noParts, oneView, openView } from '../../../../support/views'

const { folder, clean } = freshFolder()
const { store } = openIn(folder)
afterAll(() => {
  store.close()
  clean()
})

/** How often the bridge was asked, and whether it refuses everything. */
let asked = 0
let refuseAll: BridgeError | null = null
/** While it is set, the bridge keeps its answer. */
let onTheWay: Promise<void> | null = null
let refusePurge: BridgeError | null = null

/** The gate and the store behind the bridge, as the main process has them. */
async function save(notes: readonly Note[]): Promise<Result<unknown, BridgeError>> {
  asked += 1
  // A saver that asks for ever fails its test instead of holding it up.
  if (asked > 1_000) return failure({ code: 'not-saved', why: fullDisk })
  if (refuseAll) return failure(refuseAll)
  if (
    inputFault(notes, maximumInputLength) !== null ||
    !notesChannels['notes:save'].input.safeParse(notes).success
  )
    return failure({ code: 'invalid-input', why: requestFault('not-valid') })
  const saved = store.saveNotes(notes)
  if (onTheWay) await onTheWay
  return saved.ok ? saved : failure({ code: 'invalid-input', why: { about: 'notes', failure: saved.error } })
}

/** The same of moves into and out of the bin. */
async function bin(move: unknown): Promise<Result<unknown, BridgeError>> {
  asked += 1
  if (refuseAll) return failure(refuseAll)
  const { ids, deletedAt } = notesChannels['notes:bin'].input.parse(move)
  const moved = deletedAt === null ? store.restoreNotes(ids) : store.binNotes(ids, deletedAt)
  return moved.ok ? moved : failure({ code: 'invalid-input', why: { about: 'notes', failure: moved.error } })
}

async function purge(ids: readonly string[]): Promise<Result<unknown, BridgeError>> {
  asked += 1
  const refused = refuseAll ?? refusePurge
  if (refused) return failure(refused)
  const purged = store.purgeNotes(ids)
  return purged.ok ? purged : failure({ code: 'not-saved', why: { about: 'notes', failure: purged.error } })
}

const listeners = new Map<string, () => void>()
Object.assign(globalThis, {
  window: {
    addEventListener: (event: string, listener: () => void) => listeners.set(event, listener),
    removeEventListener: () => undefined,
  },
})
const bridge = { notes: { save, bin, purge, onFlush: () => () => undefined, flushed: () => undefined } }
const session = beginSession(bridge as unknown as Bridge)
const { flush: flushNotes, loadAsSaved, saveAgain } = session.service(createNotesSaver)
const { saveEverything } = session.service(createClosing)
const state = () => readerStore.getState()
readerStore.setState(oneView(openView(valueOf(await readDeclaration(ownResources(resources), bundledId)))))
const stored = (number: number) => expectOk(store.getNote(plainNote(number).id))?.note.body
const stateOf = (number: number) => state().saveStates.get(plainNote(number).id)

beforeEach(() => {
  asked = 0
  refuseAll = null
  refusePurge = null
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
  refuseAll = { code: 'not-saved', why: fullDisk }
  state().putNotes('test', [plainNote(21), plainNote(22)])
  expect(await flushNotes()).toBe(2)
  expect(asked).toBe(1)
  expect(stateOf(21)).toEqual({ kind: 'failed', message: fullDiskWords })
  refuseAll = null
  expect(await flushNotes()).toBe(0)
  expect(stored(22)).toBe('note 22')
})

it('asks once, not for ever, when an undone creation cannot go into the bin', async () => {
  state().putNotes('test', [plainNote(25)])
  expect(await flushNotes()).toBe(0)
  state().undoNotes()
  refuseAll = { code: 'internal', why: { about: 'request', what: 'bug' } }
  asked = 0
  expect(await flushNotes()).toBe(1)
  expect(asked).toBe(1)
  refuseAll = null
  expect(await saveAgain()).toBe(0)
  expect(expectOk(store.getNote(plainNote(25).id))).toBeNull()
})

it('removes what was undone for good, so that it is in no bin; done again, it is saved again', async () => {
  const binned = { ...plainNote(28), deletedAt: '2026-11-26T00:00:00.000Z' }
  state().putNotes('test', [plainNote(27), binned])
  expect(await flushNotes()).toBe(0)
  state().undoNotes()
  expect(await flushNotes()).toBe(0)
  expect(expectOk(store.listNotes({ bin: 'with' })).map(({ note }) => note.id)).not.toContain(binned.id)
  expect([stored(27), stored(28)]).toEqual([undefined, undefined])
  state().redoNotes()
  expect(await flushNotes()).toBe(0)
  expect([stored(27), stored(28)]).toEqual(['note 27', 'note 28'])
  expect(expectOk(store.getNote(binned.id))?.note.deletedAt).toBe(binned.deletedAt)
})

it('never removes a note that is gone from the window and was not undone: it stays in the bin', async () => {
  state().putNotes('test', [plainNote(31)])
  expect(await flushNotes()).toBe(0)
  const { tracked } = state()
  const notes = new Map([...tracked.state].filter(([id]) => id !== plainNote(31).id))
  readerStore.setState({ tracked: { ...tracked, state: notes } })
  expect(await flushNotes()).toBe(0)
  expect(await flushNotes()).toBe(0)
  expect(expectOk(store.getNote(plainNote(31).id))?.note.deletedAt).toEqual(expect.any(String))
})

it('keeps what was undone in the bin and tells why while the store cannot remove it, and never asks for ever', async () => {
  state().putNotes('test', [plainNote(29)])
  expect(await flushNotes()).toBe(0)
  state().undoNotes()
  refusePurge = { code: 'not-saved', why: fullDisk }
  asked = 0
  expect(await flushNotes()).toBe(0)
  expect(asked).toBe(2)
  expect(state().notices.map(({ message }) => message)).toContain(fullDiskWords)
  expect(expectOk(store.getNote(plainNote(29).id))?.note.deletedAt).not.toBeNull()
  refusePurge = null
  expect(await flushNotes()).toBe(0)
  expect(expectOk(store.getNote(plainNote(29).id))).toBeNull()
})

it('removes nothing of another declaration', async () => {
  const other = plainNote(30, { declaration: 'xx-yy-2020-01-01' })
  state().putNotes('test', [other])
  expect(await flushNotes()).toBe(0)
  state().undoNotes()
  expect(await flushNotes()).toBe(0)
  expect(expectOk(store.getNote(other.id))?.note.deletedAt).not.toBeNull()
})

it('tries what was put aside once more before the window closes', async () => {
  refuseAll = { code: 'internal', why: { about: 'request', what: 'bug' } }
  state().putNotes('test', [plainNote(26)])
  expect(await flushNotes()).toBe(1)
  refuseAll = null
  expect(await saveEverything()).toMatchObject({ notes: 0 })
  expect(stored(26)).toBe('note 26')
})

it('sends what was written at once when the page goes away, also while an answer is awaited that may never come', async () => {
  let answer = () => {}
  onTheWay = new Promise((resolve) => {
    answer = resolve
  })
  state().putNotes('test', [plainNote(51, { body: 'on its way' })])
  const saving = flushNotes()
  await expect.poll(() => stored(51)).toBe('on its way')
  state().putNotes('test', [plainNote(51, { body: 'the last word' })])
  listeners.get('pagehide')?.()
  await expect.poll(() => stored(51)).toBe('the last word')
  onTheWay = null
  answer()
  await saving
  expect(await flushNotes()).toBe(0)
  expect([stored(51), stateOf(51)]).toEqual(['the last word', { kind: 'saved' }])
})

/** A note as earlier versions wrote them, in the store and in the window. */
function loadLarge(number: number): Note {
  const note = plainNote(number, { body: `large ${'x'.repeat(3_900_000)}` })
  expectOk(store.mergeNotes([{ note, versions: { before: 1 } }]))
  loadAsSaved(expectOk(store.listNotes({ bin: 'with' })), null)
  return note
}
const inStore = (number: number) => expectOk(store.getNote(plainNote(number).id))?.note

it('moves a note that is too large to be sent into the bin, back out and away for good', async () => {
  const large = loadLarge(41)
  state().binNotes([large.id], '2026-11-27T01:00:00.000Z')
  expect(await flushNotes()).toBe(0)
  expect(inStore(41)).toEqual({ ...large, deletedAt: '2026-11-27T01:00:00.000Z' })
  expect(stateOf(41)).toEqual({ kind: 'saved' })
  state().undoNotes()
  expect(await flushNotes()).toBe(0)
  expect(inStore(41)).toEqual(large)
  state().redoNotes()
  expect(await flushNotes()).toBe(0)
  expect(expectOk(store.purgeNotes([large.id]))).toBe(1)
})

it('moves it without the change that could not be saved, and goes on to say that this is not saved', async () => {
  const large = loadLarge(42)
  state().editNote(large.id, { visibility: 'public' }, '2026-11-27T01:00:00.000Z')
  expect(await flushNotes()).toBe(1)
  state().binNotes([large.id], '2026-11-27T02:00:00.000Z')
  expect(await flushNotes()).toBe(1)
  expect(inStore(42)).toEqual({ ...large, deletedAt: '2026-11-27T02:00:00.000Z' })
  expect(stateOf(42)).toMatchObject({ kind: 'failed', message: expect.stringContaining('too large') })
  const before = asked
  expect(await flushNotes()).toBe(1)
  expect(asked).toBe(before)
  state().undoNotes()
  state().undoNotes()
  expect(await flushNotes()).toBe(0)
  expect(inStore(42)).toEqual(large)
})

it('keeps such a move for later while the store refuses everything', async () => {
  const large = loadLarge(43)
  refuseAll = { code: 'not-saved', why: fullDisk }
  state().binNotes([large.id], '2026-11-27T01:00:00.000Z')
  state().putNotes('test', [plainNote(44)])
  const before = asked
  expect(await flushNotes()).toBe(2)
  expect(asked).toBe(before + 1)
  expect([stateOf(43), stateOf(44)]).toEqual([
    { kind: 'failed', message: fullDiskWords },
    { kind: 'failed', message: fullDiskWords },
  ])
  refuseAll = null
  expect(await flushNotes()).toBe(0)
  expect(inStore(43)?.deletedAt).not.toBeNull()
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
  const [accepted, refused] = [
    notes.filter((note) => oversize(note) === null),
    notes.filter((note) => oversize(note) !== null),
  ]
  expect(accepted.length).toBeGreaterThan(10)
  expect(refused.length).toBeGreaterThan(10)
  for (const note of accepted) expect(inputFault([note], maximumInputLength)).toBeNull()
  expect(largestNote * 2).toBeLessThanOrEqual(maximumInputLength)
  expect(largestBody).toBeLessThan(largestNote)
})

describe('when another text opens', () => {
  /** Shows a text, as a link does. Its notes are still to come. */
  const show = (id: string) => state().openReading(bareReading({ ...bundled, id }), noParts)
  const notesIn = (declaration: string) =>
    expectOk(store.listNotes({ declaration })).map(({ note, order }) => ({ note, order }))
  const noteOfOther = (number: number, body: string) => plainNote(number, { declaration: 'other', body })
  /** Does something after the store has committed and before the window hears of it. */
  const whileOnTheWay = async (act: () => void) => {
    let answer = () => {}
    onTheWay = new Promise((resolve) => {
      answer = resolve
    })
    const saving = flushNotes()
    await expect.poll(() => asked).toBeGreaterThan(0)
    act()
    onTheWay = null
    answer()
    await saving
  }
  beforeEach(() => {
    show('pk-tj-2021-06-02')
    loadAsSaved(notesIn('pk-tj-2021-06-02'), [])
  })

  it('goes on saving what was not saved of the one before, and shows none of it', async () => {
    refuseAll = { code: 'not-saved', why: fullDisk }
    state().putNotes('test', [plainNote(41)])
    expect(await flushNotes()).toBe(1)
    show('other')
    expect(state().tracked.state.size).toBe(0)
    expect(await flushNotes()).toBe(1)
    refuseAll = null
    expect(await flushNotes()).toBe(0)
    expect(stored(41)).toBe('note 41')
  })

  it('puts nothing of it into the bin', async () => {
    state().putNotes('test', [plainNote(42)])
    await whileOnTheWay(() => {
      show('other')
      loadAsSaved(notesIn('other'), [])
    })
    state().putNotes('test', [noteOfOther(43, 'of the other')])
    expect(await flushNotes()).toBe(0)
    expect(expectOk(store.listNotes({ bin: 'only' })).map(({ note }) => note.id)).not.toContain(
      plainNote(42).id,
    )
    expect([stored(42), stored(43)]).toEqual(['note 42', 'of the other'])
  })

  it('keeps the last version, also when the one on its way was taken back before the text was left', async () => {
    state().putNotes('test', [plainNote(44, { body: 'first' })])
    expect(await flushNotes()).toBe(0)
    asked = 0
    state().putNotes('test', [plainNote(44, { body: 'second' })])
    await whileOnTheWay(() => {
      state().undoNotes()
      show('other')
    })
    expect(await flushNotes()).toBe(0)
    expect(stored(44)).toBe('first')
    expect(expectOk(store.getNote(plainNote(44).id))?.note.deletedAt).toBeNull()
  })

  it('bins nothing when a third text opens, or the first again, while a save is on its way', async () => {
    state().putNotes('test', [plainNote(47)])
    await whileOnTheWay(() => {
      show('other')
      show('third')
    })
    expect(await flushNotes()).toBe(0)
    expect(expectOk(store.getNote(plainNote(47).id))?.note).toMatchObject({
      body: 'note 47',
      deletedAt: null,
    })
    show('pk-tj-2021-06-02')
    loadAsSaved(notesIn('pk-tj-2021-06-02'), [])
    asked = 0
    state().putNotes('test', [plainNote(48)])
    await whileOnTheWay(() => {
      show('other')
      show('pk-tj-2021-06-02')
      show('other')
    })
    expect(await flushNotes()).toBe(0)
    expect(expectOk(store.getNote(plainNote(48).id))?.note).toMatchObject({
      body: 'note 48',
      deletedAt: null,
    })
  })

  it('bins a new note that was taken back while it was on its way', async () => {
    state().putNotes('test', [plainNote(46)])
    await whileOnTheWay(() => {
      state().undoNotes()
      show('other')
    })
    expect(await flushNotes()).toBe(0)
    expect(expectOk(store.getNote(plainNote(46).id))?.note.deletedAt).toEqual(expect.any(String))
  })

  it('brings what is not saved yet back to its own text', async () => {
    refuseAll = { code: 'not-saved', why: fullDisk }
    state().putNotes('test', [plainNote(45, { body: 'still in the window' })])
    await flushNotes()
    show('other')
    loadAsSaved(notesIn('other'), [])
    expect(state().tracked.state.has(plainNote(45).id)).toBe(false)
    show('pk-tj-2021-06-02')
    loadAsSaved(notesIn('pk-tj-2021-06-02'), [])
    expect(state().tracked.state.get(plainNote(45).id)?.body).toBe('still in the window')
    refuseAll = null
    expect(await flushNotes()).toBe(0)
    expect(stored(45)).toBe('still in the window')
  })
})
