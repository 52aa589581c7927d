import { describe, expect, it } from 'vitest'
import { describeRange } from '#core/notes/anchoring/describe'
import { createEditionIndex } from '#core/notes/anchoring/edition-index'
import { attach, createEditionChange, reanchor, settle } from '#core/notes/anchoring/reanchor'
import { createQuoteResolver } from '#core/notes/anchoring/resolve-quote'
import type { NoteTarget } from '#core/notes/note'
import { NOW, plainNote } from '../../../../support/notes'

const old = [
  {
    eId: 'para_1',
    text: 'The two leaders welcomed the progress of the water project and called for more of it.',
  },
  {
    eId: 'para_2',
    text: 'The two leaders welcomed the progress of the road project. They met in Dushanbe in spring.',
  },
  {
    eId: 'para_3',
    text: 'Both sides agreed to open consulates in Khorog and in Gilgit before the end of the year.',
  },
]
const before = createEditionIndex(old)

function target(unit: number, words: string): NoteTarget {
  const { eId, text } = old[unit] ?? { eId: '', text: '' }
  const start = text.indexOf(words)
  return describeRange(eId as 'para_1', text, start, start + words.length)
}

function move(units: readonly { eId: string; text: string }[], ...targets: NoteTarget[]) {
  const change = createEditionChange(before, createEditionIndex(units))
  return reanchor(plainNote(1, { targets }), change)
}

describe('re-anchoring', () => {
  it('leaves a note in place when nothing changed', () => {
    const result = move(old, target(1, 'welcomed the progress'))
    expect(result.kind).toBe('placed')
    expect(result.placements[0]?.targets).toEqual([target(1, 'welcomed the progress')])
  })

  it('follows the right one of two equal phrases when paragraphs change places', () => {
    const swapped = [
      { eId: 'para_1', text: old[1]?.text ?? '' },
      { eId: 'para_2', text: old[0]?.text ?? '' },
      ...old.slice(2),
    ]
    const result = move(swapped, target(1, 'The two leaders welcomed'))
    expect(result.kind).toBe('moved')
    expect(result.placements[0]?.targets).toMatchObject([{ eId: 'para_1', position: { start: 0, end: 24 } }])
  })

  it('spreads over two paragraphs when the passage was split', () => {
    const [first, , third] = old
    const split = [
      first,
      { eId: 'para_2', text: 'The two leaders welcomed the progress of the road project.' },
      { eId: 'para_3', text: 'They met in Dushanbe in spring.' },
      { eId: 'para_4', text: third?.text ?? '' },
    ]
    const result = move(
      split.filter((unit) => unit !== undefined),
      target(1, 'the road project. They met in Dushanbe'),
    )
    expect(result.placements[0]?.targets).toMatchObject([{ eId: 'para_2' }, { eId: 'para_3' }])
    expect(result.placements[0]?.newText).toBe('the road project\nThey met in Dushanbe')
  })

  it('never puts a note of a deleted passage on its twin', () => {
    const result = move(
      [old[0], old[2]].filter((unit) => unit !== undefined),
      target(1, 'The two leaders welcomed the progress'),
    )
    expect(['uncertain', 'orphaned']).toContain(result.kind)
    const settled = settle(result, 'official-2', NOW)
    expect(settled.targets).toEqual([target(1, 'The two leaders welcomed the progress')])
    expect(settled.edition).toBe('official-1')
  })

  it('keeps where a note was first put, through moves and a choice of the reader', () => {
    const shifted = old.map(({ text }, unit) => ({ eId: `para_${unit + 2}`, text }))
    const result = move(shifted, target(2, 'open consulates'))
    const settled = settle(result, 'official-2', NOW)
    expect(settled).toMatchObject({ state: 'moved', edition: 'official-2', targets: [{ eId: 'para_4' }] })
    expect(settled.origin).toEqual({ edition: 'official-1', targets: [target(2, 'open consulates')] })
    const chosen = attach(
      { ...settled, state: 'orphaned' },
      [{ kind: 'whole', eId: 'para_3' }],
      'official-3',
      NOW,
    )
    expect(chosen).toMatchObject({ state: 'anchored', edition: 'official-3', origin: settled.origin })
  })

  it('follows whole paragraphs; events and the document stay', () => {
    const shifted = old.map(({ text }, unit) => ({ eId: `para_${unit + 2}`, text }))
    expect(move(shifted, { kind: 'whole', eId: 'para_3' }).placements[0]?.targets).toEqual([
      { kind: 'whole', eId: 'para_4' },
    ])
    expect(move(shifted.slice(0, 2), { kind: 'whole', eId: 'para_3' }).kind).toBe('orphaned')
    expect(move(shifted, { kind: 'whole', eId: 'event_x-2021' }, { kind: 'document' }).kind).toBe('placed')
  })
})

it('finds quotes without a home, but not ambiguous ones', () => {
  const find = createQuoteResolver(before)
  const quote = (exact: string, suffix = '') => ({ exact, prefix: '', suffix })
  expect(find(quote('open consulates'))).toMatchObject([{ eId: 'para_3' }])
  expect(find(quote('The two leaders welcomed the progress'))).toBeNull()
  expect(find(quote('The two leaders welcomed the progress', ' of the road'))).toMatchObject([
    { eId: 'para_2' },
  ])
  expect(find(quote('nothing of the kind is written anywhere'))).toBeNull()
})
