import { describe, expect, it } from 'vitest'
import { recognise } from '#core/import/recognise'
import { readPlainText } from '#node/formats/text/plain-text'
import { boldBlock, headingBlock, itemBlock, sourceOf } from '../../../support/import/blocks'
import { doubtsOf, outlineOf } from '../../../support/import/outline-of'
import {
  arabicTreaty,
  jointStatement,
  resolution,
  russianTreaty,
  treaty,
} from '../../../support/import/texts'

function recogniseText(text: string) {
  const read = readPlainText(new TextEncoder().encode(text))
  if (!read.ok) throw new Error(read.error.code)
  return recognise(read.value)
}

describe('recognise', () => {
  it('reads a joint statement with points in points, closing, signatures and an annex', () => {
    const text = recogniseText(jointStatement)
    expect(outlineOf(text)).toEqual([
      'title: JOINT STATEMENT ON THE UPPER MEADOWS',
      'date: Veldora, 3-4 May 2019',
      '- para_nn_1 · The President of Aramund and the Prime Minister of Belisar met in Veldora and stated the following:',
      'para_1 · 1. · The two sides welcomed the bridge over the Sill.',
      'para_2 · 2. · They agreed on:',
      '  para_2__point_a · (a) · two new crossings;',
      '  para_2__point_b · (b) · one timetable for ferries, to be kept:',
      '    para_2__point_b__point_i · (i) · in summer;',
      '    para_2__point_b__point_ii · (ii) · in winter, as far as the ice allows.',
      'para_3 · 3. · They will meet again.',
      'closing: Done in duplicate at Veldora this 4th day of May, 2019, in the English language.',
      'signature: For the Government of Aramund',
      'signature: O. TELLAN',
      'signature: For the Government of Belisar',
      'signature: M. Quill',
      '+ att_i · ANNEX I · # Ferries',
      '+   att_i__para_1 · 1. · The ferry of the upper lake.',
      '+   att_i__para_2 · 2. · The ferry of the lower lake.',
    ])
    expect(text.doubts).toEqual([])
    expect(text.words).toMatchObject({ lost: 0, left: 0 })
    expect(text.judgements.get('para_2__point_a')).toEqual({ certainty: 'sure', rule: 'letter' })
    expect(text.judgements.get('para_2__point_b__point_i')).toEqual({
      certainty: 'sure',
      rule: 'roman-numeral',
    })
  })

  it('reads a treaty of parts and articles whose paragraphs begin again', () => {
    expect(outlineOf(recogniseText(treaty))).toEqual([
      'title: AGREEMENT ON THE WATERS OF THE SILL',
      '- rec_1 · The Governments of Aramund and Belisar,',
      '- rec_2 · Recalling their good neighbourhood,',
      '- rec_3 · Desirous of using the river together,',
      '- para_nn_1 · Have agreed as follows:',
      'part_i · PART I · # GENERAL',
      '  art_1 · Article 1 · # Definitions',
      '    art_1__para_1 · 1. · “River” means the Sill.',
      '    art_1__para_2 · 2. · “Year” means a calendar year.',
      '  art_2 · Article 2 · # Gauges',
      '    art_2__para_nn_1 · Each Party keeps its gauges. Article 1 applies to them.',
      'part_ii · PART II · # FINAL CLAUSES',
      '  art_3 · Article 3',
      '    art_3__para_1 · 1. · This Agreement enters into force at once.',
      '    art_3__para_2 · 2. · It may be ended.',
      'closing: IN WITNESS WHEREOF the undersigned have signed this Agreement.',
      'closing: Done at Veldora on 9 June 1998 in two originals.',
      'signature: For Aramund',
      'signature: For Belisar',
    ])
  })

  it('reads verbs in lines by themselves and the bare numbers under them', () => {
    const text = recogniseText(resolution)
    expect(outlineOf(text)).toEqual([
      '- rec_1 · The Conference of the Sill (Veldora, 2020),',
      '- rec_2 · considering',
      '-   rec_2__point_a · a) · that the river rises;',
      '-   rec_2__point_b · b) · that it falls again,',
      'para_nn_1 · resolves',
      '  para_nn_1__point_1 · 1 · to measure it twice a day;',
      '  para_nn_1__point_2 · 2 · to publish what was measured,',
      'para_nn_2 · instructs the Secretary-General',
      '  para_nn_2__point_1 · 1 · to keep the measures.',
    ])
    expect(text.judgements.get('rec_2')).toMatchObject({ rule: 'recital' })
  })

  it('reads Russian articles, points and closing', () => {
    const lines = outlineOf(recogniseText(russianTreaty))
    expect(lines).toContain('- rec_2 · Руководствуясь стремлением к добрососедству,')
    expect(lines).toContain('art_1 · Статья 1')
    expect(lines).toContain('    art_2__para_2__point_nn_1 · а) · уровень;')
    expect(lines).toContain('closing: Совершено в Велдоре 4 мая 2019 года в двух экземплярах.')
    expect(lines.at(-1)).toBe('signature: За Правительство Белисара')
  })

  it('reads Arabic articles in words and digits, with the numbers as printed', () => {
    const lines = outlineOf(recogniseText(arabicTreaty))
    expect(lines).toContain('art_1 · المادة الأولى')
    expect(lines).toContain('  art_2__para_1 · ١ - · تنشر البيانات.')
    expect(lines).toContain('- rec_2 · إذ تشيران إلى حسن الجوار،')
  })

  it('keeps a number that a source prints eight times, each with a doubt', () => {
    const text = recognise(sourceOf('They declare the following:', ...Array(8).fill('1. We agree.')))
    expect(outlineOf(text).slice(1, 4)).toEqual([
      'para_1 · 1. · We agree.',
      'para_1_2 · 1. · We agree.',
      'para_1_3 · 1. · We agree.',
    ])
    expect(doubtsOf(text)).toHaveLength(7)
    expect(doubtsOf(text)[0]).toBe('para_1_2 number-repeated')
  })

  it('cuts a number out of a line only where it fills a gap', () => {
    const text = recognise(sourceOf('1. We met.', '2. We talked. 3. We agreed on 4. or so.', '4. We left.'))
    expect(outlineOf(text)).toEqual([
      'para_1 · 1. · We met.',
      'para_2 · 2. · We talked.',
      'para_3 · 3. · We agreed on 4. or so.',
      'para_4 · 4. · We left.',
    ])
    expect(doubtsOf(text)).toEqual(['para_3 number-in-line'])
    const none = recognise(sourceOf('1. We met in room 5. Then we left.', '2. We left.'))
    expect(outlineOf(none)).toHaveLength(2)
  })

  it('takes a slip of a number as printed and says so', () => {
    const text = recognise(sourceOf('1. We met.', '2, We talked.', '3. We left.'))
    expect(outlineOf(text)[1]).toBe('para_2 · 2, · We talked.')
    expect(doubtsOf(text)).toEqual(['para_2 number-slip'])
  })

  it('parts a paragraph that is only its number from the first point behind it', () => {
    const text = recognise(sourceOf('1. We met.', '2. (a) First;', '(b) second.'))
    expect(outlineOf(text).slice(1)).toEqual([
      'para_2 · 2.',
      '  para_2__point_a · (a) · First;',
      '  para_2__point_b · (b) · second.',
    ])
    expect(text.words.lost).toBe(0)
  })

  it('leaves a number that fits nothing in its words, with a doubt', () => {
    const text = recognise(sourceOf('1. We met.', '2021. A year of ice.', '2. We left.'))
    expect(outlineOf(text)[1]).toBe('para_nn_1 · 2021. A year of ice.')
    expect(doubtsOf(text)).toEqual(['para_nn_1 number-out-of-series'])
    expect(text.judgements.get('para_nn_1')?.certainty).toBe('unsure')
  })

  it('keeps words between two points in the point before', () => {
    const text = recognise(
      sourceOf('1. On:', '(a) one;', 'and more of it;', '(b) two.', 'After the list.', '2. End.'),
    )
    expect(outlineOf(text)).toEqual([
      'para_1 · 1. · On:',
      '  para_1__point_a · (a) · one;',
      '    para_1__point_a__para_nn_1 · and more of it;',
      '  para_1__point_b · (b) · two.',
      'para_nn_1 · After the list.',
      'para_2 · 2. · End.',
    ])
  })

  it('takes headings by format, face, capitals and place, each by its rule', () => {
    const text = recognise(
      sourceOf(
        headingBlock('Statement', 1),
        boldBlock('Rivers'),
        'The rivers rise in spring and fall again before the first snow of the year.',
        'LAKES',
        'The lakes freeze in winter and thaw again before the rivers rise in the spring.',
        'Ferries',
        'The ferries run in summer and rest in winter, as far as the ice allows it to be so.',
      ),
    )
    const headings = [...text.judgements.values()]
      .map(({ rule }) => rule)
      .filter((rule) => rule.endsWith('heading'))
    expect(headings).toEqual(['emphasised-heading', 'capitals-heading', 'short-line-heading'])
    expect(text.preface).toMatchObject([{ role: 'title', text: 'Statement', certainty: 'sure' }])
  })

  it('knows the paragraph before number 2 whose number is not printed', () => {
    const text = recognise(
      sourceOf('JOINT STATEMENT', 'They met at Veldora.', '2. They talked.', '3. They left.'),
    )
    expect(outlineOf(text)).toEqual([
      'title: JOINT STATEMENT',
      'para_1 · They met at Veldora.',
      'para_2 · 2. · They talked.',
      'para_3 · 3. · They left.',
    ])
    expect(doubtsOf(text)).toEqual(['para_1 number-not-printed'])
  })

  it('begins a section under a title at a lower heading, and at a bold line with a colon', () => {
    const text = recognise(
      sourceOf(
        headingBlock('Statement', 1),
        headingBlock('Rivers', 2),
        'They rise.',
        boldBlock('Lakes:'),
        'They freeze.',
      ),
    )
    expect(outlineOf(text)).toEqual([
      'title: Statement',
      'sec_nn_1 · # Rivers',
      '  sec_nn_1__para_nn_1 · They rise.',
      '  sec_nn_1__sec_nn_1 · # Lakes:',
      '    sec_nn_1__sec_nn_1__para_nn_1 · They freeze.',
    ])
  })

  it('takes no item of a list without marks for a heading', () => {
    const text = recognise(
      sourceOf(
        '1. Shares are:',
        'Aramund ten',
        'Belisar five',
        '2. They are paid on the first day of every month of the year.',
      ),
    )
    expect(outlineOf(text).some((line) => line.includes('#'))).toBe(false)
  })

  it('takes the numbers that a format shows, in lists within lists', () => {
    const text = recognise(
      sourceOf(
        'They agreed on:',
        itemBlock('1.', 'rivers:'),
        itemBlock('a.', 'upper', 1),
        itemBlock('b.', 'lower', 1),
        itemBlock('2.', 'lakes'),
      ),
    )
    expect(outlineOf(text).slice(-4)).toEqual([
      'para_1 · 1. · rivers:',
      '  para_1__point_a · a. · upper',
      '  para_1__point_b · b. · lower',
      'para_2 · 2. · lakes',
    ])
  })

  it('takes what stands under the signatures with a heading for an annex, and says that it has no name', () => {
    const text = recognise(
      sourceOf(
        '1. We met.',
        'Done at Veldora on 4 May 2019.',
        'For the Government of Aramund',
        'RESOLUTION ON FERRIES',
        'The ferries of the upper lake run in summer, and those of the lower lake run in spring.',
      ),
    )
    expect(outlineOf(text).slice(-2)).toEqual([
      '+ att_nn_1 · # RESOLUTION ON FERRIES',
      '+   att_nn_1__para_nn_1 · The ferries of the upper lake run in summer, and those of the lower lake run in spring.',
    ])
    expect(doubtsOf(text)).toEqual(['att_nn_1 attachment-unnamed'])
  })

  it('hangs a note on the words that print its mark', () => {
    const text = recognise(sourceOf('1. The river [1] rises.', '2. It falls.', '[1] Measured at Veldora.'))
    const [first] = text.body
    expect(first?.footnotes).toMatchObject([{ marker: '[1]', text: 'Measured at Veldora.', offset: 13 }])
    expect(text.words.lost).toBe(0)
  })

  it('leaves page numbers and end marks out and lists them', () => {
    const text = recognise(sourceOf('1. One.', '1', '2. Two.', '2', '3. Three.', '###'))
    expect(text.left.map(({ words, why }) => [words, why])).toEqual([
      ['1', 'page-number'],
      ['2', 'page-number'],
      ['###', 'end-mark'],
    ])
    expect(text.words).toEqual({ in: 9, out: 6, left: 3, lost: 0 })
  })

  it('refuses nothing: words without any form are paragraphs', () => {
    expect(outlineOf(recognise(sourceOf('hm')))).toEqual(['para_nn_1 · hm'])
    expect(recognise(sourceOf())).toMatchObject({ body: [], words: { in: 0, out: 0, lost: 0 } })
  })
})
