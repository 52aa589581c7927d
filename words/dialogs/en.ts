import { closingButtons, closingWords } from './en/closing'
import { dialogTitles, extractKinds, fileKinds, replaceButtons, replaceQuestion } from './en/files'

/** What the dialogs of the main process say, in English. */
export const dialogWords = {
  closingButtons: closingButtons,
  closing: closingWords,
  titles: dialogTitles,
  extractKinds: extractKinds,
  fileKinds: fileKinds,
  replaceButtons: replaceButtons,
  replace: replaceQuestion,
}
