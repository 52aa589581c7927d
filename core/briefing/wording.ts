import { assertNever } from '../assert-never'
import type { InstrumentKind } from '../document/declaration'
import type { Rating } from '../document/evidence'

/** All words that an extract adds to the text, in one place. Extracts are in English, like the official text. */
export const wording = {
  notice: 'Working copy – not an official publication',
  producer: 'Declaration Reader',
  extractFrom: 'Extract from',
  addressee: 'For',
  author: 'Prepared by',
  date: 'Date',
  reference: 'Reference',
  classification: 'Classification',
  paragraph: 'Paragraph',
  instrument: 'Instrument',
  wholeDocument: 'The declaration as a whole',
  several: 'several passages',
  officialText: 'Official text',
  editorialRemark: 'Editorial remark',
  note: 'Note',
  noteOn: 'on',
  quoted: 'On the words',
  readersText: 'Text of this extract',
  register: 'Register of instruments',
  timeline: 'Timeline',
  timelineCaption: 'Timeline (editorial, not official text)',
  registerNumber: 'No.',
  registerText: 'Instrument (official text)',
  registerKind: 'Kind (editorial)',
  registerParagraphs: 'Paragraphs (editorial)',
  registerRelated: 'paragraphs',
  editorial: 'editorial',
  timelineDate: 'Date',
  timelineEvent: 'Event',
  timelinePlace: 'Place',
  timelineBasis: 'Basis',
  sourcesDiffer: 'Sources differ',
  searchRecord: 'Record of a search',
  searchedFor: 'Searched for',
  searchedText: 'Text searched',
  searchReading: 'Understood as',
  searchScope: 'Looked through',
  searchHits: 'Places found',
  searchIncomplete:
    'Not everything could be searched, so this does not prove that nothing else is there. Places found:',
  occursIn: 'Occurs in',
  doesNotOccur: 'Does not occur in the text searched.',
  sourcesPage: 'Sources and authenticity',
  citations: 'Citations',
  references: 'Editorial sources',
  legend: 'How to read this extract',
  edition: 'Edition',
  sourceDigest: 'SHA-256 of the source',
  textDigest: 'SHA-256 of the text',
  digest: 'SHA-256',
  page: 'Page',
  of: 'of',
} as const

/**
 * How well an editorial statement is supported, in words.
 *
 * @param hasSources - whether the numbers of its sources follow
 */
export function ratingInWords(rating: Rating, hasSources: boolean): string {
  switch (rating) {
    case 'C2':
      return 'confirmed'
    case 'C1':
      return 'one source'
    case 'INF':
      return 'our inference'
    case 'NF':
      return hasSources ? 'looked for and not found in sources' : 'looked for and not found'
    default:
      return assertNever(rating)
  }
}

/** What sort of instrument it is, in words. */
export function kindInWords(kind: InstrumentKind): string {
  switch (kind) {
    case 'programme':
      return 'Programme'
    case 'agreement':
      return 'Agreement'
    case 'memorandum':
      return 'Memorandum of understanding'
    default:
      return assertNever(kind)
  }
}
