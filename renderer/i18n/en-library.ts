import type { TextExport } from '#contract/library/own-texts'
import type { LibraryKind, LibraryOrder } from '#core/library/library-question'
import type { OwnTextState } from '#core/library/own-text'
import { once } from '#core/once'
import { counted } from '#words/counted/en'
import { english } from '#words/locale'

const kinds: Readonly<Record<LibraryKind, string>> = {
  bundled: 'Bundled',
  imported: 'Imported',
  binned: 'In the bin',
}
const orders: Readonly<Record<LibraryOrder, string>> = {
  title: 'Title',
  date: 'Date, latest first',
  imported: 'Import, last first',
}
const exports: Readonly<Record<TextExport, string>> = {
  original: 'Original file',
  'akoma-ntoso': 'Akoma Ntoso (XML)',
  text: 'Plain text',
}
/** In a line of the list, where no more fits: the details say all. */
const states: Readonly<Record<OwnTextState, string>> = {
  accepted: 'imported',
  review: 'imported, not reviewed',
}
const names = once(() => new Intl.DisplayNames('en', { type: 'language' }))

/** A language by its name; by its tag where that is not known. */
function languageName(tag: string): string {
  try {
    return names().of(tag) ?? tag
  } catch {
    return tag
  }
}

const withCount = (name: string, count: number): string => `${name} (${english.number(count)})`

/** The screen of all texts. */
export const enLibrary = {
  'command.library': 'Library…',
  'library.title': 'Library',
  'library.find': 'Find by title, party or date',
  'library.list': 'Texts of the library',
  'library.kind': 'Kind',
  'library.party': 'Party',
  'library.year': 'Year',
  'library.language': 'Language',
  'library.order': 'Order',
  'library.any': 'All',
  'library.orderName': (order: LibraryOrder) => orders[order],
  'library.kindCount': (kind: LibraryKind, count: number) => withCount(kinds[kind], count),
  'library.facet': (value: string, count: number) => withCount(value, count),
  'library.languageCount': (tag: string, count: number) => withCount(languageName(tag), count),
  'library.languageName': (tag: string) => languageName(tag),
  'library.found': (found: number, all: number) =>
    found === all
      ? counted(all, 'text', 'texts')
      : `${english.number(found)} of ${counted(all, 'text', 'texts')}`,
  'library.none': 'No text has all of this. Type fewer words, or choose “All” in the lists.',
  'library.binEmpty': 'The bin is empty.',
  'library.clear': 'Show all texts',
  'library.failed': (reason: string) =>
    `The list cannot be shown. Texts and notes are safe. Reason: ${reason}`,
  'library.loading': 'Loading…',
  'library.open': 'Open',
  'library.isOpen': 'Open now',
  'library.details': 'Details',
  'library.noneChosen': 'Choose a text to see where it comes from.',
  'library.officialTitle': 'Title',
  'library.parties': 'Parties',
  'library.date': 'Date',
  'library.origin': 'Origin',
  'library.bundled': 'Bundled with the reader',
  'library.state': 'State',
  'library.stateName': (state: OwnTextState) => states[state],
  'library.reviewTold':
    'Waits for your review: where the reader was not sure of numbers or headings, nobody has looked yet.',
  'library.file': 'File',
  'library.size': 'Size',
  'library.bytes': (bytes: number) => counted(bytes, 'byte', 'bytes'),
  'library.words': 'Words',
  'library.wordCount': (words: number) => english.number(words),
  'library.unknown': 'not known',
  'library.binnedOn': 'In the bin since',
  'library.rename': 'Rename…',
  'library.bin': 'Move to the bin',
  'library.binned': (title: string) => `In the bin: ${title}`,
  'library.back': 'Put back',
  'library.isBack': (title: string) => `Put back: ${title}`,
  'library.remove': 'Remove for good…',
  'library.export': 'Save as',
  'library.exportAs': (format: TextExport) => exports[format],
  'library.exported': (name: string) => `Saved: ${name}`,
  'library.rename.title': 'Rename',
  'library.rename.told':
    'This is how the text is listed, cited and printed. Its words and its official title stay as they are in the file.',
  'library.rename.shortTitle': 'Short title',
  'library.rename.date': 'Date, as year-month-day',
  'library.rename.place': 'Place',
  'library.rename.parties': 'Parties, one in each line',
  'library.rename.language': 'Language, as a code such as en, ru or ar',
  'library.rename.save': 'Save',
  'library.rename.cancel': 'Cancel',
  'library.rename.noTitle': 'A text needs a short title.',
  'library.rename.noDate': 'This is no date. Write it as 2026-11-28, or leave it empty.',
  'library.rename.noLanguage':
    'This is no code of a language. Write one such as en, ru or ar, or leave it empty.',
  'library.renamed': (title: string) => `Renamed: ${title}`,
  'library.remove.title': 'Remove this text for good?',
  'library.remove.meaning': (title: string) =>
    `“${title}”, its editions and the copy of the file it came from are removed from your library and cannot be brought back. The file that you imported stays where it is on your disk.`,
  'library.remove.notes': (notes: number | null) =>
    notes === null
      ? 'How many notes stand on it cannot be told now. Notes are not removed: their file and its backups keep them with the words of the text.'
      : notes === 0
        ? 'No notes stand on it. If there once were some, the file of your notes and its backups still hold the words of the text.'
        : notes === 1
          ? 'One note stands on it. It is not removed: the file of your notes and its backups keep it with the words of the text, and it shows again when the text is imported under the same name.'
          : `${english.number(notes)} notes stand on it. They are not removed: the file of your notes and its backups keep them with the words of the text, and they show again when the text is imported under the same name.`,
  'library.remove.cancel': 'Keep in the bin',
  'library.remove.go': 'Remove for good',
  'library.removed': (title: string) => `Removed for good: ${title}`,
  'library.notWiped': (title: string) =>
    `“${title}” was removed, but its words could not be wiped out of the library's file yet. That is done when the reader starts next; check that the disk is not full.`,
  'library.notDone': (reason: string) => `Nothing was done. Reason: ${reason}`,
} as const
