import type { Language } from '#contract/language/language'
import { failureWordsIn } from '#words/failures/failure-words'
import { inLanguage } from '#words/languages'
import { interfaceWordsIn } from '#words/words'
import { type Catalogue, en } from './en'

/** All that the window says, in one language. */
const spokenIn = (language: Language) => ({
  language,
  catalogue: inLanguage<Catalogue>(en, language),
  failures: failureWordsIn(language),
  words: interfaceWordsIn(language),
})

let spoken = spokenIn('en')

/** Chooses the interface's language. Done once, before anything is shown: what is on screen does not change. */
export function speak(language: Language): void {
  spoken = spokenIn(language)
}

/** What the window says in the interface's language. Asked for when it is shown, never while a module loads. */
export const spokenNow = (): ReturnType<typeof spokenIn> => spoken
