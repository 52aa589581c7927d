import type { Language } from '#contract/language/language'
import { inLanguage } from '../languages'
import { failureWords } from './en'

/** What is said of failures and of notices of the main process, in a language of the interface. */
export function failureWordsIn(language: Language): typeof failureWords {
  return inLanguage(failureWords, language)
}
