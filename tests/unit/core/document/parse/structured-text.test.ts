import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findInconsistency } from '#core/document/consistency'
import { parseDeclaration } from '#core/document/parse/parse-declaration'
import { instrumentsOf, printedUnits, unitsOf } from '#core/document/units'
import { declarationTexts } from '#core/search/texts'
import { bundled } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'
import { sourceWords, wordsOf } from '../../../../support/source-words'

function parsed(source: string) {
  const text = valueOf(parseDeclaration(source, { states: ['Arvenia', 'Melland'] }))
  expect(sourceWords(text)).toEqual(wordsOf(source))
  return text
}

/** Every part in reading order: how deep, its name, its number, its words. */
function outline(source: string): string[] {
  return unitsOf({ ...bundled, ...parsed(source) }).map(
    ({ level, eId, num, text }) => `${'  '.repeat(level)}${eId} ${num ?? '-'} ${text}`,
  )
}

describe('a text with parts of every kind', () => {
  const source = readFileSync(join(import.meta.dirname, '../../../../support/second-text/source.txt'), 'utf8')

  it('is read as it stands: recitals, sections, points in points, bullets, annex, articles, a table', () => {
    expect(
      outline(source).map((line) =>
        line.replace(/^(\s*\S+ (?:Annex I:|Article \d\.|\S+)) (.{0,20}).*$/su, '$1 $2'),
      ),
    ).toEqual([
      'rec_1 - The Government of Ar',
      'rec_2 - Recalling the Lake C',
      'rec_3 - Mindful of the work ',
      'sec_i I. Water',
      '  para_1 1. The Prime Minister o',
      '  para_2 2. The two sides recall',
      'sec_ii II. Rail and work',
      '  para_3 3. They agreed to open ',
      '  para_4 4. The two sides noted ',
      '  para_5 5. They also discussed ',
      '  para_6 6. The two sides agreed',
      '  para_7 7. They attached import',
      '  para_8 8. Arvenia offered to t',
      '    para_8__point_a (a) work in pairs;',
      '    para_8__point_b (b) report to both sides',
      '      para_8__point_b__point_i (i) the water of the lak',
      '      para_8__point_b__point_ii (ii) the state of the lin',
      '    para_8__point_c (c) return to Melland.',
      '  para_9 9. The sides looked for',
      'sec_iii III. Outcome',
      '  para_10 10. Following instrument',
      '    para_10__item_i i. Agreement between th',
      '    para_10__item_ii ii. Memorandum of Unders',
      '  para_11 11. The Prime Minister t',
      '  sec_iii__para_nn_1 - The two sides also t',
      '    sec_iii__para_nn_1__indent_1 – Ada Lorn',
      '    sec_iii__para_nn_1__indent_2 – Bela Quist',
      '  sec_iii__para_nn_2 - They asked that the ',
      'att_i Annex I: Measuring the lake',
      '  att_i__art_1 Article 1. Stations',
      '    att_i__art_1__para_1 1. Arvenia and Melland ',
      '    att_i__art_1__para_2 2. Every station measur',
      '      att_i__art_1__para_2__point_a (a) the level of the wat',
      '      att_i__art_1__para_2__point_b (b) its temperature.',
      '    att_i__art_1__table_1 - Station\tShore\tFirst ',
      '  att_i__art_2 Article 2. Changes',
      '    att_i__art_2__para_nn_1 - Either side may prop',
    ])
  })

  it('has the footnote on the words it belongs to, and two signature blocks', () => {
    const { preamble, conclusions, signature } = parsed(source)
    const [note] = preamble[2]?.footnotes ?? []
    expect(note).toMatchObject({
      marker: '[1]',
      text: 'The first joint survey of the lake was made in 1931.',
    })
    expect(preamble[2]?.text.slice(0, note?.offset)).toMatch(/before \[1\]$/)
    expect(conclusions.map(({ kind, text }) => [kind, text])).toEqual([
      ['closing', 'Signed in Vellmar on 5 October 2023'],
      ['signature', 'For the Government of Arvenia\nIlse Brandt\nMinister of Water'],
      ['signature', 'For the Government of Melland\nOto Kern\nMinister of Transport'],
    ])
    expect(signature).toEqual({ place: 'Vellmar', date: '2023-10-05' })
  })

  it('has the cells of its table, row by row', () => {
    const annex = parsed(source).attachments[0]
    expect(annex?.children[0]?.children.at(-1)?.rows).toEqual([
      ['Station', 'Shore', 'First year'],
      ['Vellmar', 'Arvenia', '1931'],
      ['Orsen Mole', 'Melland', '1974'],
    ])
  })
})

describe('the names of parts', () => {
  it('paragraphs that count anew in each article carry the article', () => {
    expect(
      outline(
        'Agreement\n\nArticle 1\n\nScope\n\n1. One.\n\n2. Two.\n\nArticle 2. Entry into force\n\n1. Three.\n\nArticle 3. It ends after five years.\n',
      ),
    ).toEqual([
      'art_1 Article 1 Scope',
      '  art_1__para_1 1. One.',
      '  art_1__para_2 2. Two.',
      'art_2 Article 2. Entry into force',
      '  art_2__para_1 1. Three.',
      'art_3 Article 3. It ends after five years.',
    ])
  })

  it('words on the line under an article’s number are its heading, or its text where they end as a sentence', () => {
    const source = 'Treaty\n\nArticle 1\nScope\n\n1. One.\n\nArticle 2\nThe sides meet\nevery year.\n'
    expect(
      unitsOf({ ...bundled, ...parsed(source) }).map(({ eId, isHeading, text }) => [eId, isHeading, text]),
    ).toEqual([
      ['art_1', true, 'Scope'],
      ['art_1__para_1', false, 'One.'],
      ['art_2', false, 'The sides meet every year.'],
    ])
  })

  it('paragraphs that count anew in each section carry the section; those that run on do not', () => {
    expect(outline('Plan\n\nI. Trade\n\n1. One.\n\n2. Two.\n\nII. Rail\n\n1. Three.\n')).toEqual([
      'sec_i I. Trade',
      '  sec_i__para_1 1. One.',
      '  sec_i__para_2 2. Two.',
      'sec_ii II. Rail',
      '  sec_ii__para_1 1. Three.',
    ])
    expect(outline('Plan\n\nTrade\n\n1. One.\n\nRail\n\n2. Two.\n')).toEqual([
      'sec_nn_1 - Trade',
      '  para_1 1. One.',
      'sec_nn_2 - Rail',
      '  para_2 2. Two.',
    ])
  })

  it('articles lie in chapters, and are named without them where they count through', () => {
    expect(
      outline(
        'Treaty\n\nCHAPTER I\n\nArticle 1. Terms\n\n1. One.\n\nCHAPTER II. Duties\n\nArticle 2. Care\n\n1. Two.\n',
      ),
    ).toEqual([
      'chp_i CHAPTER I ',
      '  art_1 Article 1. Terms',
      '    art_1__para_1 1. One.',
      'chp_ii CHAPTER II. Duties',
      '  art_2 Article 2. Care',
      '    art_2__para_1 1. Two.',
    ])
  })

  it('an article that running text speaks of begins none', () => {
    expect(
      outline('Statement\n\n1. They recalled the Charter.\nArticle 5 of the Charter applies.\n'),
    ).toEqual(['para_1 1. They recalled the Charter. Article 5 of the Charter applies.'])
  })

  it('the words before number 2 are paragraph 1; those before number 1 are a preamble', () => {
    expect(outline('Statement\n\nGuided by peace,\n\nThe sides met.\n\n2. They agreed.\n')).toEqual([
      'rec_1 - Guided by peace,',
      'para_1 - The sides met.',
      'para_2 2. They agreed.',
    ])
    expect(outline('Statement\n\nWhereas they met,\n\n1. They agreed.\n')).toEqual([
      'rec_1 - Whereas they met,',
      'para_1 1. They agreed.',
    ])
  })

  it('a paragraph without number between numbered ones keeps its place', () => {
    expect(outline('Statement\n\n1. One.\n\nStray text.\n\n2. Two.\n')).toEqual([
      'para_1 1. One.',
      'para_nn_1 - Stray text.',
      'para_2 2. Two.',
    ])
  })

  it('a tab behind a marker, a bullet or a number makes no table', () => {
    const text = parsed(
      'Statement\n\n1.\tThe following were signed:\ni.\tAgreement on Trade\nii.\tMemorandum of Understanding on Rail\n2.\tThey noted:\n•\tone thing\n•\tanother\n',
    )
    expect(text.instruments.map(({ eId }) => eId)).toEqual(['para_1__item_i', 'para_1__item_ii'])
    expect(text.body.map(({ num }) => num)).toEqual(['1.', '2.'])
    expect(text.body[1]?.children.map(({ kind }) => kind)).toEqual(['bullet', 'bullet'])
  })

  it('an empty first cell keeps its column', () => {
    const text = parsed('Statement\n\n1. As follows:\n\n\t2020\t2021\nTrade\t5\t7\n\tTotal\t12\n')
    expect(text.body[1]?.rows).toEqual([
      ['', '2020', '2021'],
      ['Trade', '5', '7'],
      ['', 'Total', '12'],
    ])
  })

  it('an annex without number, and one with a closing line of its own, are read and consistent', () => {
    const source =
      'Statement\n\n01. One.\n\nDone at Vellmar on 5 May 2019\n\nANNEX\n\n1. Two.\n\nDone at Orsen on 6 June 2020\n\nFor Melland\n'
    const text = parsed(source)
    const declaration = { ...bundled, ...text }
    expect(findInconsistency(declaration)).toBeNull()
    expect(text.signature).toEqual({ place: 'Vellmar', date: '2019-05-05' })
    expect(text.conclusions.map(({ text: words }) => words)).toEqual(['Done at Vellmar on 5 May 2019'])
    expect(unitsOf(declaration).map(({ eId, text: words }) => `${eId} ${words}`)).toEqual([
      'para_1 One.',
      'att_nn_1 ',
      'att_nn_1__para_1 Two.',
      'att_nn_1__para_nn_1 Done at Orsen on 6 June 2020',
      'att_nn_1__para_nn_2 For Melland',
    ])
  })

  it('a footnote of an instrument is official text of it', () => {
    const text = parsed(
      'Statement\n\n1. The following was signed:\ni. Agreement on Trade [1]\n\n[1] Subject to ratification.\n',
    )
    const [instrument] = instrumentsOf({ ...bundled, ...text })
    expect(instrument?.footnotes.map((note) => note.text)).toEqual(['Subject to ratification.'])
    const [searched] = declarationTexts({ ...bundled, ...text }).filter(({ kind }) => kind === 'instrument')
    expect(searched?.text).toBe('Agreement on Trade [1]\nSubject to ratification.')
  })

  it('bullets right under the title stand where they are', () => {
    const text = { ...bundled, ...parsed('Statement\n\n• One thing\n• Another\n\n1. One.\n') }
    expect(unitsOf(text).map(({ eId }) => eId)).toEqual(['indent_1', 'indent_2', 'para_1'])
    expect(printedUnits(text).map(({ eId }) => eId)).toEqual(['indent_1', 'indent_2', 'para_1'])
  })
})
