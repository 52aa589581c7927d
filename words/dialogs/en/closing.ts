import type { Unsaved } from '#contract/notes/notes'

/** The answers to the question, the one that loses nothing first. */
export const closingButtons = { back: 'Go back', close: 'Close without saving' }

const list = new Intl.ListFormat('en-GB')

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`
}

/** What to ask before a window closes while something is not saved; `null` stands for a window that did not answer. */
export const closingQuestion = {
  message: (unsaved: Unsaved | null): string => {
    if (unsaved === null) return 'The window is not responding'
    const { notes, briefings, decisions } = unsaved
    const parts = list.format([
      ...(notes > 0 ? [counted(notes, 'note', 'notes')] : []),
      ...(briefings > 0 ? [counted(briefings, 'briefing', 'briefings')] : []),
      ...(decisions > 0 ? [`${counted(decisions, 'decision', 'decisions')} in a review`] : []),
    ])
    return `${parts.charAt(0).toUpperCase()}${parts.slice(1)} ${notes + briefings + decisions === 1 ? 'is' : 'are'} not saved`
  },
  /** What it means, and what to do. */
  detail: (unsaved: Unsaved | null): string =>
    unsaved === null
      ? 'Notes marked “Saved” are safe. Your last changes may not be saved yet. Wait, then close again.'
      : 'They are still in the window. Go back to try again or to copy their text. If you close now, these changes are lost.',
}
