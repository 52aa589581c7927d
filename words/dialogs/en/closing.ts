import type { Unsaved } from '#contract/notes/notes'

/** What a question is asked with. */
export interface QuestionWords {
  readonly message: string
  /** What it means, and what to do. */
  readonly detail: string
}

/** The answers to the question, the one that loses nothing first. */
export const closingButtons = { back: 'Go back', close: 'Close without saving' }

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`
}

/**
 * What to ask before a window closes while something is not saved.
 *
 * @param unsaved - `null` when the window did not answer
 */
export function closingWords(unsaved: Unsaved | null): QuestionWords {
  if (unsaved === null) {
    return {
      message: 'The window is not responding',
      detail:
        'Notes marked “Saved” are safe. Your last changes may not be saved yet. Wait, then close again.',
    }
  }
  const { notes, briefings } = unsaved
  const parts = [
    ...(notes > 0 ? [counted(notes, 'note', 'notes')] : []),
    ...(briefings > 0 ? [counted(briefings, 'briefing', 'briefings')] : []),
  ].join(' and ')
  return {
    message: `${parts.charAt(0).toUpperCase()}${parts.slice(1)} ${notes + briefings === 1 ? 'is' : 'are'} not saved`,
    detail:
      'They are still in the window. Go back to try again or to copy their text. If you close now, these changes are lost.',
  }
}
