import { describe, expect, it } from 'vitest'
import { describeRange } from '#core/notes/anchoring/describe'
import { createEditionIndex } from '#core/notes/anchoring/edition-index'
import {
  createEditionChange,
  keepWithoutPlace,
  reanchor,
  recallMove,
  settle,
  standingOf,
} from '#core/notes/anchoring/reanchor'
import { asksForReview } from '#core/notes/asks-for-review'
import { NOW, plainNote } from '../../../../support/notes'

const trade = 'Both sides agreed to open consulates in Khorog and in Gilgit before the end of the year.'
const water = 'The two leaders welcomed the progress of the water project and called for more of it.'
const other = 'Nothing of this kind was ever said by anybody who was in the room on that day.'
const first = createEditionIndex([
  { eId: 'para_1', text: trade },
  { eId: 'para_2', text: water },
])
const second = createEditionIndex([
  { eId: 'para_1', text: other },
  { eId: 'para_2', text: water },
])
const third = createEditionIndex([
  { eId: 'para_1', text: other },
  { eId: 'para_2', text: water },
  { eId: 'para_3', text: trade },
])

const gone = plainNote(1, { targets: [{ kind: 'whole', eId: 'para_1' }] })
const orphan = settle(reanchor(gone, createEditionChange(first, second)), 'official-2', NOW)

describe('the review of notes after a change of the text', () => {
  it('shows the whole text of a paragraph before and now', () => {
    const moved = reanchor(gone, createEditionChange(first, third))
    expect(moved).toMatchObject({
      kind: 'moved',
      placements: [{ target: { eId: 'para_1' }, oldText: trade, newText: trade }],
    })
  })

  it('asks about an orphan until it is kept, and not again in this edition', () => {
    expect(orphan.state).toBe('orphaned')
    expect(asksForReview(orphan, 'official-2')).toBe(true)
    const kept = keepWithoutPlace(orphan, 'official-2', NOW)
    expect(asksForReview(kept, 'official-2')).toBe(false)
    expect(asksForReview(kept, 'official-3')).toBe(true)
    expect(asksForReview({ ...orphan, deletedAt: NOW }, 'official-2')).toBe(false)
  })

  it('finds a kept orphan again by where it was first put, not by where it was kept', () => {
    const kept = keepWithoutPlace(orphan, 'official-2', NOW)
    expect(standingOf(kept)).toEqual({ edition: 'official-1', targets: gone.targets })
    const back = reanchor(kept, createEditionChange(first, third))
    expect(back.placements[0]?.targets).toEqual([{ kind: 'whole', eId: 'para_3' }])
  })

  it('recalls a move that nobody has looked at yet, with the words before and now', () => {
    const target = describeRange('para_1', trade, 11, 25)
    const note = plainNote(2, { targets: [target] })
    const settled = settle(reanchor(note, createEditionChange(first, third)), 'official-3', NOW)
    expect(recallMove(settled)).toMatchObject({
      kind: 'moved',
      placements: [{ target: { eId: 'para_1' }, targets: [{ eId: 'para_3' }], oldText: 'agreed to open' }],
    })
    expect(recallMove(note)).toBeNull()
    expect(recallMove({ ...settled, state: 'anchored' })).toBeNull()
  })
})
