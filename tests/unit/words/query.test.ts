import { expect, it } from 'vitest'
import { parseQuery } from '#core/search/parser'
import { sayProblem } from '#words/problem'
import { wordsFor } from '#words/words'

const { queryProblems } = wordsFor('en')

/** Every mistake that a query can have, with what is said about it. */
const mistakes: readonly (readonly [query: string, words: string])[] = [
  [' ', 'Type a word to search for.'],
  ['— …', 'There is no word to search for, only punctuation.'],
  ['x'.repeat(4001), 'A query can have at most 4000 characters; this one has 4001.'],
  [
    Array.from({ length: 65 }, (_, index) => `w${index}`).join(' '),
    'A query can have at most 64 words. To look for a whole passage, put it in quotation marks.',
  ],
  [`${'('.repeat(41)}x${')'.repeat(41)}`, 'Parentheses can be nested at most 40 levels deep.'],
  [`${'NOT '.repeat(41)}x`, 'NOT can be nested at most 40 levels deep.'],
  ['"open', 'This quotation mark is not closed. Add " at the end of the phrase.'],
  ['""', 'There is no word between these quotation marks.'],
  ['(road', 'This parenthesis is not closed.'],
  [')', 'This parenthesis has no opening parenthesis, or closes too early.'],
  ['road)', 'This parenthesis has no opening parenthesis.'],
  ['()', 'There is nothing between these parentheses.'],
  ['road AND', 'AND needs a word on both sides. To search for the word itself, write "AND".'],
  ['road NOT', 'NOT needs a word after it. To search for the word itself, write "NOT".'],
  ['a NEAR/0 b', 'NEAR/ takes a number of words from 1 to 100, as in NEAR/5.'],
  ['a BEFORE/x b', 'BEFORE/ takes a number of words from 1 to 100, as in NEAR/5.'],
  [
    'a NEAR (b AND c)',
    'Write NEAR and BEFORE between words or phrases, or between alternatives as in (road OR rail).',
  ],
  [
    'jont:x',
    'There is no field “jont:”. The fields are para, inst, event, note, tag, colour, date, kind, doc, party, year and lang.',
  ],
  ['paragraph:', '“paragraph:” needs a value directly after the colon, as in para:13.'],
  ['tag:(x)', 'tag: takes one value, not a group in parentheses.'],
  ['para:16-13', 'The range is in the wrong order: write para:13-16.'],
  ['inst:vii-iv', 'The range is in the wrong order: write inst:iv-vii.'],
  ['date:2021..2017', 'The range is in the wrong order: write date:2017..2021.'],
  ['date:soon', 'Write a date as 2021, 2021-06 or 2021-06-02, and a range as 2017..2021.'],
  ['tag:*', 'tag: needs a name, as in tag:transit.'],
  ['kind:thing', 'kind: takes paragraph, instrument, title, event, term or note.'],
  ['**', '* and ? need letters beside them, as in trad* or organi?ation.'],
  ['tr*de', 'Write * at the end of a word, as in trad*. For one unknown letter, write ?.'],
  ['road~7', 'For a spelling that may differ, write one word with ~1 or ~2, as in Tajikstan~1.'],
  ['=(road)', 'Write = before a word, a phrase or an expression, not before a parenthesis.'],
  ['/open', 'This regular expression is not closed. Add / at the end.'],
  [`/${'x'.repeat(201)}/`, 'A regular expression can have at most 200 characters.'],
  ['/(/', 'This regular expression is not valid: missing closing ): `(?i)(`.'],
]

it.each(mistakes)('%.20s: %s', (query, words) => {
  const parsed = parseQuery(query)
  if (parsed.ok) throw new Error(`${query} was understood`)
  expect(sayProblem(queryProblems, parsed.error)).toBe(words)
})

it('takes English where a language has no words, and says so', () => {
  expect(wordsFor('en-GB').language).toBe('en')
  expect(wordsFor('tg').language).toBe('en')
})
