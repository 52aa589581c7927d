import { describe, expect, it } from 'vitest'
import { roomIn } from '#renderer/store/window/room'

/** Below this, in root ems, words of the text break. */
const narrowestPane = 15

describe('room in the window', () => {
  it('is for three panes beside one panel, and for one pane beside both, at 1360 pixels', () => {
    expect(roomIn(85, 0)).toEqual({ isNarrow: false, arePanelsStacked: false, fitsBothPanels: true })
    expect(roomIn(85, 1)).toEqual({ isNarrow: false, arePanelsStacked: false, fitsBothPanels: true })
    expect(roomIn(85, 2)).toEqual({ isNarrow: true, arePanelsStacked: false, fitsBothPanels: true })
  })

  it('is for one panel at a time in a window of 1,000 pixels, stacked', () => {
    expect(roomIn(62.5, 1)).toEqual({ isNarrow: false, arePanelsStacked: true, fitsBothPanels: false })
  })

  it('never leaves a pane narrower than words are long, at any width', () => {
    for (let width = 20; width < 200; width += 0.5) {
      for (const panels of [0, 1, 2]) {
        const { isNarrow, arePanelsStacked } = roomIn(width, panels)
        const panes = arePanelsStacked ? width : width - panels * 24
        expect(panes / (isNarrow ? 1 : 3), `${width} with ${panels}`).toBeGreaterThanOrEqual(narrowestPane)
      }
    }
  })
})
