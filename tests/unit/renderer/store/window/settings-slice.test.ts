import { describe, expect, it } from 'vitest'
import { paneNames, textSizes } from '#contract/settings/settings'
import { stepped, toggledPanes } from '#renderer/store/window/settings-slice'

describe('the text size', () => {
  it('goes up and down by every step and stays at the ends', () => {
    for (const [index, size] of textSizes.entries()) {
      expect(stepped(size, 1)).toBe(textSizes[Math.min(index + 1, textSizes.length - 1)])
      expect(stepped(size, -1)).toBe(textSizes[Math.max(index - 1, 0)])
      expect(stepped(size, 0)).toBe(100)
    }
    expect(stepped(200, 1)).toBe(200)
    expect(stepped(80, -1)).toBe(80)
  })
})

describe('folding panes', () => {
  it('folds and brings back', () => {
    expect(toggledPanes([], 'timeline')).toEqual(['timeline'])
    expect(toggledPanes(['timeline'], 'instruments')).toEqual(['timeline', 'instruments'])
    expect(toggledPanes(['timeline', 'instruments'], 'timeline')).toEqual(['instruments'])
  })

  it.each(paneNames)('never folds the last one: %s', (last) => {
    const others = paneNames.filter((pane) => pane !== last)
    expect(toggledPanes(others, last)).toEqual(others)
  })
})
