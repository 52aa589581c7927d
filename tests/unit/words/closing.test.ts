import { describe, expect, it } from 'vitest'
import { dialogWords } from '#words/dialogs/en'

const asked = (notes: number, briefings: number) => dialogWords.closing({ notes, briefings }).message

describe('what is asked before a window closes', () => {
  it('names what is not saved by what it is', () => {
    expect(asked(1, 0)).toBe('One note is not saved')
    expect(asked(3, 0)).toBe('3 notes are not saved')
    expect(asked(0, 1)).toBe('One briefing is not saved')
    expect(asked(1, 1)).toBe('One note and one briefing are not saved')
    expect(asked(2, 3)).toBe('2 notes and 3 briefings are not saved')
  })

  it('says when the window does not answer', () => {
    expect(dialogWords.closing(null).message).toBe('The window is not responding')
  })
})
