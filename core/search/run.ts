import { ok, type Result } from '../result'
import type { Position, QueryError, QueryNode } from './query'
import { queryFailure } from './query-error'
import { tokenise } from './tokenise'

/** Reads a run of characters without quotation marks: a plain word, a pattern or a fuzzy word. */
export function readRun(
  typed: string,
  text: string,
  printed: boolean,
  position: Position,
): Result<QueryNode, QueryError> {
  const words = tokenise(text)
  if (words.length === 0) {
    return queryFailure(
      typed,
      'nothing-to-find',
      position,
      'There is no word to search for, only punctuation.',
    )
  }
  const fuzzy = /^(.*[^~])~(.*)$/su.exec(text)
  if (fuzzy !== null) {
    const edits = fuzzy[2] === '' ? 1 : Number(fuzzy[2])
    if (printed || (edits !== 1 && edits !== 2) || words.length > (fuzzy[2] === '' ? 1 : 2)) {
      const message = 'For a spelling that may differ, write one word with ~1 or ~2, as in Tajikstan~1.'
      return queryFailure(typed, 'bad-fuzzy', position, message)
    }
    return ok({ type: 'fuzzy', text: fuzzy[1] ?? '', edits, position })
  }
  if (/[*?]/.test(text)) {
    // Sentence punctuation may follow the pattern, nothing else may follow the *.
    if (!/^[^*]*[\p{L}\p{N}\p{M}?]\*?[^\p{L}\p{N}\p{M}*?]*$/su.test(text)) {
      const message = 'Write * at the end of a word, as in trad*. For one unknown letter, write ?.'
      return queryFailure(typed, 'bad-wildcard', position, message)
    }
    return ok({ type: 'pattern', text, printed, position })
  }
  return ok(printed ? { type: 'phrase', text, printed, position } : { type: 'word', text, position })
}
