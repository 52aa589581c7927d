import { describe, expect, it } from 'vitest'
import { isPassageEId } from '#core/document/eid'
import { NodeNames } from '#core/document/node-names'

const margin = { parent: null, isInArticle: false, isAttached: false } as const

describe('NodeNames', () => {
  it('names a number that runs through the text without its section, and one that restarts within it', () => {
    const through = new NodeNames(new Set())
    const section = through.name({ ...margin, kind: 'section', number: 'i' })
    expect(through.name({ ...margin, parent: section, kind: 'paragraph', number: '14' })).toBe('para_14')
    const restarting = new NodeNames(new Set(['paragraph'] as const))
    const other = restarting.name({ ...margin, kind: 'section', number: 'i' })
    expect(restarting.name({ ...margin, parent: other, kind: 'paragraph', number: '1' })).toBe(
      'sec_i__para_1',
    )
  })

  it('tells apart what a source numbers alike', () => {
    const names = new NodeNames(new Set())
    const all = [1, 2, 3].map(() => names.name({ ...margin, kind: 'paragraph', number: '1' }))
    expect(all).toEqual(['para_1', 'para_1_2', 'para_1_3'])
  })

  it('counts what has no number by its place', () => {
    const names = new NodeNames(new Set())
    const kinds = ['recital', 'recital', 'paragraph', 'table'] as const
    expect(kinds.map((kind) => names.name({ ...margin, kind, number: null }))).toEqual([
      'rec_1',
      'rec_2',
      'para_nn_1',
      'table_1',
    ])
  })

  it('names thirty thousand alike in a moment, each an identifier', () => {
    const names = new NodeNames(new Set())
    const all = Array.from({ length: 30_000 }, () =>
      names.name({ ...margin, kind: 'paragraph', number: '1' }),
    )
    expect(new Set(all).size).toBe(30_000)
    expect(all.every(isPassageEId)).toBe(true)
  })
})
