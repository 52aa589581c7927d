import type { Language } from '#contract/language/language'
import { dialogWordsIn } from '#words/dialogs/dialog-words'

let words = dialogWordsIn('en')

/** Chooses the language of the main process's dialogs. Done once, when the app starts. */
export function speak(language: Language): void {
  words = dialogWordsIn(language)
}

/** What the dialogs say, in the language of the interface. */
export const dialogWords = (): ReturnType<typeof dialogWordsIn> => words
