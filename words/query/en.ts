import { assertNever } from '#core/assert-never'
import type { QueryProblem } from '#core/search/query'
import type { ProblemSentences } from '../problem'

type ValueProblem = Extract<QueryProblem, { readonly code: 'bad-value' }>

/** What a field that takes a name may be written with. */
const nameExamples: Readonly<Record<string, string>> = {
  colour: 'colour:yellow',
  doc: 'doc:"Joint Declaration"',
  party: 'party:Tajikistan',
}

function badValue({ field, mistake }: ValueProblem): string {
  switch (mistake.kind) {
    case 'missing':
      return `“${field}:” needs a value directly after the colon, as in para:13.`
    case 'group':
      return `${field}: takes one value, not a group in parentheses.`
    case 'unfit':
      return `${field}: cannot take this value.`
    case 'order':
      return `The range is in the wrong order: write ${field}:${mistake.right}.`
    case 'no-date':
      return 'Write a date as 2021, 2021-06 or 2021-06-02, and a range as 2017..2021.'
    case 'no-year':
      return 'Write a year as 2021, and a range as 2015..2021.'
    case 'no-language':
      return 'Write a language by its short form, as in lang:en or lang:tg.'
    case 'no-name':
      return `${field}: needs a name, as in ${nameExamples[field] ?? 'tag:transit'}.`
    case 'no-kind':
      return 'kind: takes paragraph, instrument, title, event, term or note.'
    default:
      return assertNever(mistake)
  }
}

function badExpression(problem: Extract<QueryProblem, { readonly code: 'bad-expression' }>): string {
  switch (problem.reason) {
    case 'empty':
      return 'There is nothing between these slashes.'
    case 'too-long':
      return `A regular expression can have at most ${problem.most} characters.`
    case 'invalid':
      return `This regular expression is not valid: ${problem.detail}.`
    default:
      return assertNever(problem)
  }
}

/** What is wrong with a query, and what to write instead. */
export const queryProblems: ProblemSentences<QueryProblem> = {
  empty: 'Type a word to search for.',
  'nothing-to-find': 'There is no word to search for, only punctuation.',
  'too-long': ({ length, most }) => `A query can have at most ${most} characters; this one has ${length}.`,
  'too-many-terms': ({ most }) =>
    `A query can have at most ${most} words. To look for a whole passage, put it in quotation marks.`,
  'too-deep': ({ of, most }) =>
    of === 'not'
      ? `NOT can be nested at most ${most} levels deep.`
      : `Parentheses can be nested at most ${most} levels deep.`,
  'unclosed-quote': 'This quotation mark is not closed. Add " at the end of the phrase.',
  'empty-phrase': 'There is no word between these quotation marks.',
  'unclosed-parenthesis': 'This parenthesis is not closed.',
  'unexpected-parenthesis': ({ mayCloseEarly }) =>
    mayCloseEarly
      ? 'This parenthesis has no opening parenthesis, or closes too early.'
      : 'This parenthesis has no opening parenthesis.',
  'empty-group': 'There is nothing between these parentheses.',
  'missing-operand': ({ operator, sides }) =>
    `${operator} ${sides === 'after' ? 'needs a word after it' : 'needs a word on both sides'}. To search for the word itself, write "${operator}".`,
  'bad-distance': ({ operator, most }) =>
    `${operator}/ takes a number of words from 1 to ${most}, as in NEAR/5.`,
  'bad-operand':
    'Write NEAR and BEFORE between words or phrases, or between alternatives as in (road OR rail).',
  'unknown-field': ({ name }) =>
    `There is no field “${name}:”. The fields are para, inst, event, note, tag, colour, date, kind, doc, party, year and lang.`,
  'bad-value': badValue,
  'bad-wildcard': ({ reason }) =>
    reason === 'no-letters'
      ? '* and ? need letters beside them, as in trad* or organi?ation.'
      : 'Write * at the end of a word, as in trad*. For one unknown letter, write ?.',
  'bad-fuzzy': 'For a spelling that may differ, write one word with ~1 or ~2, as in Tajikstan~1.',
  'bad-switch': 'Write = before a word, a phrase or an expression, not before a parenthesis.',
  'unclosed-expression': 'This regular expression is not closed. Add / at the end.',
  'bad-expression': badExpression,
}
