import { describe, expect, it } from 'vitest'
import { dialogWordsIn } from '#words/dialogs/dialog-words'

const { closing } = dialogWordsIn('en')
const asked = (notes: number, briefings: number, decisions = 0) =>
  closing.message({ notes, briefings, decisions })

describe('what is asked before a window closes', () => {
  it('names what is not saved by what it is', () => {
    expect(asked(1, 0)).toBe('One note is not saved')
    expect(asked(3, 0)).toBe('3 notes are not saved')
    expect(asked(0, 1)).toBe('One briefing is not saved')
    expect(asked(1, 1)).toBe('One note and one briefing are not saved')
    expect(asked(2, 3)).toBe('2 notes and 3 briefings are not saved')
    expect(asked(0, 0, 1)).toBe('One decision in a review is not saved')
    expect(asked(1, 0, 2)).toBe('One note and 2 decisions in a review are not saved')
    expect(asked(1, 2, 3)).toBe('One note, 2 briefings and 3 decisions in a review are not saved')
  })

  it('says when the window does not answer', () => {
    expect(closing.message(null)).toBe('The window is not responding')
  })

  it('speaks the language of the interface', () => {
    const { message } = dialogWordsIn('en-XA').closing
    expect(message({ notes: 3, briefings: 0, decisions: 0 })).not.toContain('notes')
    expect(message({ notes: 3, briefings: 0, decisions: 0 })).toContain('3')
  })
})
