import type { SearchExample } from '#core/search/examples'
import type { IndexNotice } from '#core/search/index-file'
import type { SearchKind } from '#core/search/texts'
import { counted } from '#words/counted/en'
import { english } from '#words/locale'

const kinds: Readonly<Record<SearchKind, string>> = {
  paragraph: 'Paragraphs',
  instrument: 'Instruments',
  frame: 'Title, closing line',
  event: 'Timeline',
  term: 'Terms',
  note: 'Notes',
}

const units: Readonly<Record<SearchKind, readonly [one: string, many: string]>> = {
  paragraph: ['paragraph', 'paragraphs'],
  instrument: ['instrument', 'instruments'],
  frame: ['title or closing line', 'title and closing lines'],
  event: ['timeline event', 'timeline events'],
  term: ['term', 'terms'],
  note: ['note', 'notes'],
}

const frameParts: Readonly<Record<string, string>> = {
  title: 'Title',
  'date-line': 'Date line',
  signature: 'Closing line',
}

const indexNotices: Readonly<Record<IndexNotice, string>> = {
  'index-missing':
    'The prepared search index is missing. It was rebuilt from the text, and the search is complete. Reinstall the reader to get the file back.',
  'index-damaged':
    'The prepared search index was damaged. It was rebuilt from the text, and the search is complete. Reinstall the reader to repair the file.',
  'index-outdated':
    'The prepared search index belongs to another text. It was rebuilt from the text on screen, and the search is complete.',
}

const topics: Readonly<Record<SearchExample['topic'], string>> = {
  words: 'all words, in any form',
  either: 'one or the other',
  without: 'the first without the second',
  group: 'parentheses make a group',
  phrase: 'exactly these words',
  near: 'at most 5 words apart',
  before: 'the second 1 to 3 words after the first',
  beginning: 'words that begin like this',
  'unknown-letter': 'one unknown letter',
  misspelt: 'one letter may differ',
  'as-printed': 'exactly as it is printed',
  expression: 'a regular expression',
  paragraphs: 'in paragraphs 13 to 17 only',
  instrument: 'one instrument',
  dates: 'events of these years',
  kind: 'in events only',
  text: 'also party:, lang:, doc:',
  notes: 'in your notes only',
  tags: 'notes by tag and colour',
}

const leftOut: Readonly<Record<SearchKind, string>> = {
  paragraph: 'the paragraphs',
  instrument: 'the instruments',
  frame: 'title and closing line',
  event: 'the timeline',
  term: 'terms',
  note: 'your notes',
}

/** Search. */
export const enSearch = {
  'search.title': 'Search',
  'search.field': 'Search the text, the timeline and your notes',
  'search.placeholder': 'Words, "a phrase", energy NEAR/5 road',
  'search.clear': 'Clear the search',
  'search.close': 'Close search',
  'search.filter': 'Show only',
  'search.kind': (kind: SearchKind) => kinds[kind],
  'search.allKinds': 'everything',
  'search.chip': (kind: SearchKind, found: number) => `${kinds[kind]}, ${english.number(found)} found`,
  'search.units': (kind: SearchKind, number: number) => counted(number, ...units[kind]),
  'search.frame': (id: string) => frameParts[id] ?? kinds.frame,
  'search.noteOn': (place: string) => `Note on ${place}`,
  'search.noteOnWhole': 'Note without a place in the text',
  'search.found': (places: number, passages: number) =>
    `${counted(places, 'place', 'places')} in ${counted(passages, 'passage', 'passages')}`,
  'search.foundWhole': (passages: number) => counted(passages, 'passage', 'passages'),
  'search.position': (step: number, all: number) => `${english.number(step)} of ${english.number(all)}`,
  'search.listed': (listed: number, all: number) =>
    `The best ${english.number(listed)} of ${english.number(all)} are listed. A search record contains all of them.`,
  'search.next': 'Next result',
  'search.previous': 'Previous result',
  'search.starting': 'Preparing the search…',
  'search.failed':
    'The search stopped because of an error. The text and your notes are not affected, and your query is still in the field.',
  'search.restart': 'Start the search again',
  'search.index': (notice: IndexNotice) => indexNotices[notice],
  'search.absent.title': '0 results',
  'search.absent.phrase': (phrase: string, scope: string) => `${phrase} does not occur in ${scope}.`,
  'search.absent.query': (scope: string) => `Nothing matches this search in ${scope}.`,
  'search.absent.official': (scope: string) => `Not in the official text: 0 results in ${scope}.`,
  'search.absent.importedText': (scope: string) => `Not in the imported text: 0 results in ${scope}.`,
  'search.absent.leftOut': (all: readonly SearchKind[]) =>
    `Not searched, because it is damaged, changed or not open: ${all.map((kind) => leftOut[kind]).join(', ')}.`,
  'search.absent.altered':
    'The text searched does not match its fingerprint, so this result does not apply to the official text.',
  'search.absent.imported': (origin: string) => `${origin}. This result applies to the words of that file.`,
  'search.absent.others': (found: number) =>
    `The filter hides ${counted(found, 'passage', 'passages')} of other kinds.`,
  'search.absent.showAll': 'Show all kinds',
  'search.scope.official': (words: number, list: string) =>
    `${counted(words, 'word', 'words')} of official text (${list})`,
  'search.scope.imported': (words: number, list: string) =>
    `${counted(words, 'word', 'words')} of imported text (${list})`,
  'search.unfinished': 'Not finished',
  'search.incomplete':
    'The time limit for a regular expression was reached before everything was searched. This does not prove an absence. Use a simpler expression.',
  'search.near': (word: string) => `“${word}” occurs nowhere. Did you mean`,
  'search.error.title': 'This search cannot be understood',
  'search.literal': 'Search for the words as typed',
  'search.saved': 'Saved',
  'search.help': 'Help',
  'search.save': 'Save…',
  'search.save.name': 'Name of this search',
  'search.save.confirm': 'Save',
  'search.save.cancel': 'Cancel',
  'search.save.replaces': 'This replaces the saved search with the same name.',
  'search.save.full': 'The list is full: it can hold 200 searches. Delete one first.',
  'search.saved.title': 'Saved searches',
  'search.saved.empty':
    'Searches that you name are kept here. Type one, then choose “Save…” and give it a name.',
  'search.saved.delete': (name: string) => `Delete the saved search “${name}”`,
  'search.history.title': 'Recent searches',
  'search.saved.type': 'Type a search',
  'search.history.empty': 'The searches that you use last are listed here, newest first.',
  'search.history.examples': 'Show examples to try',
  'search.history.off': 'Recent searches are not saved.',
  'search.history.clear': 'Clear',
  'search.history.keep': 'Save recent searches on this computer',
  'search.help.title': 'How to search',
  'search.help.intro': 'Choose an example to run it.',
  'search.help.topic': (topic: SearchExample['topic']) => topics[topic],
  'search.help.folding':
    'Accents, hyphens and capitals do not matter, except after =. Words without quotation marks also find their other forms.',
  'search.help.keys': 'Enter or F3: next result. With Shift: previous result. ↓: go to the list. Esc: back.',
  'search.record.copy': 'Copy record',
  'search.record.copied': 'Record copied',
  'search.record.title': 'Search record',
  'search.record.query': 'Query',
  'search.record.understood': 'Understood as',
  'search.record.filter': 'Kinds',
  'search.record.scope': 'Searched',
  'search.record.text': 'Text',
  'search.record.date': 'Date',
  'search.record.result': 'Result',
  'search.record.total': (total: number) => `${counted(total, 'passage', 'passages')} found`,
  'search.record.incomplete': (total: number) =>
    `${counted(total, 'passage', 'passages')} found; not everything could be searched`,
  'search.notSaved': (reason: string) => `Searches: ${reason}`,
  'search.notLoaded': (reason: string) => `Saved searches: ${reason}`,
  'command.search': 'Search…',
  'command.searchNext': 'Next result',
  'command.searchPrevious': 'Previous result',
  'command.searchSaved': 'Show saved searches',
  'command.searchSelected': 'Search for the selected words',
  'command.searchHelp': 'Show search help',
  'command.searchRecord': 'Copy search record',
} as const
