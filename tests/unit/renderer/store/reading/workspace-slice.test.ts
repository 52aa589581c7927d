import { beforeEach, describe, expect, it } from 'vitest'
import { selectReading, selectView, viewOf } from '#renderer/store/reading/views'
import { readerStore } from '#renderer/store/store'
import { plainNote } from '../../../../support/notes'
import { bundled } from '../../../../support/resources'
import { bareReading, noParts } from '../../../../support/views'

const state = () => readerStore.getState()
const show = (id: string) => state().openReading(bareReading({ ...bundled, id }), noParts)

beforeEach(() => {
  readerStore.setState(readerStore.getInitialState(), true)
  show('one')
})

describe('a text that opens', () => {
  it('brings nothing of the one before: no note, hit, step or menu', () => {
    state().putNotes('test', [plainNote(1)])
    state().typeSearch('trade')
    state().openThingMenu({ x: 1, y: 1 })
    readerStore.setState({ unfolded: new Set(['para_2']), awaitedSteps: 1, editedNote: 'n' })
    show('two')
    expect(state()).toMatchObject({
      searchQuery: 'trade',
      thingMenu: null,
      editedNote: null,
      awaitedSteps: 0,
    })
    expect([state().tracked.state.size, state().unfolded.size, selectView(state()).selection.length]).toEqual(
      [0, 0, 0],
    )
  })

  it('keeps what is said of backups that hold removed words, whose dialog stays', () => {
    const report = { ids: ['a'], traces: { backups: [], files: [] }, problem: null }
    state().setPurgeReport(report)
    state().openDialog('notes-purged')
    show('two')
    expect([state().dialog, state().purgeReport]).toEqual(['notes-purged', report])
  })

  it('closes a dialog that shows notes of the text before, which would be empty', () => {
    state().openDialog('notes-import')
    show('two')
    expect(state().dialog).toBeNull()
  })

  it('is the same text read again: its notes stay', () => {
    state().putNotes('test', [plainNote(1)])
    show('one')
    expect(state().tracked.state.size).toBe(1)
  })
})

describe('a choice in another view', () => {
  it('leads to its text: nothing of the notes and hits of the one before stays', () => {
    const first = selectView(state())
    show('two')
    readerStore.setState(({ views }) => ({ views: { ...views, beside: first } }))
    state().putNotes('test', [plainNote(1)])
    state().choose('para_2', 'paragraphs')
    expect(state().tracked.state.size).toBe(1)
    state().choose('para_2', 'paragraphs', 'beside')
    expect([selectReading(state())?.declaration.id, state().tracked.state.size]).toEqual(['one', 0])
  })

  it('that is gone is one in the active view, and what is left stays open', () => {
    expect(viewOf(state(), 'gone')).toBe(selectView(state()))
  })
})
