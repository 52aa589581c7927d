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
    return queryFailure(typed, { code: 'nothing-to-find' }, position)
  }
  const fuzzy = /^(.*[^~])~(.*)$/su.exec(text)
  if (fuzzy !== null) {
    const edits = fuzzy[2] === '' ? 1 : Number(fuzzy[2])
    if (printed || (edits !== 1 && edits !== 2) || words.length > (fuzzy[2] === '' ? 1 : 2)) {
      return queryFailure(typed, { code: 'bad-fuzzy' }, position)
    }
    return ok({ type: 'fuzzy', text: fuzzy[1] ?? '', edits, position })
  }
  if (/[*?]/.test(text)) {
    // Sentence punctuation may follow the pattern, nothing else may follow the *.
    if (!/^[^*]*[\p{L}\p{N}\p{M}?]\*?[^\p{L}\p{N}\p{M}*?]*$/su.test(text)) {
      return queryFailure(typed, { code: 'bad-wildcard', reason: 'place' }, position)
    }
    return ok({ type: 'pattern', text, printed, position })
  }
  return ok(printed ? { type: 'phrase', text, printed, position } : { type: 'word', text, position })
}
