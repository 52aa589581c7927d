import type { LibraryKind, LibraryOrder } from '#core/library/library-question'
import { once } from '#core/once'
import { counted } from '#words/counted/en'
import { english } from '#words/locale'

const kinds: Readonly<Record<LibraryKind, string>> = { bundled: 'Bundled', imported: 'Imported' }
const orders: Readonly<Record<LibraryOrder, string>> = {
  title: 'Title',
  date: 'Date, latest first',
  imported: 'Import, last first',
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
  'library.review': 'waits for your review',
  'library.reviewTold':
    'Waits for your review: where the reader was not sure of numbers or headings, nobody has looked yet.',
  'library.file': 'File',
  'library.size': 'Size',
  'library.bytes': (bytes: number) => counted(bytes, 'byte', 'bytes'),
  'library.words': 'Words',
  'library.wordCount': (words: number) => english.number(words),
  'library.unknown': 'not known',
} as const
