import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  binCommand,
  differenceOf,
  emptyHistory,
  forget,
  perform,
  redo,
  replaceCommand,
  saveCommand,
  type Tracked,
  undo,
} from '#core/notes/history'
import { anyNote, NOW, noteId, plainNote } from '../../../support/notes'

const start: Tracked = { state: new Map(), history: emptyHistory }
const action = fc.oneof(
  fc.record({
    kind: fc.constant('save' as const),
    notes: fc.array(anyNote(4), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('bin' as const), ids: fc.array(fc.nat(4).map(noteId), { maxLength: 3 }) }),
)

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never

function run(tracked: Tracked, act: Action): Tracked {
  return act.kind === 'save'
    ? perform(
        tracked,
        saveCommand(tracked.state, 'save', [...new Map(act.notes.map((note) => [note.id, note])).values()]),
      )
    : perform(tracked, binCommand(tracked.state, 'bin', [...new Set(act.ids)], NOW))
}

describe('undo and redo', () => {
  it('take back what came from elsewhere as one action, and what was done before it', () => {
    const mine = run(start, { kind: 'save', notes: [plainNote(1), plainNote(2)] })
    const given = [{ ...plainNote(1) }, plainNote(3)]
    const command = replaceCommand(mine.state, 'import', new Map(given.map((note) => [note.id, note])))
    expect(command.changes.map(({ id }) => id)).toEqual([noteId(2), noteId(3)])
    const after = perform(mine, command)
    expect([...after.state.values()]).toEqual(given)
    expect(undo(after).state).toEqual(mine.state)
    expect(redo(undo(after)).state).toEqual(after.state)
    expect(undo(undo(after)).state).toEqual(new Map())
  })

  it('undo takes back exactly what was done, redo does it again', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const states = [start]
        for (const act of actions) states.push(run(states.at(-1) ?? start, act))
        const last = states.at(-1) ?? start
        let back = last
        while (back.history.past.length > 0) {
          const before = undo(back)
          expect(redo(before).state).toEqual(back.state)
          back = before
        }
        expect(back.state).toEqual(new Map())
        let forth = back
        while (forth.history.future.length > 0) forth = redo(forth)
        expect(forth.state).toEqual(last.state)
      }),
    )
  })

  it('forgets what was undone once something else is done', () => {
    const one = perform(start, saveCommand(start.state, 'save', [plainNote(1)]))
    const other = perform(undo(one), saveCommand(new Map(), 'save', [plainNote(2)]))
    expect(redo(other)).toBe(other)
  })

  it('forgets a note for good: no undoing or redoing brings it back, and all others are as they were', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), fc.nat(12), (actions, back) => {
        let tracked = start
        for (const act of actions) tracked = run(tracked, act)
        for (let step = 0; step < back; step += 1) tracked = undo(tracked)
        const gone = noteId(2)
        const after = forget(tracked, [gone])
        expect(after.state).toEqual(new Map([...tracked.state].filter(([id]) => id !== gone)))
        let walked = after
        while (walked.history.past.length > 0) walked = undo(walked)
        expect(walked.state).toEqual(new Map())
        while (walked.history.future.length > 0) {
          walked = redo(walked)
          expect(walked.state.has(gone)).toBe(false)
        }
      }),
    )
  })

  it('sends an undone creation to the bin', () => {
    const one = perform(start, saveCommand(start.state, 'save', [plainNote(1)]))
    expect(differenceOf(one.state, undo(one).state)).toEqual({ save: [], bin: [noteId(1)] })
    expect(differenceOf(start.state, one.state).save).toEqual([plainNote(1)])
  })
})
