import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '#core/document/parse/parse-declaration'
import { instrumentsOf } from '#core/document/units'
import { bundled, bundledSource } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'
import { sourceWords } from '../../../../support/source-words'

const states = ['Pakistan', 'Tajikistan']

/** Read off the source by hand. */
const INSTRUMENTS = [
  ['i', 'programme', ['Ministries of Foreign Affairs of Pakistan and Tajikistan']],
  ['ii', 'agreement', []],
  [
    'iii',
    'agreement',
    ['Government of Islamic Republic of Pakistan', 'Government of the Republic of Tajikistan'],
  ],
  [
    'iv',
    'memorandum',
    [
      'Tajik Institute of Languages, Dushanbe, Tajikistan',
      'National University of Modern Languages (NUML), Islamabad, Pakistan',
    ],
  ],
  ['v', 'memorandum', ['Technological University of Tajikistan', 'COMSATS University Islamabad']],
  [
    'vi',
    'agreement',
    [
      'Government of the Republic of Tajikistan',
      'Government of the Islamic Republic of the Islamic Republic of Pakistan',
    ],
  ],
  [
    'vii',
    'memorandum',
    [
      'Agency for State Financial Control and Struggle Against Corruption of the Republic of Tajikistan',
      'National Accountability Bureau of the Islamic Republic of Pakistan',
    ],
  ],
  [
    'viii',
    'memorandum',
    [
      'Lahore Chamber of Commerce and Industry',
      'Chamber of Commerce and Industry of the Republic of Tajikistan',
    ],
  ],
  [
    'ix',
    'agreement',
    [
      'Chamber of Commerce and Industry of the Republic of Tajikistan',
      'Sialkot Chamber of Commerce and Industry of the Islamic Republic of Pakistan',
    ],
  ],
  [
    'x',
    'agreement',
    [
      'Chamber of Commerce and Industry of the Republic of Tajikistan',
      'Chamber of Commerce and Industry Quetta Balochistan of the Islamic Republic of Pakistan',
    ],
  ],
  [
    'xi',
    'agreement',
    ['Tajik Technical University named after academician M.S. Osimi', 'Indus University of Pakistan'],
  ],
]

describe('the bundled declaration', () => {
  const parsed = valueOf(parseDeclaration(bundledSource, { states }))
  const { body: passages } = parsed
  const instruments = instrumentsOf({ ...bundled, ...parsed })

  it('equals the source word for word', () => {
    // Independent of the parser's own guard: the source's line breaks undone by hand rules only.
    const words = bundledSource
      .replace(/-\s*\n\s*/g, '-')
      .trim()
      .split(/\s+/)
    expect(sourceWords(parsed)).toEqual(words)
    expect(sourceWords(bundled)).toEqual(words)
  })

  it('has title, date line, visit and closing line', () => {
    expect(parsed.title).toBe(
      'Joint Declaration on Next Steps in Building Strategic Partnership for Regional Solidarity and Integration',
    )
    expect(parsed.dateLine).toBe('(2-3 June 2021)')
    expect(parsed.visit).toEqual({ start: '2021-06-02', end: '2021-06-03' })
    expect(parsed.signature).toMatchObject({
      place: 'Islamabad',
      date: '2021-06-02',
    })
    expect(parsed.conclusions).toMatchObject([
      { kind: 'closing', text: 'Signed in Islamabad on 2 June 2021' },
    ])
  })

  it('has 27 paragraphs, the first without a printed number', () => {
    expect(passages.map((paragraph) => paragraph.eId)).toEqual(
      Array.from({ length: 27 }, (_, index) => `para_${index + 1}`),
    )
    expect(passages.map(({ num }) => num)).toEqual([
      null,
      ...Array.from({ length: 26 }, (_, index) => `${index + 2}.`),
    ])
  })

  it('has the kind and the parties of each instrument', () => {
    expect(
      instruments.map(({ number, kind, parties }) => [number, kind, parties.map(({ name }) => name)]),
    ).toEqual(INSTRUMENTS)
    for (const { text, parties } of instruments)
      for (const { name, span } of parties) expect(text.slice(span.start, span.end)).toBe(name)
  })

  it('keeps the opening sentence of paragraph 26 apart from its items', () => {
    expect(passages[25]?.text).toBe(
      'In order to further deepen and diversify the bilateral relations, the following legal instruments were signed:',
    )
  })

  it('reads (i) and (ii) of paragraph 7 as inline items with exact spans', () => {
    const paragraph = passages[6]
    expect(
      paragraph?.inlineItems.map(({ eId, span }) => [eId, paragraph.text.slice(span.start, span.end)]),
    ).toEqual([
      ['para_7__item_i', '(i) Joint Declaration on “Road to Strategic Partnership for Regional Solidarity”'],
      [
        'para_7__item_ii',
        '(ii) Joint Declaration on “Strengthening the Road to Strategic Partnership for Regional Integration”',
      ],
    ])
    expect(passages.filter((passage) => passage.inlineItems.length > 0)).toHaveLength(1)
  })

  it.each([
    [2, 'in-depth and wide-ranging discussions'],
    [6, 'joint efforts for affordable'],
    [8, 'inter-parliamentary'],
    [9, '(NDS) - 2030'],
    [15, 'Quadrilateral Traffic-in-Transit Agreement (QTTA).'],
    [23, 'Islamophobia world-wide and'],
    [25, 'Heads of State meeting'],
  ])('folds paragraph %i over line and page breaks', (number, words) => {
    expect(passages[number - 1]?.text).toContain(words)
  })

  it('knows the lines each part stands on', () => {
    expect(parsed.body[5]?.sourceLines).toEqual({ first: 69, last: 80 })
    expect(parsed.body[25]?.children[10]?.sourceLines.first).toBe(372)
    expect(parsed.body[26]?.sourceLines.first).toBe(378)
  })
})
