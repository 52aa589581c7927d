import { expect, it } from 'vitest'
import { parseDeepLink } from '#core/document/deep-link'
import { buildLookup } from '#core/document/lookup'
import type { ParseProblem } from '#core/document/parse/parse-failure'
import { resolveReferences } from '#core/document/references'
import { sayProblem } from '#words/problem'
import { wordsFor } from '#words/words'
import { bundled, bundledEvents } from '../../support/resources'
import { errorOf } from '../../support/results'

const { linkProblems, referenceProblem, sourceProblems } = wordsFor('en')

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
    'paragraph 2 where 3 was expected: 2 stands above already',
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
