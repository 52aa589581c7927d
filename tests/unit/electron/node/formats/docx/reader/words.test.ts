import { describe, expect, it } from 'vitest'
import type { SourceText } from '#core/import/source-text'
import { readDocx } from '#node/formats/docx/reader/read-docx'
import {
  paragraph,
  run,
  type WordFileParts,
  wordFile,
  wordXml,
  zipped,
} from '../../../../../../support/word-files'

function read(parts: WordFileParts): SourceText {
  const result = readDocx(wordFile(parts))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** The words of each block. */
const words = (body: string, more: Omit<WordFileParts, 'body'> = {}): readonly string[] =>
  read({ body, ...more }).blocks.map(({ text }) => text)

const left = (text: SourceText): readonly string[] => text.left.map(({ why, words }) => `${why}: ${words}`)

const p = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instruction = (text: string): string =>
  `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const wholeField = (text: string, result: string): string =>
  field('begin') + instruction(text) + field('separate') + result + field('end')

describe('characters', () => {
  it('of runs stand together, blanks as each run keeps them', () => {
    expect(words(p(run('The '), run('two'), '<w:r><w:t> sides </w:t></w:r>', run('  agreed\n on')))).toEqual([
      'The twosides  agreed  on',
    ])
  })

  it('keep their blanks where the document says so for all', () => {
    const body = p('<w:r><w:t>two </w:t></w:r>', '<w:r><w:t xml:space="preserve">sides</w:t></w:r>')
    expect(words(body)).toEqual(['twosides'])
    const files = wordXml({ body })
    const document = (files['word/document.xml'] ?? '').replace(
      '<w:document ',
      '<w:document xml:space="preserve" ',
    )
    expect(readDocx(zipped({ ...files, 'word/document.xml': document }))).toMatchObject({
      ok: true,
      value: { blocks: [{ text: 'two sides' }] },
    })
  })

  it('that are elements: tab, breaks, hyphens', () => {
    const body = p(
      '<w:r><w:tab/><w:t>1.</w:t><w:tab/><w:t>co</w:t><w:noBreakHyphen/><w:t>oper</w:t><w:softHyphen/><w:t>ation</w:t><w:br/><w:t>next</w:t><w:cr/><w:t>last</w:t><w:br w:type="page"/></w:r>',
    )
    expect(words(body)).toEqual(['1.\tco\u2011operation\nnext\nlast'])
  })

  it('of symbol faces are told, and counted where they cannot be', () => {
    const sign = (font: string, char: string): string =>
      `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
    const text = read({
      body: p(
        sign('Symbol', 'F0B7'),
        sign('Wingdings', 'F0A7'),
        sign('Symbol', '61'),
        sign('Arial', '00A7'),
        run('\uf0b3', '<w:rFonts w:ascii="Symbol"/>'),
        sign('Unheard of', 'F041'),
        run('\uf041'),
        sign('Symbol', 'D800'),
      ),
    })
    expect(text.blocks[0]?.text).toBe('•▪α§≥\uf041\uf041\ufffd')
    expect(text.traits).toEqual([{ code: 'unknown-characters', count: 3 }])
  })

  it('of formulas stand in the text, and formulas are counted', () => {
    const text = read({
      body: p(
        run('where '),
        '<m:oMath><m:r><m:t>x</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
        '<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath>',
      ),
    })
    expect(text.blocks[0]?.text).toBe('where x12y')
    expect(text.traits).toEqual([{ code: 'unknown-characters', count: 1 }])
  })

  it('keep no-break spaces; paragraphs of blanks alone are none', () => {
    expect(words(p(run('\u00a0two sides\u00a0')) + p(run(' \t ')) + p())).toEqual(['\u00a0two sides\u00a0'])
  })
})

describe('emphasis', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="Head"/><w:rPr><w:b/><w:i/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
  const emphasis = (body: string): readonly string[] => {
    const [block] = read({ body, styles }).blocks
    return (block?.emphasis ?? []).map(({ start, end, style }) => `${style} ${block?.text.slice(start, end)}`)
  }

  it('is counted in the words as they are given, and runs of one look are one', () => {
    expect(
      emphasis(
        p(
          run('  '),
          run('Rec', '<w:i/>'),
          run('alling ', '<w:i w:val="1"/>'),
          run('the', '<w:b/><w:u w:val="single"/>'),
        ),
      ),
    ).toEqual(['italic Recalling ', 'bold the', 'underline the'])
  })

  it('comes from styles; a switch on in both is off', () => {
    expect(
      emphasis(
        paragraph('A ', '<w:pStyle w:val="Head"/>').replace('</w:p>', '') +
          run('strong', '<w:rStyle w:val="Strong"/>') +
          run(' plain', '<w:b w:val="0"/><w:i w:val="false"/><w:smallCaps/>') +
          '</w:p>',
      ),
    ).toEqual(['bold A ', 'italic A strong', 'small-capitals  plain'])
  })

  it('of Arabic letters has switches of its own', () => {
    expect(emphasis(p(run('نص', '<w:b/><w:iCs/><w:rtl/>')))).toEqual(['italic نص'])
  })
})

describe('fields', () => {
  it('give what they show, and not their instruction', () => {
    const inside = instruction(' IF ') + wholeField('MERGEFIELD x', run('unseen')) + instruction(' = 1')
    expect(
      words(
        p(
          run('see '),
          wholeField('REF _1 \\h', run('paragraph 5')),
          field('begin'),
          inside,
          field('separate'),
          run(' here'),
          field('end'),
          run('.'),
        ),
      ),
    ).toEqual(['see paragraph 5 here.'])
  })

  it('may be one element', () => {
    expect(words(p(`<w:fldSimple w:instr="TITLE">${run('The title')}</w:fldSimple>`))).toEqual(['The title'])
  })

  it('with numbers of pages are left out', () => {
    const text = read({
      body: p(
        run('Page '),
        wholeField(' PAGE ', run('7')),
        run(' of '),
        `<w:fldSimple w:instr=" NUMPAGES ">${run('9')}</w:fldSimple>`,
      ),
    })
    expect(text.blocks[0]?.text).toBe('Page  of')
    expect(left(text)).toEqual(['page-number: 7', 'page-number: 9'])
  })

  it('with a table of contents are left out, over all its paragraphs', () => {
    const body =
      p(run('Title')) +
      p(
        field('begin'),
        instruction('TOC \\o "1-3"'),
        field('separate'),
        run('Article 1'),
        run('\t'),
        wholeField('PAGEREF _1', run('3')),
      ) +
      p(run('Article 2')) +
      p(field('end')) +
      p(run('Article 1'))
    const text = read({ body })
    expect(text.blocks.map((block) => block.text)).toEqual(['Title', 'Article 1'])
    expect(left(text)).toEqual(['front-matter: Article 1\t3', 'front-matter: Article 2'])
  })

  it('and lines in the styles of such a table, where there is no field', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="I1"><w:name w:val="TOC 1"/></w:style>'
    const text = read({
      body: paragraph('Article 1\t3', '<w:pStyle w:val="I1"/>') + p(run('Article 1')),
      styles,
    })
    expect(text.blocks).toHaveLength(1)
    expect(left(text)).toEqual(['front-matter: Article 1\t3'])
  })

  it('whose words Word only draws leave a sign', () => {
    const text = read({ body: p(field('begin'), instruction('LISTNUM'), field('end'), run(' one')) })
    expect(text.blocks[0]?.text).toBe('\ufffd one')
    expect(text.traits).toEqual([{ code: 'unknown-characters', count: 1 }])
  })

  it('that lead out or run are counted', () => {
    const body = p(
      wholeField('HYPERLINK "https://example.invalid"', run('a')),
      wholeField('HYPERLINK \\l "_Toc1"', run('b')),
      wholeField('DDEAUTO c "x"', run('c')),
      wholeField('INCLUDETEXT "file"', run('d')),
    )
    const text = read({ body })
    expect(text.blocks[0]?.text).toBe('abcd')
    expect(text.traits).toEqual([
      { code: 'links', count: 2 },
      { code: 'scripts', count: 1 },
    ])
  })

  it('that never end take nothing away', () => {
    expect(
      words(
        p(field('separate'), field('end'), run('a'), field('begin'), field('separate'), run('b')) +
          p(run('c')),
      ),
    ).toEqual(['ab', 'c'])
  })
})

describe('what was changed', () => {
  const deleted = (text: string): string =>
    `<w:del w:id="1"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
  const inserted = (text: string): string => `<w:ins w:id="2">${run(text)}</w:ins>`

  it('is taken as accepted, and said', () => {
    const text = read({
      body: p(run('The two '), deleted('three '), inserted('four '), run('sides'), deleted(' agree')),
    })
    expect(text.blocks[0]?.text).toBe('The two four sides')
    expect(left(text)).toEqual(['deleted: three', 'deleted: agree'])
    expect(text.traits).toEqual([
      { code: 'deletions', count: 2 },
      { code: 'insertions', count: 1 },
    ])
  })

  it('and moved is where it came to', () => {
    const body =
      p(`<w:moveFrom w:id="1">${run('moved words')}</w:moveFrom>`, run('first')) +
      p(run('second '), `<w:moveTo w:id="2">${run('moved words')}</w:moveTo>`)
    const text = read({ body })
    expect(text.blocks.map((block) => block.text)).toEqual(['first', 'second moved words'])
    expect(left(text)).toEqual(['deleted: moved words'])
  })

  it('joins paragraphs whose end is deleted', () => {
    const body =
      '<w:p><w:pPr><w:outlineLvl w:val="0"/><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>' +
      run('The two ', '<w:b/>') +
      '</w:p>' +
      p(run('sides'))
    const text = read({ body })
    expect(text.blocks).toMatchObject([
      { kind: 'text', text: 'The two sides', emphasis: [{ start: 0, end: 8, style: 'bold' }] },
    ])
  })

  it('and stands last still has its words', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('The end')}</w:p>`
    expect(words(body)).toEqual(['The end'])
    expect(words(body + '<w:tbl><w:tr><w:tc>' + p(run('x')) + '</w:tc></w:tr></w:tbl>')).toEqual([
      'The end',
      'x',
    ])
  })
})

describe('what is beside the text', () => {
  it('hidden words, by themselves or by a style', () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = p(
      run('a'),
      run('secret', '<w:vanish/>'),
      run(' note', '<w:rStyle w:val="H"/>'),
      run('b', '<w:webHidden/>'),
    )
    const text = read({ body, styles })
    expect(text.blocks[0]?.text).toBe('ab')
    expect(left(text)).toEqual(['hidden: secret note'])
  })

  it('comments, heads and feet', () => {
    const text = read({
      body: p(
        '<w:commentRangeStart w:id="1"/>',
        run('words'),
        '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
      ),
      comments: `<w:comment w:id="1" w:author="X">${p(run('really?'))}${p(run('yes'))}</w:comment>`,
      header: p(run('Restricted')),
      footer: p(run('Page '), wholeField('PAGE', run('1'))),
    })
    expect(text.blocks).toHaveLength(1)
    expect(left(text)).toEqual([
      'running-head: Restricted',
      'page-number: 1',
      'running-head: Page',
      'comment: really?\nyes',
    ])
    expect(text.traits).toEqual([{ code: 'comments', count: 1 }])
  })

  it('links, macros, properties', () => {
    const relation = (type: string, target: string, mode = ''): string =>
      `<Relationship Id="x${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${mode}/>`
    const text = read({
      body: p(`<w:hyperlink r:id="xhyperlink">${run('the Charter')}</w:hyperlink>`),
      relations:
        relation('hyperlink', 'https://example.invalid/', 'TargetMode="External"') +
        relation('vbaProject', 'vbaProject.bin'),
      properties: '<dc:title> Joint Declaration </dc:title><dc:language>ru</dc:language>',
    })
    expect(text.blocks[0]?.text).toBe('the Charter')
    expect(text.traits).toEqual([
      { code: 'links', count: 1 },
      { code: 'scripts', count: 1 },
    ])
    expect(text.properties).toEqual({ title: 'Joint Declaration', date: null, language: 'ru' })
    expect(read({ body: p(run('x')) }).properties).toEqual({ title: null, date: null, language: null })
  })
})

describe('what holds words in the text', () => {
  it('content controls, smart tags, directions', () => {
    const body =
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(run('a'))}</w:sdtContent></w:sdt>` +
      p(
        `<w:sdt><w:sdtContent>${run('b')}</w:sdtContent></w:sdt>`,
        `<w:smartTag w:element="place">${run('c')}</w:smartTag>`,
        `<w:bdo w:val="rtl">${run('d')}</w:bdo>`,
        `<w:customXml w:element="e">${run('e')}</w:customXml>`,
      )
    const text = read({ body })
    expect(text.blocks.map((block) => block.text)).toEqual(['a', 'bcde'])
    expect(text.traits).toEqual([{ code: 'content-controls', count: 2 }])
  })

  const box = (text: string): string => `<w:txbxContent>${p(run(text))}</w:txbxContent>`
  const shape = (text: string): string => `<w:drawing><wps:txbx>${box(text)}</wps:txbx></w:drawing>`

  it('text boxes, once, after the paragraph they hang on', () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape('boxed')}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box('as older programs show it')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const text = read({ body: p(both, run('first')) + p(run('last')) })
    expect(text.blocks.map((block) => block.text)).toEqual(['first', 'boxed', 'last'])
    expect(text.traits).toEqual([{ code: 'text-boxes', count: 1 }])
  })

  it('of older programs, where there is nothing newer', () => {
    const old = `<w:r><mc:AlternateContent><mc:Fallback><w:pict><v:textbox>${box('boxed')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(words(p(old))).toEqual(['boxed'])
  })

  it('but for those that were deleted', () => {
    const text = read({ body: p(`<w:del w:id="1"><w:r>${shape('boxed')}</w:r></w:del>`, run('x')) })
    expect(text.blocks.map((block) => block.text)).toEqual(['x'])
    expect(left(text)).toEqual(['deleted: boxed'])
  })

  it('pictures are counted; words drawn as one are listed', () => {
    const text = read({
      body: p(
        run('x'),
        '<w:r><w:drawing><pic:pic/></w:drawing><w:pict><v:textpath string="DRAFT"/></w:pict></w:r>',
      ),
    })
    expect(text.traits).toEqual([{ code: 'pictures', count: 2 }])
    expect(left(text)).toEqual(['metadata: DRAFT'])
  })

  it('large first letters are set before their words', () => {
    const body = paragraph('T', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p(run('he two sides'))
    expect(words(body)).toEqual(['The two sides'])
  })
})

describe('headings', () => {
  const style = (id: string, name: string, more = '', basedOn = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${more}</w:pPr></w:style>`

  it('by the paragraph, its style, or the name of a style built in', () => {
    const styles =
      style('berschrift2', 'heading 2') +
      style('Own', 'Own', '<w:outlineLvl w:val="3"/>') +
      style('Derived', 'Derived', '', 'Own') +
      style('Titel', 'Title') +
      style('Body', 'Body', '<w:outlineLvl w:val="9"/>', 'Own')
    const body =
      paragraph('a', '<w:outlineLvl w:val="0"/>') +
      ['berschrift2', 'Own', 'Derived', 'Titel', 'Body']
        .map((id) => paragraph(id, `<w:pStyle w:val="${id}"/>`))
        .join('') +
      paragraph('z', '<w:pStyle w:val="Own"/><w:outlineLvl w:val="9"/>')
    expect(read({ body, styles }).blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['heading', 4],
      ['heading', 4],
      ['heading', 1],
      ['text', null],
      ['text', null],
    ])
  })
})
