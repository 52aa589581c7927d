import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '#core/document/parse/parse-declaration'
import { sayProblem } from '#words/problem'
import { wordsFor } from '#words/words'
import { errorOf, valueOf } from '../../../../support/results'
import { sourceWords, wordsOf } from '../../../../support/source-words'

const states = ['Ruritania', 'Graustark']

function parsed(source: string) {
  const text = valueOf(parseDeclaration(source, { states }))
  expect(sourceWords(text)).toEqual(wordsOf(source))
  return text
}

describe('other declarations', () => {
  it('reads single-spaced text with a first number, no instruments and a place before the date', () => {
    const text = parsed(
      'Joint Statement\non Fisheries\nStrelsau, 5 May 2019\n\n1. The sides met. They\nagreed on quotas.\n\n2. The sides will\nmeet again.\n',
    )
    expect(text).toMatchObject({
      title: 'Joint Statement on Fisheries',
      dateLine: 'Strelsau, 5 May 2019',
      visit: null,
      instruments: [],
      signature: null,
    })
    expect(text.body.map(({ num, text: words }) => [num, words])).toEqual([
      ['1.', 'The sides met. They agreed on quotas.'],
      ['2.', 'The sides will meet again.'],
    ])
  })

  it('reads CRLF, a byte order mark and “Done at … on …” over two lines', () => {
    const text = parsed(
      '\uFEFFJoint Communiqué\r\n\r\n1. The ministers met.\r\n\r\nDone at Strelsau, on the 5th day of May 2019,\r\nin two originals.\r\n',
    )
    expect(text.title).toBe('Joint Communiqué')
    expect(text.signature).toEqual({ place: 'Strelsau', date: '2019-05-05' })
    expect(text.conclusions).toEqual([
      {
        kind: 'closing',
        text: 'Done at Strelsau, on the 5th day of May 2019, in two originals.',
        sourceLines: { first: 5, last: 6 },
      },
    ])
  })

  it('reads lettered instruments (a) (b) and goes on after them', () => {
    const text = parsed(
      'Joint Declaration\n(30 May - 2 June 2020)\n\n1. The following were signed:\n(a) Protocol between the Ministry of Health of Ruritania and the Institute of Health on vaccines;\n(b) Memorandum of Understanding on Sport.\n2. The visit ended.\n',
    )
    expect(text.visit).toEqual({ start: '2020-05-30', end: '2020-06-02' })
    expect(text.instruments.map(({ eId, kind }) => [eId, kind])).toEqual([
      ['para_1__item_a', 'agreement'],
      ['para_1__item_b', 'memorandum'],
    ])
    expect(text.body[0]?.children.map(({ num, kind }) => [num, kind])).toEqual([
      ['(a)', 'item'],
      ['(b)', 'item'],
    ])
    expect(text.instruments[0]?.parties.map(({ name }) => name)).toEqual([
      'Ministry of Health of Ruritania',
      'Institute of Health',
    ])
  })

  it('a place before the days of a visit does not hide them', () => {
    const text = valueOf(
      parseDeclaration('Joint Declaration\n(Port Hallin, 11–13 March 2024)\n\n1. One.\n', { states }),
    )
    expect(text.dateLine).toBe('(Port Hallin, 11–13 March 2024)')
    expect(text.visit).toEqual({ start: '2024-03-11', end: '2024-03-13' })
  })

  it('makes a list that names no instruments points of its paragraph', () => {
    const text = parsed(
      'Joint Declaration\n\n1. The sides agreed to:\n(a) expand trade;\n(b) meet yearly.\n\n2. They left.\n',
    )
    expect(text.instruments).toEqual([])
    const [first, second] = text.body
    expect(first?.text).toBe('The sides agreed to:')
    expect(first?.children.map(({ eId, kind, num, text: words }) => [eId, kind, num, words])).toEqual([
      ['para_1__point_a', 'point', '(a)', 'expand trade;'],
      ['para_1__point_b', 'point', '(b)', 'meet yearly.'],
    ])
    expect(second?.text).toBe('They left.')
  })

  it('reads form feeds as page breaks and numbers of two digits', () => {
    const body = Array.from({ length: 12 }, (_, index) => `${index + 1}. Paragraph of the\n\ftext goes on.`)
    const text = parsed(`Joint Declaration\n\n${body.join('\n\n\f\n')}\n`)
    expect(text.body).toHaveLength(12)
    expect(text.body[11]).toMatchObject({
      num: '12.',
      text: 'Paragraph of the text goes on.',
    })
  })

  it('does not take the blank lines around a form feed for a paragraph break', () => {
    const text = parsed('Joint Declaration\n\n1. The sides\n\n\f\nagreed.\n\n2. They left.\n')
    expect(text.body[0]?.text).toBe('The sides agreed.')
  })

  it('reads an unnumbered first paragraph and a year at the start of a line', () => {
    const text = parsed(
      'Joint Declaration\n\nThe leaders met in\n2019. They agreed.\n\n2. They will meet on 15\n3. March at the latest\n',
    )
    expect(text.body.map(({ text: words }) => words)).toEqual([
      'The leaders met in 2019. They agreed.',
      'They will meet on 15 3. March at the latest',
    ])
  })

  it.each([
    'Done in duplicate at Colombo on 5 January 2016.',
    'Done at Colombo, in duplicate, on 5 January 2016.',
    'Done in two originals, each in the Sinhala, Urdu and English languages, at Colombo on 5 January 2016.',
    'Signed in three original copies at Colombo, this 5th day of January 2016.',
  ])('reads the place of “%s” without the number of copies', (closing) => {
    const { signature, conclusions } = parsed(`Joint Statement\n\n1. The sides met.\n\n${closing}\n`)
    expect(signature).toEqual({ place: 'Colombo', date: '2016-01-05' })
    expect(conclusions).toMatchObject([{ kind: 'closing', text: closing }])
  })

  it('takes a line of no-break spaces for a blank one', () => {
    const text = parsed(
      'Joint Statement\n\u00a0\n1. The sides met.\n\u00a0 \u2007\n2. They\u00a0agreed.\u00a0\n',
    )
    expect(text.title).toBe('Joint Statement')
    expect(text.body.map(({ text: words }) => words)).toEqual(['The sides met.', 'They\u00a0agreed.'])
  })

  it('reads the numbers of clauses that end with “; and” or “; or”', () => {
    const text = parsed(
      'Resolution\n\n1. Welcomes the report;\n2. Calls upon the sides to meet; and\n3. Decides to remain seized; or\n4. To part.\n',
    )
    expect(text.body.map(({ num, text: words }) => [num, words])).toEqual([
      ['1.', 'Welcomes the report;'],
      ['2.', 'Calls upon the sides to meet; and'],
      ['3.', 'Decides to remain seized; or'],
      ['4.', 'To part.'],
    ])
  })

  it('keeps abbreviations in a title of several lines', () => {
    const text = parsed('Agreement between Ruritania and the U.S.\non Fisheries\n\n1. The sides met.\n')
    expect(text.title).toBe('Agreement between Ruritania and the U.S. on Fisheries')
  })

  it('takes about twenty times the work for twenty times the paragraphs, not four hundred times', () => {
    // Time of this process on a processor, which a busy machine does not lengthen.
    const least = (count: number) => {
      const numbered = Array.from(
        { length: count },
        (_, index) => `${index + 1}. The sides met:\ni. Agreement A`,
      )
      const source = `Joint Statement\n\n${numbered.join('\n')}\n`
      const taken = [1, 2, 3].map(() => {
        const start = process.cpuUsage()
        valueOf(parseDeclaration(source, { states }))
        return process.cpuUsage(start).user
      })
      return Math.min(...taken)
    }
    least(100)
    expect(least(40_000) / least(2_000)).toBeLessThan(100)
  })

  it.each([
    [
      'Agreement between the Governments of Ruritania and Graustark',
      ['Governments of Ruritania and Graustark'],
    ],
    ['Agreement between Ruritania and Graustark on trade', ['Ruritania', 'Graustark']],
    [
      'Memorandum of Understanding between the Centre for Policy of Ruritania and the Council on Foreign Affairs concerning visas',
      ['Centre for Policy of Ruritania', 'Council on Foreign Affairs'],
    ],
    ['Agreement between A and B and C', []],
    [
      'Agreement between the Ministry of Trade and the Environment of Ruritania and the Ministry of Health',
      ['Ministry of Trade and the Environment of Ruritania', 'Ministry of Health'],
    ],
    ['Agreement on Visas.', []],
  ])('reads the parties of “%s”', (words, names) => {
    const text = parsed(`Joint Declaration\n\n1. Signed were:\ni. ${words}\n`)
    expect(text.instruments[0]?.parties.map(({ name }) => name)).toEqual(names)
  })
})

describe('text that does not parse', () => {
  it.each([
    ['a number twice', 'Title\n\n1. One.\n2. Two.\n2. Three.\n', 5, 'duplicate-number'],
    ['a number left out', 'Title\n\n1. One.\n\n3. Three.\n', 5, 'missing-number'],
    [
      'a broken roman sequence',
      'Title\n\n1. Signed:\ni. Agreement A\niii. Agreement C\n',
      5,
      'broken-sequence',
    ],
    ['a list that begins late', 'Title\n\n1. Signed:\nii. Agreement B\n', 4, 'broken-sequence'],
    ['a marker twice', 'Title\n\n1. Signed:\n(a) Agreement A\n(a) Agreement B\n', 5, 'broken-sequence'],
    ['an empty paragraph', 'Title\n\n1.\n\n2. Two.\n', 3, 'empty-paragraph'],
    ['an empty item', 'Title\n\n1. Signed:\ni.\nii. Agreement B\n', 4, 'empty-paragraph'],
    ['no title', '1. One.\n2. Two.\n', 1, 'no-title'],
    ['no text', '\n \n', 1, 'no-title'],
    ['a title alone', 'Title\n', 1, 'no-paragraph'],
    ['prose joined to the title', 'Title\nThe ministers met in Strelsau.\n1. One.\n', 2, 'unnumbered-text'],
    ['a paragraph joined to the title', 'Title\nThe sides\nmet.\n\n2. Two.\n', 3, 'unnumbered-text'],
    [
      'text after the closing line',
      'Title\n\n1. One.\n\nDone at Strelsau on 5 May 2019\n\nThe sides will also meet in spring; they agreed on the place:\n',
      7,
      'text-after-closing',
    ],
    [
      'a day the calendar lacks',
      'Title\n\n1. One.\n\nDone at Strelsau on 31 June 2019\n',
      5,
      'unreadable-date',
    ],
    ['an item of unknown kind', 'Title\n\n1. Signed:\ni. Agreement A\nii. Handshake\n', 5, 'unknown-kind'],
    ['a NUL', 'Title\n\n1. One\u0000.\n', 3, 'not-text'],
    ['bytes that are not UTF-8', 'Title\n\n1. Caf\uFFFD.\n', 3, 'not-text'],
  ])('stops at %s, with line and reason', (_, source, line, code) => {
    const error = errorOf(parseDeclaration(source, { states }))
    expect(error).toMatchObject({ line, code })
    expect(sayProblem(wordsFor('en').sourceProblems, error)).not.toMatch(/^$|undefined/)
  })
})
