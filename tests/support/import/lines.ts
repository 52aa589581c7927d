import fc from 'fast-check'

/** Lines that rules answer to, and any others. */
const line = fc.oneof(
  fc.constantFrom(
    '1. a',
    '2. b',
    '1. c:',
    '(a) d:',
    '(b) e',
    'i. f',
    '1.1 q',
    '11, We',
    '12',
    '13',
    '21. (a) x',
    '27. A. 28. B',
    'Article 1',
    '§ 3',
    'ANNEX I',
    'A Heading',
    '',
    '\u00a0',
    '- x',
    'а) б',
    'Recalling x,',
    'have agreed as follows:',
    'Done at X on 3 May 2021.',
    'For the Government of Y',
    'text [1]',
    '[1] note',
    '###',
    '# T',
    '**B**',
    '***c  ',
    '***',
    '| a | b |',
    '|---|---|',
    '[x](y)',
    '<sup>1</sup>z',
    'w<sup>1</sup>',
    '&amp;',
    '\\###',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)

/** Some of these. */
export const anyLines = fc.array(line, { maxLength: 40 })
