import { counted } from '#words/counted/en'

/** The texts of the library and which of them is open. */
export const enTexts = {
  'command.openText': 'Open another text…',
  'texts.title': 'Open a text',
  'texts.label': 'Find by title, party or year',
  'texts.open': 'open now',
  'texts.none': (typed: string) => `No text of the library has “${typed}” in its title, parties or year.`,
  'texts.more': (more: number) =>
    `${counted(more, 'text', 'texts')} more. Type more words to find one of them.`,
  'texts.all': 'Show all texts',
  'texts.opened': (title: string) => `Opened: ${title}`,
  'texts.notOpened': (reason: string) =>
    `The text was not opened. The text on screen did not change. Reason: ${reason}`,
  'texts.gone': (id: string) =>
    `The text that was open last (${id}) is no longer in the library. Notes on it are safe, and are shown again when it is back.`,
  'texts.binned': (title: string) =>
    `“${title}” is in the bin, or was removed, and is no longer open. Notes on it are safe.`,
  'texts.instead': (title: string, reason: string) =>
    `The text that was open last could not be opened: ${title}. Notes on it are safe. Reason: ${reason}`,
} as const
