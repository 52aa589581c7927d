import type { ExtractLabels, ExtractWords } from '#core/briefing/extract-words'
import { lastSegment } from '#core/document/eid'
import type { Rating } from '#core/document/evidence'
import { passageLabel } from '#core/document/passage-label'
import { shortId } from '#core/document/short-id'
import { citationWords } from '../citation/en'
import { ratingWords } from '../evidence/en'
import { instrumentKindWords, kindWords } from '../label/en'
import { english } from '../locale'
import { trustWords } from '../trust/en'

const labels: ExtractLabels = {
  producer: 'Declaration Reader',
  digest: 'SHA-256',
  pageOf: 'Page {page} of {pages}',
  extractFrom: 'Extract from',
  officialText: 'Official text',
  readersText: 'Text of this extract',
  editorialRemark: 'Editorial remark',
  remarkOn: 'Editorial remark on {place}',
  on: 'on {place}',
  note: 'Note {number}',
  noteOn: 'Note {number} on {place}',
  quoted: 'On the words',
  registerNumber: 'No.',
  registerText: 'Instrument (official text)',
  registerKind: 'Kind (editorial)',
  registerParagraphs: 'Paragraphs (editorial)',
  registerRemark: '{kind} (editorial)',
  registerRemarkRelated: '{kind}; paragraphs {paragraphs} (editorial)',
  timelineDate: 'Date',
  timelinePlace: 'Place',
  timelineEvent: 'Event',
  timelineBasis: 'Basis',
  sourcesDiffer: 'Sources differ',
  searchRecord: 'Record of a search',
  searchedFor: 'Searched for',
  sourcesPage: 'Sources and authenticity',
  legend: 'How to read this extract',
  citations: 'Citations',
  references: 'Editorial sources',
  styles: {
    official: 'Official text',
    officialItem: 'Official list item',
    officialFootnote: 'Official footnote',
    officialFrame: 'Official title and closing line',
    remark: 'Editorial remark',
    note: 'Note',
    readersText: 'Text of this extract',
    coverLine: 'Cover line',
    tableTitle: 'Table title',
    officialCell: 'Table: official text',
    editorialCell: 'Table: editorial',
    running: 'Running line',
    source: 'Source',
  },
}

function rating(value: Rating, hasSources: boolean): string {
  if (value !== 'NF') return ratingWords[value]
  return hasSources ? 'looked for and not found in sources' : 'looked for and not found'
}

const timelineCaption = 'Timeline (editorial, not official text)'

/** Extracts in English. */
export const extractWords: ExtractWords = {
  language: 'en',
  locale: english,
  labels,
  places: {
    kinds: kindWords,
    item: (eId, paragraph) =>
      paragraph === null
        ? passageLabel(eId, kindWords)
        : `Instrument ${shortId(paragraph)} (${lastSegment(eId)?.number ?? ''})`,
    event: (eId) => eId,
  },
  citation: citationWords,
  trust: trustWords,
  notice: 'Working copy – not an official publication',
  untitled: 'Extract from',
  wholeDocument: 'The declaration as a whole',
  cover: { addressee: 'For', author: 'Prepared by', date: 'Date', reference: 'Reference' },
  properties: {
    title: 'Title',
    author: 'Author',
    language: 'Language',
    producer: 'Producer',
    classification: 'Classification',
  },
  edition: 'Edition',
  sourceDigest: 'SHA-256 of the source',
  textDigest: 'SHA-256 of the text',
  search: {
    text: 'Text searched',
    reading: 'Understood as',
    scope: 'Looked through',
    date: 'Date',
    hits: 'Places found',
    incomplete:
      'Not everything could be searched, so this does not prove that nothing else is there. Places found:',
    occursIn: 'Occurs in',
    doesNotOccur: 'Does not occur in the text searched.',
    searched: (passages, day, edition) => {
      const text = edition === null ? '' : ` in ${edition.label}, SHA-256 ${edition.digest}`
      return `${passages} passages searched on ${english.day(day)}${text}.`
    },
  },
  legend: {
    official:
      'Official text is quoted word for word, with its numbers in the margin. Everything else has a label: headings and text of this extract, editorial remarks, notes.',
    imported:
      'The words of an imported text are those of the file that it was imported from. Nobody checked them against an official publication, and where this extract calls them official text, it only tells them from everything else.',
    unnumbered: 'A paragraph number in square brackets is not printed in the source.',
    register: 'In a register, only the number and title of an instrument are official text.',
    timeline: 'The timeline is editorial. “Confirmed” means two or more sources; “one source” means one.',
    references: 'Numbers in square brackets after a rating refer to the editorial sources listed below.',
    notes: 'Notes are the author’s own. They are not part of the declaration.',
  },
  rating,
  instrumentKind: instrumentKindWords,
  registerCaption: (shortTitle) => `Register of instruments: ${shortTitle}`,
  timelineCaption: (shortTitle) =>
    shortTitle === null ? timelineCaption : `${timelineCaption}: ${shortTitle}`,
  presetTitle: {
    'selected-with-notes': (shortTitle) => `Extract from the ${shortTitle}`,
    register: (shortTitle) => `Register of instruments: ${shortTitle}`,
    timeline: (shortTitle) => `Timeline: ${shortTitle}`,
    commitments: (shortTitle) => `What was agreed: ${shortTitle}`,
    'full-text': (shortTitle) => shortTitle,
  },
  commitmentsRule:
    'Paragraphs in which the text says that the sides agreed on something, and the list of instruments signed. Offers by one side and statements of intent are not included. These paragraphs were selected by a fixed rule. The full text is what counts.',
  glossaryEntry: (term, meaning) => `${term} (glossary, editorial): ${meaning}`,
}
