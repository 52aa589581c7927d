import { type FormatFailure, largestFile, mostPages } from '#core/import/format-failure'
import type { EntryProblem } from '#core/notes/exchange/entry-problem'
import type { ImportFailure } from '#core/notes/exchange/import'
import { english } from '../locale'
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

/** What is safe whatever is wrong with a file. */
const safe = 'Nothing was imported, and your library did not change.'

/** What formats that are not read are called, and what else one may do with them. */
const otherFormats: ReadonlyMap<string, string> = new Map(
  Object.entries({
    doc: 'a Word document of before 2007. Open it in Word or LibreOffice, save it as “.docx”, and import that',
    rtf: 'a document in Rich Text Format. Open it in Word or LibreOffice, save it as “.docx”, and import that',
    odt: 'an OpenDocument text. Open it in LibreOffice, save it as “.docx”, and import that',
    xlsx: 'a spreadsheet. Import the text as Word, PDF, web page or plain text',
    pptx: 'a presentation. Import the text as Word, PDF, web page or plain text',
    epub: 'an e-book. Import the text as Word, PDF, web page or plain text',
    mhtml: 'an archive of a web page. Save the page as “Web page, HTML only”, and import that',
    zip: 'an archive. Unpack it, and import the files in it',
    text: 'not in the format that its name says, only text. Rename it to end in “.txt”, and import that',
  }),
)

const anotherFormat =
  'not in a format that can be read. Import the text as Word (.docx), PDF, web page, plain text, Markdown or Akoma Ntoso'

/** Bytes as megabytes, for people. */
const megabytes = (bytes: number): string => `${english.number(Math.ceil(bytes / 1024 / 1024))} MB`

/** How large something is, in brackets; nothing where that is not known. */
function measured(detail: string | null, say: (value: number) => string): string {
  const value = Number(detail)
  return value > 0 ? ` (${say(value)})` : ''
}

/** Why a text was not imported from a file. */
export const formatProblems: ProblemSentences<FormatFailure> = {
  empty: `The file has no words in it. ${safe} Check in another program that it is the right file.`,
  'no-words': `The PDF holds pictures of pages and no words, as a scanner makes them. ${safe} Ask for the text as Word or as a PDF with words, or run text recognition (OCR) on it first.`,
  'wrong-format': ({ detail }) => `The file is ${otherFormats.get(detail ?? '') ?? anotherFormat}. ${safe}`,
  damaged: `The file is damaged or incomplete. ${safe} Download or copy it again, or ask the sender for it again.`,
  encrypted: `The file is protected with a password. ${safe} Open it with the password in the program it is from, save it without one, and import that.`,
  'too-large': `The file holds more than is read in one text. ${safe} Divide it into smaller files.`,
  'too-deep': `The parts of the file lie in one another more deeply than in any real text. ${safe} Save the text in another format, such as plain text, and import that.`,
  'file-too-large': ({ detail }) =>
    `The file is too large${measured(detail, megabytes)}: up to ${megabytes(largestFile)} are read. ${safe} Divide it, or save it without pictures.`,
  'too-many-pages': ({ detail }) =>
    `The PDF has too many pages${measured(detail, english.number)}: up to ${english.number(mostPages)} are read. ${safe} Divide it into smaller files.`,
  'unpacks-to-too-much': `The file unpacks to far more than it is, as files do that are made to stop a program. ${safe} Do not open it, and ask the sender what it is.`,
  'unknown-encoding': `It cannot be told in which encoding the characters of the file are. ${safe} Open it in an editor, save it as UTF-8, and import that.`,
  'needs-pdf-reader': `PDF files are read in the app only. ${safe} Open the app and import the file there, or import the text in another format here.`,
  'took-too-long': `Reading the file took too long and was stopped. ${safe} Save the text in another format, or divide it into smaller files.`,
  'out-of-memory': `Reading the file took too much memory and was stopped. ${safe} Save the text in another format, or divide it into smaller files.`,
  'reader-ended': ({ detail }) =>
    `Reading the file stopped with an error${detail === null || detail === '' ? '' : ` (${detail})`}. ${safe} Try it once more; if it stops again, save the text in another format.`,
  cancelled: `Cancelled. ${safe}`,
  'changed-while-read': `The file changed while it was read: another program may be writing it. ${safe} Wait until that is done, then import it again.`,
  'not-found': `The file is no longer there. ${safe} Choose it again.`,
  'not-allowed': `You do not have permission to read the file. ${safe} Copy it to a folder of your own, and import the copy.`,
  'not-a-file': `This is no file but a folder or a device. ${safe} Choose a file.`,
  unreadable: ({ detail }) =>
    `The file could not be read (${detail || 'unknown error'}). ${safe} Check the disk, or copy the file to another one.`,
}
