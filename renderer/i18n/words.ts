import type { Words } from '#words/words'
import { spokenNow } from './spoken'

/** The words in the interface's language for what core and contract answer. */
export const interfaceWords = (): Words => spokenNow().words
