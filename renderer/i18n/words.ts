import { wordsFor } from '#words/words'

/** The words in the interface's language for what core and contract answer. */
export const interfaceWords = wordsFor('en')
