import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PdfPage } from '#node/formats/pdf/reader/positioned'
import { readPages } from '#node/formats/pdf/reader/read-pages'
import { column, filled, item, page } from '../../../../../../support/typeset'

function read(...pages: readonly PdfPage[]) {
  const result = readPages(pages)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const words = (...pages: readonly PdfPage[]): readonly string[] =>
  read(...pages).blocks.map(({ text }) => text)
const left = (...pages: readonly PdfPage[]): readonly string[] =>
  read(...pages).left.map(({ why, words, origin }) => `${why} ${origin.page}: ${words}`)

const sentence =
  'The two sides agreed to deepen their cooperation in trade, transit and energy and to hold consultations at regular intervals in both capitals.'
const other =
  'They welcomed the signing of the agreement on international road transport and called for its early entry into force by all of the parties.'

describe('lines', () => {
  it('are put together of pieces, with blanks where there is room', () => {
    const pieces = [item('The', 70, 700), item('two', 88, 700), item('sid', 106, 700), item('es', 121, 700)]
    expect(words(page(1, pieces.toReversed()))).toEqual(['The two sides'])
  })

  it('keep a wide gap as a tab: a hung number, signatures side by side', () => {
    expect(words(page(1, item('1.', 70, 700), item('The sides', 110, 700)))).toEqual(['1.\tThe sides'])
    const signed = page(1, column(['Ilvana Doreth', 'President']), column(['Aldren IV', 'King'], { x: 350 }))
    expect(words(signed).join('\n')).toBe('Ilvana Doreth\tAldren IV\nPresident\tKing')
  })

  it('read from right to left where their letters do', () => {
    const line = [item('الطرفان', 300, 700), item('على', 280, 700), item('التعاون', 240, 700)]
    expect(words(page(1, line))).toEqual(['الطرفان على التعاون'])
  })

  it('say how many words begin as no Arabic word does: letters of a ligature were turned round', () => {
    const { traits } = read(page(1, item('كانون األول وحقوق اإلنسان والتعاون', 70, 700)))
    expect(traits).toEqual([{ code: 'unknown-characters', count: 2 }])
    expect(read(page(1, item('كانون الأول وحقوق الإنسان', 70, 700))).traits).toEqual([])
  })

  it('painted twice count once', () => {
    expect(words(page(1, item('Article 1', 70, 700), item('Article 1', 70.2, 700)))).toEqual(['Article 1'])
  })

  it('tell signs of symbol faces', () => {
    const bullet = item('\uf0b7', 70, 700, { font: 'ABCDEF+SymbolMT' })
    expect(words(page(1, bullet, item('trade', 90, 700)))).toEqual(['• trade'])
    expect(read(page(1, item('\uf0b7 trade', 70, 700))).traits).toEqual([
      { code: 'unknown-characters', count: 1 },
    ])
  })
})

describe('paragraphs', () => {
  it('end with more space', () => {
    const first = filled(sentence, 60)
    const items = [...column(first), ...column(filled(other, 60), { y: 700 - first.length * 12 - 8 })]
    expect(words(page(1, items))).toEqual([sentence, other])
  })

  it('end with more space and with another face, also in the middle of a sentence', () => {
    const first = filled(sentence, 60).slice(0, 2)
    const spaced = column(filled(other, 60), { y: 700 - first.length * 12 - 8 })
    expect(words(page(1, column(first), spaced))).toEqual([first.join(' '), other])
    const larger = column(filled(other, 50), { y: 700 - first.length * 12, size: 12 })
    expect(words(page(1, column(first), larger))).toEqual([first.join(' '), other])
  })

  it('end with a line that stops short', () => {
    const first = filled(`${sentence} They met.`, 60)
    expect(first.at(-1)?.length).toBeLessThan(40)
    expect(words(page(1, column([...first, ...filled(other, 60)])))).toEqual([`${sentence} They met.`, other])
  })

  it('end with a short line that ends in a comma, as recitals do', () => {
    const first = [...filled(sentence, 60).slice(0, 2), 'and the Charter of the United Nations,']
    expect(words(page(1, column([...first, ...filled(other, 60)])))).toEqual([first.join(' '), other])
  })

  it('begin with an indented line', () => {
    const lines = filled(
      sentence.replace('capitals.', 'of the two capitals, as agreed in the protocol of 2020.'),
      60,
    )
    const items = [...column(lines), item(filled(other, 56)[0] ?? '', 90, 700 - lines.length * 12)]
    expect(words(page(1, items))).toHaveLength(2)
  })

  it('begin with a number after the end of a sentence, and not with one inside', () => {
    const lines = [
      '1. The sides agreed to meet again at a summit that is held on',
      '26. October, and adopted a joint declaration on that same day.',
      '2. They thanked the host.',
    ]
    expect(words(page(1, column(lines)))).toEqual([`${lines[0]} ${lines[1]}`, lines[2]])
  })

  it('go on over pages and columns', () => {
    const lines = filled(sentence, 60)
    const pages = [
      page(1, column(lines.slice(0, 2))),
      page(2, column([...lines.slice(2), ...filled(other, 60)])),
    ]
    expect(words(...pages)[0]?.startsWith(sentence)).toBe(true)
    expect(read(...pages).blocks[0]?.origin).toEqual({ line: null, page: 1 })
    expect(words(page(1, column(['They agreed.'])), page(2, column(['They met.'])))).toHaveLength(2)
  })

  it('of single lines are told by the space in them, not between them', () => {
    const lines = [
      'General Assembly',
      'Distr.: General',
      '23 December 2020',
      'Agenda item 67',
      'Report of the Council',
    ]
    const items = [...column(lines, { leading: 20 }), ...column(filled(sentence, 60), { y: 600 })]
    expect(words(page(1, items))).toEqual([...lines, sentence])
  })
})

describe('headings', () => {
  it('are larger or all in bold; the larger, the higher', () => {
    const { blocks } = read(
      page(
        1,
        item('Joint Declaration', 70, 760, { size: 18 }),
        item('Article 1', 70, 724, { font: 'Serif-Bold' }),
        column(filled(sentence, 60)),
        item('Bold words that end as a sentence does.', 70, 640, { font: 'Serif-Bold' }),
      ),
    )
    expect(blocks.map(({ kind, level, text }) => [kind, level, text.slice(0, 17)])).toEqual([
      ['heading', 1, 'Joint Declaration'],
      ['heading', 2, 'Article 1'],
      ['text', null, 'The two sides agr'],
      ['text', null, 'Bold words that e'],
    ])
  })

  it('and emphasis is counted in the words', () => {
    const line = [
      item('The sides', 70, 700),
      item('reaffirmed', 120, 700, { font: 'Serif-Italic' }),
      item('their', 175, 700),
    ]
    const [block] = read(page(1, line)).blocks
    expect(block?.text).toBe('The sides reaffirmed their')
    expect(block?.emphasis).toEqual([{ start: 10, end: 20, style: 'italic' }])
  })
})

describe('margins', () => {
  const body = (number: number) => column(filled(number % 2 === 0 ? sentence : other, 60), { y: 600 })
  const pages = (head: (number: number) => string, foot: (number: number) => string, count = 5) =>
    Array.from({ length: count }, (_, index) =>
      page(index + 1, item(head(index + 1), 70, 800), body(index + 1), item(foot(index + 1), 290, 30)),
    )

  it('have heads and page numbers, with the words that are left out', () => {
    const all = pages(
      () => 'Joint Declaration',
      (number) => `${number + 4}`,
      2,
    )
    expect(left(...all)).toEqual([
      'running-head 1: Joint Declaration',
      'page-number 1: 5',
      'running-head 2: Joint Declaration',
      'page-number 2: 6',
    ])
    expect(words(...all)).toEqual([other, sentence])
  })

  it('may differ on left and right pages, and have words around the number', () => {
    const all = pages(
      (number) => (number % 2 === 0 ? 'A/RES/75/1' : 'The Council'),
      (number) => `Page ${number} of 5`,
      8,
    )
    expect(left(...all)).toHaveLength(16)
    expect(left(...all)[1]).toBe('page-number 1: Page 1 of 5')
  })

  it('do not take headings, sums and first lines of the text', () => {
    const articles = pages(
      (number) => `Article ${number * 2}`,
      (number) => `${number * 7 + 100}`,
    )
    expect(left(...articles)).toEqual([])
    expect(
      left(
        ...pages(
          (number) => `Article ${number}`,
          () => 'x y',
          5,
        ).slice(0, 2),
      ),
    ).toEqual([])
  })

  it('of one page have a number only if it is 1', () => {
    expect(left(page(1, body(1), item('1', 290, 30)))).toEqual(['page-number 1: 1'])
    expect(left(page(1, body(1), item('2024', 290, 30)))).toEqual([])
  })
})

describe('two columns', () => {
  const long = filled(`${sentence} ${other} ${sentence}`, 40)

  it('are read one after the other, between lines over both', () => {
    const all = page(
      1,
      item('A title that goes over both of the columns, as it is as wide as the page and its text', 70, 740, {
        size: 10,
      }),
      column(long),
      column(filled(`${other} ${sentence} ${other}`, 40), { x: 320 }),
    )
    const text = words(all).join(' ')
    expect(text.indexOf(sentence)).toBeGreaterThan(0)
    expect(text).toContain(`${sentence} ${other} ${sentence}`)
    expect(text).toContain(`${other} ${sentence} ${other}`)
    expect(text.startsWith('A title that')).toBe(true)
  })

  it('do not take a line over both apart where a blank between its words lies in the gutter', () => {
    const left = 'A line that goes over both of the columns and is set in two'
    const all = page(
      1,
      item(left.slice(0, 45), 70, 740),
      item(left.slice(46), 70 + 46 * 5, 740),
      item('lines.', 70, 728),
      column(long),
      column(filled(`${other} ${sentence} ${other}`, 40), { x: 320 }),
    )
    expect(words(all)[0]).toBe(`${left} lines.`)
  })

  it('are none in a table of narrow cells', () => {
    const rows = Array.from({ length: 8 }, (_, index) => index)
    const all = page(
      1,
      column(filled(`${sentence} ${other}`, 90), { y: 780 }),
      rows
        .map((row) => [item(`202${row}`, 70, 700 - row * 12), item(`${row * 7}`, 320, 700 - row * 12)])
        .flat(),
    )
    expect(words(all).join('\n')).toContain('2023\t21')
  })
})

describe('words parted at the end of a line', () => {
  const hyphened = (...lines: readonly string[]): string =>
    words(page(1, column(lines, { leading: 12 }))).join(' ')

  it('are put together if the text has them whole, and keep a hyphen that it writes', () => {
    const lines = [
      'Their cooperation and the work of long-term and joint coop-',
      'eration goes on through all of the years to come as a long-',
      'term task of both of them and of those who follow them then',
    ]
    expect(hyphened(...lines)).toBe(
      'Their cooperation and the work of long-term and joint cooperation goes on through all of the years to come as a long-term task of both of them and of those who follow them then',
    )
  })

  it('keep it before digits and capitals, and where nothing shows that a program parted them', () => {
    expect(
      hyphened(
        'The world after the pandemic of COVID-',
        '19 and the views of the Indo-',
        'Pacific states are well-',
        'known',
      ),
    ).toBe('The world after the pandemic of COVID-19 and the views of the Indo-Pacific states are well-known')
  })

  it('lose it where the text clearly parts words, or it is a soft one', () => {
    const known = ['trade', 'transit', 'energy', 'border', 'region']
    const parted = known.flatMap((word) => [
      `and so on with ${word} and then there is more of the same ${word.slice(0, 3)}-`,
      `${word.slice(3)} as well`,
    ])
    expect(hyphened(...parted, 'at the end of it all stands the uncom-', 'mon word')).toContain(
      'the uncommon word',
    )
    expect(hyphened('what is uncom\u00ad', 'mon')).toBe('what is uncommon')
  })
})

describe('notes', () => {
  const small = { size: 8 }
  const text = filled(sentence, 60)
  const mark = (digit: string, x: number, y: number) => item(digit, x, y + 3.5, { size: 6 })

  it('hang on their marks, which are no words', () => {
    const { blocks } = read(
      page(
        1,
        column(text),
        mark('1', 70 + (text[0]?.length ?? 0) * 5, 700),
        mark('1', 70, 100),
        item('Treaty of Friendship, signed at', 74, 100, small),
        item('Brennick on 2 May 1974.', 70, 90, small),
      ),
    )
    expect(blocks).toHaveLength(1)
    expect(blocks[0]?.text).toBe(sentence)
    expect(blocks[0]?.footnotes).toEqual([
      {
        marker: '1',
        offset: text[0]?.length,
        text: 'Treaty of Friendship, signed at Brennick on 2 May 1974.',
      },
    ])
  })

  it('may be of the size of the text, after more space, with a mark that stands raised in the text', () => {
    const lines = [
      '1. The sides agreed to hold consultations at regular intervals.',
      '2. They thanked the host of the meeting for the warm welcome too.',
    ]
    const { blocks } = read(
      page(
        1,
        column(lines),
        mark('5', 70 + 63 * 5, 700),
        item('5 Adopted without vote.', 70, 640),
        item('6 persons took part.', 70, 628),
      ),
    )
    expect(blocks.map(({ text, footnotes }) => [text, footnotes.map((note) => note.text)])).toEqual([
      [lines[0], ['Adopted without vote.']],
      [lines[1], []],
      ['6 persons took part.', []],
    ])
  })

  it('go on at the foot of the next page', () => {
    const { blocks } = read(
      page(
        1,
        column(text),
        mark('*', 70 + (text[0]?.length ?? 0) * 5, 700),
        item('* See the', 70, 100, small),
      ),
      page(2, column(filled(other, 60)), item('annex.', 70, 100, small)),
    )
    expect(blocks.flatMap(({ footnotes }) => footnotes.map((note) => note.text))).toEqual(['See the annex.'])
  })

  it('that no mark leads to stand after the text; raised words are words', () => {
    const all = page(
      1,
      column(text),
      item('21', 70, 600),
      item('st', 80, 603.5, { size: 6 }),
      item('7 Adopted without vote.', 70, 100, small),
    )
    expect(words(all)).toEqual([sentence, '21st', '7 Adopted without vote.'])
  })
})

describe('bad input', () => {
  it('pictures only are empty', () => {
    expect(readPages([page(1), page(2, item('  ', 1, 1))])).toEqual({
      ok: false,
      error: { code: 'empty', detail: null },
    })
    expect(readPages([])).toMatchObject({ ok: false })
  })

  it('every word of any page comes out, in the text or beside it', () => {
    const anyItem = fc.record({
      text: fc.oneof(fc.stringMatching(/^[a-z0-9 .()-]{1,12}$/), fc.string()),
      x: fc.integer({ min: 0, max: 590 }),
      y: fc.integer({ min: 0, max: 840 }),
      width: fc.integer({ min: 0, max: 300 }),
      height: fc.constantFrom(0, 6, 8, 10, 12, 18),
      font: fc.constantFrom('Serif', 'Serif-Bold', 'Symbol', ''),
    })
    const letters = (texts: readonly string[]): string =>
      texts
        .join('')
        .replaceAll(/[^\p{L}\p{N}]/gu, '')
        .split('')
        .toSorted()
        .join('')
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(anyItem, { maxLength: 30, selector: ({ x, y }) => `${x} ${y}` }), {
          maxLength: 4,
        }),
        (items) => {
          const pages = items.map((each, index) => page(index + 1, each))
          const result = readPages(pages)
          const given = letters(pages.flatMap((each) => each.items.map(({ text }) => text)))
          // A file of page numbers alone is refused as one without words, which says so.
          fc.pre(result.ok || given === '')
          const { blocks, left } = result.ok ? result.value : { blocks: [], left: [] }
          const taken = [
            ...blocks.flatMap(({ text, footnotes }) => [
              text,
              ...footnotes.flatMap((note) => [note.marker, note.marker, note.text]),
            ]),
            ...left.map(({ words }) => words),
          ]
          expect(letters(taken)).toBe(given)
        },
      ),
      { numRuns: 300 },
    )
  })
})
