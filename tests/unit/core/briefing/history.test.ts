import { describe, expect, it } from 'vitest'
import type { Briefing } from '#core/briefing/briefing'
import { createBriefing } from '#core/briefing/create-briefing'
import {
  type BriefingHistory,
  type BriefingStep,
  recordChange,
  redoChange,
  undoChange,
} from '#core/briefing/history'
import {
  addItems,
  chooseOptions,
  editCover,
  moveItem,
  removeItems,
  renameBriefing,
  replaceItem,
} from '#core/briefing/operations'

const heading = (id: string, text: string) => ({ kind: 'heading', id, text, level: 1 }) as const
const start = addItems(createBriefing('b', 'Briefing'), [heading('one', ''), heading('two', 'Two')])

/** The states a briefing goes through, and the history they leave. */
function through(...states: readonly Briefing[]): { history: BriefingHistory | undefined; now: Briefing } {
  let history: BriefingHistory | undefined
  let now = start
  for (const next of states) {
    history = recordChange(history, now, next)
    now = next
  }
  return { history, now }
}

/** All states on the way back, then all on the way forth. */
function backAndForth({ history, now }: ReturnType<typeof through>) {
  const walk = (first: BriefingStep | null, step: typeof undoChange) => {
    const steps: BriefingStep[] = []
    for (let taken = first; taken; taken = step(taken.history, taken.briefing)) steps.push(taken)
    return steps
  }
  const back = walk(undoChange(history, now), undoChange)
  const last = back.at(-1)
  const forth = last ? walk(redoChange(last.history, last.briefing), redoChange) : []
  const states = (steps: readonly BriefingStep[]) => steps.map(({ briefing }) => briefing)
  return { back: states(back), forth: states(forth) }
}

describe('the history of a briefing', () => {
  it('takes every kind of change back, one at a time, and does it again', () => {
    const removed = removeItems(start, ['two'])
    const added = addItems(removed, [heading('three', 'Three')])
    const moved = moveItem(added, 'three', 0)
    const larger = chooseOptions(moved, { typeSize: 12 })
    const level = replaceItem(larger, { ...heading('one', ''), level: 2 })
    const { back, forth } = backAndForth(through(removed, added, moved, larger, level))
    expect(back).toEqual([larger, moved, added, removed, start])
    expect(forth).toEqual([removed, added, moved, larger, level])
  })

  it('takes words written in one place back as one change, and parts those of two places', () => {
    const written = ['F', 'Fo', 'For'].map((text) => replaceItem(start, heading('one', text)))
    const last = written.at(-1) ?? start
    const titled = ['A', 'An'].map((title) => editCover(last, { title }))
    const named = renameBriefing(titled.at(-1) ?? last, 'Named')
    const { back } = backAndForth(through(...written, ...titled, named))
    expect(back).toEqual([titled.at(-1), last, start])
  })

  it('forgets what was undone once something else is changed, and what was not changed', () => {
    const removed = removeItems(start, ['two'])
    const { history, now } = through(removed, removed)
    const undone = undoChange(history, now)
    expect(undone?.briefing).toBe(start)
    const other = renameBriefing(start, 'Other')
    const changed = recordChange(undone?.history, start, other)
    expect(redoChange(changed, other)).toBeNull()
    expect(undoChange(undefined, start)).toBeNull()
  })

  it('keeps the newest two hundred states', () => {
    const states = Array.from({ length: 300 }, (_, index) =>
      chooseOptions(start, { margin: 10 + index / 100 }),
    )
    const { back } = backAndForth(through(...states))
    expect(back).toHaveLength(200)
    expect(back[0]).toBe(states.at(-2))
  })
})
