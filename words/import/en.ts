import type { EntryProblem } from '#core/notes/exchange/entry-problem'
import type { ImportFailure } from '#core/notes/exchange/import'
import { noteTooLarge } from '../note/en'
import type { ProblemSentences } from '../problem'

/** Why a file of notes was not imported at all. */
export const importProblems: ProblemSentences<ImportFailure> = {
  'too-long': 'The file is larger than 256 MB. Nothing was imported. Export fewer notes at a time.',
  'too-many': 'The file has more than 200,000 entries. Nothing was imported. Export fewer notes at a time.',
  'not-json':
    'The file is not an export of notes, or it is damaged or incomplete. Nothing was imported, and your notes did not change. Choose a file that was exported from this app as “Web Annotations”, or ask the sender for the file again.',
  'not-annotations':
    'The file contains no notes. Nothing was imported, and your notes did not change. Choose a file that was exported from this app as “Web Annotations”.',
}

/** Why one entry of a file was not imported, after the place where it stands. */
export const entryProblems: ProblemSentences<EntryProblem> = {
  incomplete: ({ detail }) => `not a complete annotation: ${detail}`,
  'cut-off': 'the line is damaged or cut off',
  'no-quote': 'it has no text quote, so its place in the text is unknown',
  'words-not-here': ({ words }) => `its words are not in this declaration: "${words}"`,
  'too-large': ({ begins, size, most }) => `the note “${begins}” is too large: ${noteTooLarge(size, most)}`,
  unreadable: 'it cannot be read',
}
