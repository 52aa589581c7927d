/** How much could not be saved, by what it is. */
export interface Unsaved {
  readonly notes: number
  readonly briefings: number
}

/** What a question is asked with. */
export interface QuestionWords {
  readonly message: string
  readonly detail: string
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`
}

/**
 * What to ask before a window closes over what is not saved.
 *
 * @param unsaved - `null` when the window did not answer
 */
export function wordsForClosing(unsaved: Unsaved | null): QuestionWords {
  if (unsaved === null) {
    return {
      message: 'The window does not answer',
      detail:
        'Notes that say “Saved” are safe. What was written last may not be saved yet: stay and wait, then close again.',
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
      'They are still in the window. Stay to try again or to copy their text; if you close now, these changes are lost.',
  }
}
