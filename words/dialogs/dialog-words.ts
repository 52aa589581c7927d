import type { Language } from '#contract/language/language'
import { inLanguage } from '../languages'
import { closingButtons, closingQuestion } from './en/closing'
import { dialogTitles, extractKinds, fileKinds, fileNames, replacing } from './en/files'

/** What the dialogs of the main process say, in a language of the interface. */
export function dialogWordsIn(language: Language) {
  return {
    closingButtons: inLanguage(closingButtons, language),
    closing: inLanguage(closingQuestion, language),
    titles: inLanguage(dialogTitles, language),
    extractKinds: inLanguage(extractKinds, language),
    fileKinds: inLanguage(fileKinds, language),
    fileNames: inLanguage(fileNames, language),
    replacing: inLanguage(replacing, language),
  }
}
