import { foldWord } from './folding'
import { tokenise } from './tokenise'

/** A name as names are compared: as words are, without case, diacritics or punctuation. */
export function label(text: string): string {
  return tokenise(text)
    .map((token) => foldWord(token.text))
    .join(' ')
}
