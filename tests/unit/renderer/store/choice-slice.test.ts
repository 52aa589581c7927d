import { beforeEach, describe, expect, it } from 'vitest'
import { paragraphEId } from '#core/document/eid'
import { buildRelationIndex } from '#core/document/relation-index'
import type { Relation } from '#core/document/relations'
import { marksOf, selectIsTabStop, selectMark } from '../../../../renderer/store/choice-slice'
import { readerStore } from '../../../../renderer/store/store'

const one = paragraphEId(1)
const two = paragraphEId(2)
const three = paragraphEId(3)

function relation(from: Relation['from'], to: Relation['to'], basis: Relation['basis']): Relation {
  return { from, to, basis, reason: 'for the test' }
}

const index = buildRelationIndex([
  relation(one, two, 'editorial'),
  relation(one, two, 'stated'),
  relation(two, one, 'editorial'),
  relation(three, one, 'editorial'),
])

describe('the marks of a choice', () => {
  it('are the chosen thing and all it is related to, both ways; stated outweighs editorial', () => {
    expect(marksOf(index, one)).toEqual(
      new Map([
        [two, 'stated'],
        [three, 'editorial'],
        [one, 'chosen'],
      ]),
    )
  })

  it('are the chosen thing alone where nothing is related', () => {
    expect(marksOf(index, paragraphEId(9))).toEqual(new Map([[paragraphEId(9), 'chosen']]))
  })
})

describe('choosing', () => {
  const state = () => readerStore.getState()
  beforeEach(() => {
    readerStore.setState(readerStore.getInitialState(), true)
    state().setRelations(index)
  })

  it('marks, and remembers where each pane was entered', () => {
    state().choose(one, 'paragraphs')
    expect(selectMark(two)(state())).toBe('stated')
    expect(selectIsTabStop(one, 'paragraphs', false)(state())).toBe(true)
    expect(selectIsTabStop(two, 'paragraphs', true)(state())).toBe(false)
    expect(selectIsTabStop(two, 'timeline', true)(state())).toBe(true)
  })

  it('is undone by clearing, and by another declaration', () => {
    state().choose(one, 'paragraphs')
    state().clearChoice()
    expect(selectMark(one)(state())).toBeUndefined()
    state().choose(one, 'paragraphs')
    state().setRelations(new Map())
    expect(state()).toMatchObject({ chosen: null, origin: null })
    expect(selectIsTabStop(one, 'paragraphs', false)(state())).toBe(false)
  })
})
