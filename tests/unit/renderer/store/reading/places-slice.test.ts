import { beforeEach, describe, expect, it } from 'vitest'
import { maximumBookmarks } from '#contract/places/places'
import { paragraphEId } from '#core/document/eid'
import { readDeclaration } from '#node/library/read-declaration'
import { ownResources } from '#node/library/shipped-resources'
import { isBookmarked } from '#renderer/store/reading/places-slice'
import { selectChosen, selectView } from '#renderer/store/reading/views'
import { readerStore } from '#renderer/store/store'
import { bundledId, resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'
import { oneView, openView } from '../../../../support/views'

const state = () => readerStore.getState()
const bookmark = { declaration: bundledId, eId: 'para_14' as const }

beforeEach(() => readerStore.setState(readerStore.getInitialState(), true))

describe('bookmarks', () => {
  it('are set and removed by the same step, each for its declaration', () => {
    expect(state().toggleBookmark(bookmark)).toBe(true)
    expect(state().toggleBookmark({ ...bookmark, declaration: 'xx-yy-2020-01-01' })).toBe(true)
    expect(state().places.bookmarks).toHaveLength(2)
    expect(state().toggleBookmark(bookmark)).toBe(false)
    expect(state().places.bookmarks.map(({ declaration }) => declaration)).toEqual(['xx-yy-2020-01-01'])
  })

  it('show on the rows of the open declaration only', async () => {
    state().toggleBookmark(bookmark)
    expect(isBookmarked(state(), selectView(state()), 'para_14')).toBe(false)
    const reading = valueOf(await readDeclaration(ownResources(resources), bundledId))
    readerStore.setState(oneView(openView(reading)))
    expect(isBookmarked(state(), selectView(state()), 'para_14')).toBe(true)
    expect(isBookmarked(state(), selectView(state()), 'para_15')).toBe(false)
    expect(isBookmarked(state(), selectView(state()), null)).toBe(false)
  })

  it('beyond what is kept push out the oldest', () => {
    for (let number = 1; number <= maximumBookmarks + 2; number += 1)
      state().toggleBookmark({ declaration: bundledId, eId: paragraphEId(number) })
    expect(state().places.bookmarks).toHaveLength(maximumBookmarks)
    expect(state().places.bookmarks[0]?.eId).toBe('para_3')
  })
})

describe('places', () => {
  it('keep where each declaration was left, and which were open, the last one first', () => {
    for (const id of ['one', 'two', 'one']) state().noteOpen(id)
    state().leaveAt('one', { chosen: ['para_1'], scroll: {} })
    state().leaveAt('two', { chosen: ['para_2'], scroll: {} })
    state().leaveAt('one', { chosen: ['para_3'], scroll: {} })
    expect(state().places).toMatchObject({
      last: 'one',
      recent: ['one', 'two'],
      readings: { one: { chosen: ['para_3'] }, two: { chosen: ['para_2'] } },
    })
  })

  it('of several things are one choice until another thing is chosen', () => {
    expect(selectChosen(state())).toEqual([])
    state().choose('para_3', 'paragraphs')
    state().select(['para_3', 'para_4'])
    expect(selectChosen(state())).toEqual(['para_3', 'para_4'])
    expect(selectView(state()).marks.get('para_4')).toBe('chosen')
    state().choose('para_9', 'paragraphs')
    expect(selectChosen(state())).toEqual(['para_9'])
    // The same array as long as the choice is the same: rows are not drawn for nothing.
    expect(selectChosen(state())).toBe(selectChosen(state()))
  })

  it('visited are gone back and forward through', () => {
    const at = (number: number) => ({ declaration: bundledId, eIds: [paragraphEId(number)] })
    for (const number of [1, 5, 9]) state().visit(at(number), false)
    state().moveInHistory('back')
    expect(state().history.present).toEqual(at(5))
    state().moveInHistory('forward')
    expect(state().history.present).toEqual(at(9))
  })
})
