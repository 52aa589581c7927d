import type { ParseProblem } from '#core/document/parse/parse-failure'
import type { ProblemSentences } from '../problem'

/** Why a source does not parse, for the person who edits it: the end of a line that begins with the place. */
export const sourceProblems: ProblemSentences<ParseProblem> = {
  'other-source': ({ actual, expected }) =>
    `the source's SHA-256 is ${actual}, editorial.json expects ${expected}: if you corrected the source, write its hash there as sourceSha256; if not, put the file back as it was`,
  'not-text': ({ found }) =>
    found === 'control'
      ? 'the line holds a control character, such as NUL'
      : 'the line holds a character that is not valid UTF-8',
  'no-title': ({ found }) =>
    found === 'nothing'
      ? 'the source holds no text'
      : 'the text begins with a numbered paragraph: no title above it',
  'no-paragraph': 'no paragraph follows the title',
  'missing-number': ({ printed, expected }) =>
    `paragraph ${printed} where ${expected} was expected: ${expected} is missing`,
  'duplicate-number': ({ printed, expected }) =>
    `paragraph ${printed} where ${expected} was expected: ${printed} stands above already; set the number that the official text prints, or put the line behind the one above if it only begins with a number`,
  'broken-sequence': ({ marker, expected }) =>
    `item ${marker} where ${expected ?? 'the end of the list'} was expected`,
  'empty-paragraph': ({ part, number }) => `${part} ${number} has no text`,
  'unnumbered-text':
    'this line reads as the end of a paragraph, and no blank line parts it from the title: set one between them',
  'unknown-kind': ({ item }) => `item ${item} stands among instruments and names no kind of instrument`,
  'unreadable-date': ({ text }) => `no place and day can be read in “${text}”`,
  'text-after-closing':
    'text follows the closing line, where only signatures, then footnotes, then annexes may stand: move it above that line, part signatures by blank lines, or begin an annex with “Annex”',
  'words-lost': ({ position, word }) =>
    `the words read differ from the source at word ${position}, “${word}”`,
}
