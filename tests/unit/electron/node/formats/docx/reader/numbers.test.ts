import { describe, expect, it } from 'vitest'
import { readDocx } from '#node/formats/docx/reader/read-docx'
import { listed, paragraph, type WordFileParts, wordFile } from '../../../../../../support/word-files'

/** Each paragraph of the body as printed: number, words. */
function printed(parts: WordFileParts): readonly string[] {
  const read = readDocx(wordFile(parts))
  if (!read.ok) throw new Error(read.error.code)
  return read.value.blocks.map(({ num, text }) => `${num ?? '–'} ${text}`)
}

interface LevelShape {
  readonly text: string
  readonly format?: string
  readonly start?: number
  readonly more?: string
}

function level(index: number, { text, format = 'decimal', start = 1, more = '' }: LevelShape): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
}

function definition(id: number, levels: readonly LevelShape[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.map((shape, index) => level(index, shape)).join('')}</w:abstractNum>`
}

function list(numId: number, definitionId: number, overrides = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`
}

const startsAt = (index: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

const threeLevels = definition(0, [
  { text: '%1.' },
  { text: '(%2)', format: 'lowerLetter' },
  { text: '(%3)', format: 'lowerRoman' },
])

describe('levels', () => {
  it('count on, and begin anew after a higher one', () => {
    const body = [
      listed('a', 1),
      listed('b', 1, 1),
      listed('c', 1, 1),
      listed('d', 1, 2),
      listed('e', 1),
      listed('f', 1, 1),
      listed('g', 1, 2),
    ].join('')
    expect(printed({ body, numbering: threeLevels + list(1, 0) })).toEqual([
      '1. a',
      '(a) b',
      '(b) c',
      '(i) d',
      '2. e',
      '(a) f',
      '(i) g',
    ])
  })

  it('write each number in the format of its own level', () => {
    const numbering =
      definition(0, [
        { text: '%1', format: 'upperRoman' },
        { text: '%1.%2', format: 'upperLetter' },
        { text: '%1-%2-%3', format: 'decimalZero' },
      ]) + list(1, 0)
    const body = listed('a', 1) + listed('b', 1) + listed('c', 1, 1) + listed('d', 1, 2)
    expect(printed({ body, numbering })).toEqual(['I a', 'II b', 'II.A c', 'II-A-01 d'])
  })

  it('write all numbers in digits where the level is legal', () => {
    const numbering =
      definition(0, [
        { text: 'Article %1', format: 'upperRoman' },
        { text: '%1.%2', format: 'lowerLetter', more: '<w:isLgl/>' },
        { text: '%1.%2.%3', format: 'decimalZero', more: '<w:isLgl w:val="0"/>' },
        { text: '%1.%3', more: '<w:isLgl/>' },
      ]) + list(1, 0)
    const body = listed('a', 1) + listed('b', 1) + listed('c', 1, 1) + listed('d', 1, 2) + listed('e', 1, 3)
    // Digits with a zero before them stay so: “Section 1.01”.
    expect(printed({ body, numbering })).toEqual([
      'Article I a',
      'Article II b',
      '2.1 c',
      'II.a.01 d',
      '2.01 e',
    ])
  })

  it('have no number of a deeper one', () => {
    const numbering = definition(0, [{ text: '%1-%2' }, { text: '%2)' }]) + list(1, 0)
    const body = listed('a', 1) + listed('b', 1, 1) + listed('c', 1)
    expect(printed({ body, numbering })).toEqual(['1- a', '1) b', '2- c'])
  })

  it('count a level above that no paragraph was of as one (Microsoft Q110380)', () => {
    const numbering = definition(0, [{ text: '%1' }, { text: '%1.%2' }]) + list(1, 0)
    const body = listed('a', 1, 1) + listed('b', 1, 1) + listed('c', 1) + listed('d', 1, 1)
    expect(printed({ body, numbering })).toEqual(['1.1 a', '1.2 b', '2 c', '2.1 d'])
  })

  it('begin anew after the level they name, or never', () => {
    const numbering =
      definition(0, [
        { text: '%1.' },
        { text: '(%2)' },
        { text: 'after1-%3', more: '<w:lvlRestart w:val="1"/>' },
        { text: 'never-%4', more: '<w:lvlRestart w:val="0"/>' },
      ]) + list(1, 0)
    const round = listed('', 1, 1) + listed('', 1, 2) + listed('', 1, 3)
    const body = listed('', 1) + round + round + listed('', 1) + round
    expect(printed({ body, numbering }).map((line) => line.trim())).toEqual([
      '1.',
      '(1)',
      'after1-1',
      'never-1',
      '(2)',
      'after1-2',
      'never-2',
      '2.',
      '(1)',
      'after1-1',
      'never-3',
    ])
  })

  it('begin with their start, which is 0 where none is said', () => {
    const numbering =
      definition(0, [{ text: '%1.', start: 14 }]) +
      `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>` +
      list(1, 0) +
      list(2, 1)
    expect(printed({ body: listed('a', 1) + listed('b', 1) + listed('c', 2), numbering })).toEqual([
      '14. a',
      '15. b',
      '0. c',
    ])
  })
})

describe('lists', () => {
  it('go on after an interruption, and with another list of one definition', () => {
    const body = listed('a', 1) + paragraph('between') + listed('b', 1) + listed('c', 2) + listed('d', 1)
    expect(printed({ body, numbering: threeLevels + list(1, 0) + list(2, 0) })).toEqual([
      '1. a',
      '– between',
      '2. b',
      '3. c',
      '4. d',
    ])
  })

  it('begin anew, once, where they say with which number', () => {
    const numbering = threeLevels + list(1, 0) + list(2, 0, startsAt(0, 1)) + list(3, 0, startsAt(0, 7))
    const body =
      listed('a', 1) + listed('b', 1) + listed('c', 2) + listed('d', 2) + listed('e', 3) + listed('f', 2)
    expect(printed({ body, numbering })).toEqual(['1. a', '2. b', '1. c', '2. d', '7. e', '8. f'])
  })

  it('may shape a level in their own way', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, { text: '%1)', format: 'upperLetter', start: 3 })}</w:lvlOverride>`
    const body = listed('a', 1) + listed('b', 2)
    expect(printed({ body, numbering: threeLevels + list(1, 0) + list(2, 0, override) })).toEqual([
      '1. a',
      'B) b',
    ])
  })

  it('print nothing where their level is hidden, empty or none, and count', () => {
    const numbering =
      definition(0, [
        { text: '%1.', more: '<w:rPr><w:vanish/></w:rPr>' },
        { text: '' },
        { text: '%3', format: 'none' },
        { text: '%1.%4' },
      ]) + list(1, 0)
    const body = listed('a', 1) + listed('b', 1, 1) + listed('c', 1, 2) + listed('d', 1) + listed('e', 1, 3)
    expect(printed({ body, numbering })).toEqual(['– a', '– b', '– c', '– d', '2.1 e'])
  })

  it('stand in the capitals of their level, their paragraph or its style', () => {
    const numbering =
      definition(0, [{ text: 'Article %1', more: '<w:rPr><w:caps/></w:rPr>' }, { text: 'Section %2' }]) +
      list(1, 0)
    const styles =
      '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="C"/><w:rPr><w:caps/></w:rPr></w:style>'
    const inList = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    const body =
      listed('a', 1) +
      listed('b', 1, 1) +
      paragraph('c', `<w:pStyle w:val="C"/>${inList}`) +
      paragraph('d', `${inList}<w:rPr><w:caps/></w:rPr>`)
    expect(printed({ body, numbering, styles })).toEqual([
      'ARTICLE 1 a',
      'Section 1 b',
      'SECTION 2 c',
      'SECTION 3 d',
    ])
  })

  it('have marks of symbol faces as characters', () => {
    const font = (name: string): string => `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`
    const numbering =
      definition(0, [
        { text: '\uf0b7', format: 'bullet', more: font('Symbol') },
        { text: 'o', format: 'bullet', more: font('Courier New') },
        { text: '\uf0a7', format: 'bullet', more: font('Wingdings') },
        { text: '\uf0ab', format: 'bullet', more: font('Unheard of') },
        { text: '–', format: 'bullet' },
      ]) + list(1, 0)
    const body = [0, 1, 2, 3, 4].map((index) => listed('x', 1, index)).join('')
    expect(printed({ body, numbering })).toEqual(['• x', '◦ x', '▪ x', '• x', '– x'])
  })

  it('say when a format is not known, and write digits', () => {
    const numbering = definition(0, [{ text: '%1.', format: 'thaiLetters' }]) + list(1, 0)
    const read = readDocx(wordFile({ body: listed('a', 1), numbering }))
    expect(read).toMatchObject({
      ok: true,
      value: { blocks: [{ num: '1.' }], traits: [{ code: 'unknown-characters', count: 1 }] },
    })
  })
})

describe('styles', () => {
  const style = (id: string, more: string, basedOn = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${more}</w:pPr></w:style>`
  const inList = (numId: number, index?: number): string =>
    `<w:numPr>${index === undefined ? '' : `<w:ilvl w:val="${index}"/>`}<w:numId w:val="${numId}"/></w:numPr>`
  const styled = (text: string, id: string, more = ''): string =>
    paragraph(text, `<w:pStyle w:val="${id}"/>${more}`)
  const numbering = (first = '', second = ''): string =>
    definition(0, [
      { text: '%1.', more: first },
      { text: '%1.%2', more: second },
    ]) + list(1, 0)

  it('number their paragraphs, at the level that is linked to them', () => {
    const styles = style('Para', inList(1)) + style('Sub', inList(1, 0)) + style('Nearer', '', 'Sub')
    const body = styled('a', 'Para') + styled('b', 'Sub') + styled('c', 'Nearer') + styled('d', 'Para')
    expect(
      printed({ body, styles, numbering: numbering('<w:pStyle w:val="Para"/>', '<w:pStyle w:val="Sub"/>') }),
    ).toEqual(['1. a', '1.1 b', '1.2 c', '2. d'])
  })

  it('name a level of their own, whatever list they inherit', () => {
    const styles = style('Para', inList(1)) + style('Sub', '<w:numPr><w:ilvl w:val="1"/></w:numPr>', 'Para')
    expect(
      printed({ body: styled('a', 'Para') + styled('b', 'Sub'), styles, numbering: numbering() }),
    ).toEqual(['1. a', '1.1 b'])
  })

  it('are left by number 0, in a paragraph and in a style', () => {
    const styles = style('Para', inList(1)) + style('Plain', inList(0), 'Para')
    const body =
      styled('a', 'Para') + styled('b', 'Para', inList(0)) + styled('c', 'Plain') + styled('d', 'Para')
    expect(printed({ body, styles, numbering: numbering() })).toEqual(['1. a', '– b', '– c', '2. d'])
  })

  it('take the level that a paragraph names', () => {
    const styles = style('Para', inList(1))
    const body = styled('a', 'Para') + styled('b', 'Para', '<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    expect(printed({ body, styles, numbering: numbering() })).toEqual(['1. a', '1.1 b'])
  })

  it('of lists stand behind definitions without levels', () => {
    const styles = `<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/><w:pPr>${inList(1)}</w:pPr></w:style>`
    const linked =
      numbering() +
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Legal"/></w:abstractNum>' +
      list(2, 5)
    expect(printed({ body: listed('a', 2) + listed('b', 2, 1), styles, numbering: linked })).toEqual([
      '1. a',
      '1.1 b',
    ])
  })

  it('that are based on each other in a circle end', () => {
    const styles = style('A', inList(1), 'B') + style('B', '', 'A')
    expect(printed({ body: styled('a', 'B'), styles, numbering: numbering() })).toEqual(['1. a'])
  })

  it('number through the style of paragraphs without one', () => {
    const styles = style('Normal', inList(1)).replace('<w:style ', '<w:style w:default="1" ')
    expect(printed({ body: paragraph('a') + paragraph('b'), styles, numbering: numbering() })).toEqual([
      '1. a',
      '2. b',
    ])
  })
})

it('numbers that were changed in a tracked change count as they are now', () => {
  const before =
    '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
  const body = listed('a', 1) + paragraph('b', before) + listed('c', 1)
  expect(printed({ body, numbering: threeLevels + list(1, 0) })).toEqual(['1. a', '– b', '2. c'])
})

it('a paragraph that is deleted or hidden whole is not counted', () => {
  const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const gone = `<w:p><w:pPr>${inList}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`
  const hidden = `<w:p><w:pPr>${inList}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>`
  const body = listed('a', 1) + gone + listed('b', 1) + hidden + listed('c', 1)
  expect(printed({ body, numbering: threeLevels + list(1, 0) })).toEqual(['1. a', '2. b', '3. c'])
})
