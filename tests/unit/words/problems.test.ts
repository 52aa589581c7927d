import { expect, it } from 'vitest'
import { parseDeepLink } from '#core/document/deep-link'
import { buildLookup } from '#core/document/lookup'
import type { ParseProblem } from '#core/document/parse/parse-failure'
import { resolveReferences } from '#core/document/references'
import { formatFailureCodes } from '#core/import/format-failure'
import type { EntryProblem } from '#core/notes/exchange/entry-problem'
import { sayProblem } from '#words/problem'
import { wordsFor } from '#words/words'
import { bundled, bundledEvents } from '../../support/resources'
import { errorOf } from '../../support/results'

const { entryProblems, formatProblems, importProblems, linkProblems, referenceProblem, sourceProblems } =
  wordsFor('en')

it.each([
  ['https://example.invalid', 'it does not begin with declaration-reader://'],
  ['declaration-reader://pk/para_1/para_2', 'it has too many parts'],
  ['declaration-reader://', 'it does not name a declaration'],
  [`declaration-reader://pk/${'para_1,'.repeat(100)}para_1`, 'it names too many things'],
  ['declaration-reader://pk/14', 'one of its references is not written like para_14 or para_13-para_16'],
  [`declaration-reader://pk/${'a'.repeat(2_000)}`, 'it is too long'],
])('says why a link was refused: %.50s', (link, why) => {
  const words = sayProblem(linkProblems, errorOf(parseDeepLink(link)))
  expect(words).toBe(`The link was not opened, because ${why}. Nothing was changed.`)
})

it.each([
  ['', '“”: an empty reference; write for example 14, 13-16 or 26.iv.'],
  ['14-26.iv', '“14-26.iv”: a range joins two paragraphs, or two items of one paragraph.'],
  ['16-13', '“16-13”: the range runs backwards.'],
  ['31', '“31” names nothing in this declaration. Nearest: 27, 26, 25.'],
  ['~~', '“~~” names nothing in this declaration. Write for example 14, 13-16 or 26.iv.'],
])('says why %j names nothing', (typed, words) => {
  expect(referenceProblem(errorOf(resolveReferences(typed, buildLookup(bundled, bundledEvents))))).toBe(words)
})

it.each<[ParseProblem, string]>([
  [{ code: 'missing-number', printed: 5, expected: 3 }, 'paragraph 5 where 3 was expected: 3 is missing'],
  [
    { code: 'duplicate-number', printed: 2, expected: 3 },
    'paragraph 2 where 3 was expected: 2 stands above already; set the number that the official text prints, or put the line behind the one above if it only begins with a number',
  ],
  [
    { code: 'other-source', actual: 'aa', expected: 'bb' },
    "the source's SHA-256 is aa, editorial.json expects bb: if you corrected the source, write its hash there as sourceSha256; if not, put the file back as it was",
  ],
  [
    { code: 'text-after-closing' },
    'text follows the closing line, where only signatures, then footnotes, then annexes may stand: move it above that line, part signatures by blank lines, or begin an annex with “Annex”',
  ],
  [
    { code: 'broken-sequence', marker: 'iii', expected: null },
    'item iii where the end of the list was expected',
  ],
  [{ code: 'empty-paragraph', part: 'item', number: 'ii.' }, 'item ii. has no text'],
  [
    { code: 'words-lost', position: 4, word: 'road' },
    'the words read differ from the source at word 4, “road”',
  ],
])('says why a source does not parse: %j', (problem, words) => {
  expect(sayProblem(sourceProblems, problem)).toBe(words)
})

it.each<[EntryProblem, string]>([
  [
    { code: 'incomplete', detail: 'target: Invalid input' },
    'not a complete annotation: target: Invalid input',
  ],
  [{ code: 'cut-off' }, 'the line is damaged or cut off'],
  [{ code: 'no-quote' }, 'it has no text quote, so its place in the text is unknown'],
  [{ code: 'words-not-here', words: 'a road' }, 'its words are not in this declaration: "a road"'],
  [
    { code: 'too-large', begins: 'Minutes', size: 3_000_123, most: 2_000_000 },
    'the note “Minutes” is too large: it is 3,000,123 characters long with its tags and places, and the limit is 2,000,000',
  ],
  [{ code: 'unreadable' }, 'it cannot be read'],
])('says why an entry was not imported: %j', (problem, words) => {
  expect(sayProblem(entryProblems, problem)).toBe(words)
})

it.each(['too-long', 'too-many', 'not-json', 'not-annotations'] as const)(
  'says of a file that is %s that nothing was imported',
  (code) => {
    expect(sayProblem(importProblems, { code })).toContain('Nothing was imported')
  },
)

it.each(formatFailureCodes)('says of a file that is refused as %s what is safe and what to do', (code) => {
  for (const detail of [null, '', '70000000', 'doc', 'constructor']) {
    const words = sayProblem(formatProblems, { code, detail })
    expect(words).toMatch(
      /^\p{Lu}[^]*\. Nothing was imported, and your library did not change\.( \p{Lu}[^]*\.)?$/u,
    )
    expect(words).not.toMatch(/undefined|null|NaN|\(\)|\[native/)
  }
})

it('says what a file of another kind is, and how large one is that is too large', () => {
  expect(sayProblem(formatProblems, { code: 'wrong-format', detail: 'doc' })).toMatch(
    /^The file is a Word document of before 2007\. Open it in Word or LibreOffice, save it as “\.docx”/,
  )
  expect(sayProblem(formatProblems, { code: 'file-too-large', detail: '524288000' })).toMatch(
    /^The file is too large \(500 MB\): up to 64 MB are read\./,
  )
})
