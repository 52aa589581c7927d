import { describe, expect, it } from 'vitest'
import { createReaderStore } from '#renderer/store/store'
import { visiblePanes } from '#renderer/store/window/layout-slice'

describe('leaving a pane', () => {
  it('folds it away where there is space for several', () => {
    const store = createReaderStore()
    store.getState().leavePane('timeline')
    expect(visiblePanes(store.getState())).toEqual(['paragraphs', 'instruments'])
  })

  it('shows the text where there is space for one, and folds nothing away', () => {
    const store = createReaderStore()
    store.setState({ isNarrow: true, onlyPane: 'timeline' })
    store.getState().leavePane('timeline')
    expect(visiblePanes(store.getState())).toEqual(['paragraphs'])
    expect(store.getState().settings.panes.collapsed).toEqual([])
  })
})
