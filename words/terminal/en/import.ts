import { counted } from '../../counted/en'

/** What `export` says. */
export const exportFileWords = {
  noFormat: (typed: string, formats: readonly string[]) =>
    `export: there is no format “${typed}”. There is: ${formats.join(', ')}.`,
  noFile: 'export: name the file to write: --out FILE.',
  noOriginal:
    'Only a text that you imported has a file of its own. Nothing was written. Choose another format.',
  written: (file: string) => `Written to ${file}.`,
}

/** What `import` says. */
export const importFileWords = {
  noFile: 'import: name a file or a folder.',
  noLibrary: 'Name the folder of your library: --library DIR.',
  noId: (typed: string) =>
    `import: “${typed}” is no name of a text. Use lower-case words and numbers joined by hyphens, at most 80 characters.`,
  noLanguage: (typed: string) => `import: “${typed}” is no language. Use a tag such as en, fr or tg.`,
  noTitle: 'import: the title has no words. Leave --title out to take the one that the text has.',
  oneFileOnly: 'import: --id and --title are for one file. Import this one by itself.',
  known: 'This file is in the library already. It was not taken again.',
  binned: 'This file is in the library already, in the bin. It was not taken again.',
  underReview:
    'This text is being reviewed, and what was decided in the review is kept. It was not taken in as it is. Finish the review in the app.',
  taken: (words: { readonly in: number; readonly out: number }, left: number, doubts: number) =>
    `${words.out} of ${counted(words.in, 'word', 'words')}, ${counted(left, 'stretch', 'stretches')} left out, ${counted(doubts, 'doubt', 'doubts')}`,
}
