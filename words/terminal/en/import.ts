import { counted } from '../../counted/en'

/** Why a file cannot be read as a text, by the code of its reader. */
const notRead: Readonly<Record<string, string>> = {
  empty: 'There are no words in it.',
  'wrong-format': 'It is of a kind that is not read here',
  damaged: 'It is damaged or ends in the middle. Fetch it again from where it came.',
  encrypted: 'It has a password. Save a copy without one, then try again.',
  'too-large': 'It is larger than a text can be.',
  'too-deep': 'Its parts lie deeper in each other than those of any text.',
  'unpacks-to-too-much': 'It unpacks to far more than a text can be. It may be an attack.',
  'unknown-encoding': 'It cannot be told how its letters are written. Save it as UTF-8, then try again.',
}

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
  oneFileOnly: 'import: --id and --title are for one file. Import this one by itself.',
  notOpened: (errno: string) =>
    `The file cannot be opened (${errno || 'unknown error'}). Nothing was changed. Check its name and permissions.`,
  notRead: (code: string, detail: string | null) => {
    const told = notRead[code] ?? code
    const kind = code === 'wrong-format' ? `${detail === null ? '' : ` (${detail})`}.` : ''
    return `${told}${kind} Nothing was changed.`
  },
  known: 'This file is in the library already. It was not taken again.',
  binned: 'This file is in the library already, in the bin. It was not taken again.',
  taken: (words: { readonly in: number; readonly out: number }, left: number, doubts: number) =>
    `${words.out} of ${counted(words.in, 'word', 'words')}, ${counted(left, 'stretch', 'stretches')} left out, ${counted(doubts, 'doubt', 'doubts')}`,
}
