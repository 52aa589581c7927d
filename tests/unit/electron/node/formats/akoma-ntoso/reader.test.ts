import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceText } from '#core/import/source-text'
import { readAkomaNtoso } from '#node/formats/akoma-ntoso/reader'
import { maximumXmlBytes } from '#node/formats/xml/read-xml'
import { allWords, sorted } from '../../../../../support/formats/all-words'
import { bytesOf } from '../../../../../support/formats/bytes-of'

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

function read(xml: string): SourceText {
  const result = readAkomaNtoso(bytesOf(xml))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function readBody(body: string): SourceText {
  return read(
    `<akomaNtoso xmlns="${NAMESPACE}"><doc name="x"><mainBody>${body}</mainBody></doc></akomaNtoso>`,
  )
}

/** What matters of a block, on one line. */
function lines({ blocks }: SourceText): string[] {
  return blocks.map(
    ({ kind, level, num, text, stated }) =>
      `${stated?.division}/${stated?.depth} ${stated?.kind ?? '-'} ${stated?.eId ?? '-'} ${kind}${level ?? ''} ${num ?? '-'} ${text}`,
  )
}

/** In the manner of the UN's files, with their habits and slips. */
const resolution = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by a program -->
<akomaNtoso xmlns="${NAMESPACE}" xmlns:akn4un="http://un.org/akn4un">
  <!-- before the child of the root -->
  <statement name="resolution">
    <meta><identification source="#x">
      <FRBRWork><FRBRdate date="2020-05-04" name="adoption"></FRBRdate></FRBRWork>
      <FRBRExpression><FRBRdate date="2020-05-08" name="publication"/><FRBRlanguage language="eng"/></FRBRExpression>
    </identification><presentation source="#x"><akn4un:footer>20-1 (E)</akn4un:footer></presentation></meta>
    <coverPage><p><docNumber>A/1/2</docNumber></p><p><img src="logo.jpg"/></p><p><docTitle>Resolution adopted</docTitle></p></coverPage>
    <preface>
      <p>
        <docNumber>1/2.</docNumber>
        <docTitle>Lakes and rivers</docTitle>
      </p>
    </preface>
    <preamble>
      <formula name="enactingFormula" eId="formula_1"><p xml:space="preserve">	<span class="italic">The Assembly</span>,</p></formula>
      <container name="Recalling" eId="container_2"><p xml:space="preserve">	<span class="italic">Recalling</span> its resolution <a href="https://x.invalid/1">1/1</a>,<authorialNote marker="1" placement="bottom"><p>	 Lake Survey, vol. 3.</p></authorialNote> and the lakes,</p></container>
    </preamble>
    <mainBody>
      <paragraph eId="para_3" class="H23"><num>	I.</num><subheading>	I.	Water</subheading></paragraph>
      <paragraph eId="para_4" class="SingleTxt"><num>	1.</num><content><p xml:space="preserve">	<span class="italic">Decides</span> to measure;</p></content></paragraph>
      <paragraph eId="para_5" class="SingleTxt"><num>2.</num><list><intro><p>Requests a report on:</p></intro>
        <point eId="para_5_a"><num>(a)</num><content><p>Rain;</p></content></point>
        <point eId="para_5_a"><num>(b)</num><content><p>Snow.</p></content></point></list></paragraph>
      <paragraph eId="para_6"><content><p>(c)	An item that the file takes for a paragraph.</p></content></paragraph>
    </mainBody>
    <conclusions><p><inline name="meeting">9th meeting</inline><eol/><docDate date="2020-05-04">4 May 2020</docDate></p></conclusions>
    <attachments><attachment><doc name="annex"><meta/><mainBody>
      <paragraph eId="para_7" class="H1"><heading>Annex I</heading></paragraph>
      <paragraph eId="para_8"><num>1.</num><content><p>Opening.</p></content></paragraph>
      <paragraph eId="para_9" class="H1"><heading>Annex II</heading></paragraph>
    </mainBody></doc></attachment></attachments>
  </statement>
</akomaNtoso>`

describe('a resolution as the UN writes it', () => {
  const source = read(resolution)

  it('has its parts with numbers, identifiers and places as the file states them', () => {
    expect(lines(source)).toEqual([
      'preface/0 - - text - 1/2. Lakes and rivers',
      'preamble/0 - formula_1 text - The Assembly,',
      'preamble/0 - container_2 text - Recalling its resolution 1/1, and the lakes,',
      'body/0 - para_3 heading2 I. Water',
      'body/0 paragraph para_4 text 1. Decides to measure;',
      'body/0 paragraph para_5 text 2. Requests a report on:',
      'body/1 point para_5_a item0 (a) Rain;',
      'body/1 point para_5_a item0 (b) Snow.',
      'body/0 paragraph para_6 text - (c) An item that the file takes for a paragraph.',
      'conclusions/0 - - text - 9th meeting\n4 May 2020',
      'attachments/0 - para_7 heading1 - Annex I',
      'attachments/0 paragraph para_8 text 1. Opening.',
      'attachments/0 - para_9 heading1 - Annex II',
    ])
  })

  it('has a footnote at its place in the sentence, and the emphasis of the operative words', () => {
    const recital = source.blocks[2]
    expect(recital?.footnotes).toEqual([{ marker: '1', offset: 29, text: 'Lake Survey, vol. 3.' }])
    expect(recital?.emphasis).toEqual([{ start: 0, end: 9, style: 'italic' }])
  })

  it('leaves out the cover page and a number that stands twice, with their words', () => {
    expect(source.left.map(({ words, why }) => [words, why])).toEqual([
      ['A/1/2', 'front-matter'],
      ['Resolution adopted', 'front-matter'],
      ['I.', 'metadata'],
    ])
  })

  it('tells title, day and language of the work, and what its words do not show', () => {
    expect(source.properties).toEqual({ title: 'Lakes and rivers', date: '2020-05-04', language: 'en' })
    expect(source.traits).toEqual([
      { code: 'pictures', count: 1 },
      { code: 'links', count: 1 },
    ])
  })

  it('has every visible word of the file once', () => {
    const visible = resolution.replace(/<!--.*?-->|<meta>.*?<\/meta>|<\?.*?\?>/gs, '').replace(/<[^>]*>/g, '')
    expect(allWords(source)).toBe(sorted(visible))
  })

  it('names the line each block begins on', () => {
    expect(source.blocks.map(({ origin }) => origin.line)).toEqual([
      12, 18, 19, 22, 23, 24, 25, 26, 27, 29, 31, 32, 33,
    ])
  })
})

describe('an act', () => {
  it('has sections with headings, subsections with what leads into and closes their paragraphs', () => {
    const source = readBody(`
      <hcontainer name="crossheading" eId="ch"><heading>Water</heading>
        <section eId="sec_1"><num>1</num><heading>Measuring</heading>
          <subsection eId="s1"><num>1</num><intro><p>An office may—</p></intro>
            <paragraph eId="s1a"><num>a</num><content><p>measure,</p></content></paragraph>
            <wrapUp><p>every year.</p></wrapUp></subsection>
        </section>
        <section eId="sec_2"><num>2</num><content><p>First.</p><p>Second.</p></content></section>
      </hcontainer>
      <article eId="art_1"><num>Article 1</num><paragraph eId="art_1__para_1"><num>1.</num><content><p>One.</p></content></paragraph></article>`)
    expect(lines(source)).toEqual([
      'body/0 - ch heading1 - Water',
      'body/1 section sec_1 heading2 1 Measuring',
      'body/2 paragraph s1 text 1 An office may—',
      'body/3 paragraph s1a text a measure,',
      'body/3 - - text - every year.',
      'body/1 section sec_2 text 2 First.',
      'body/2 - - text - Second.',
      'body/0 article art_1 heading1 Article 1 ',
      'body/1 paragraph art_1__para_1 text 1. One.',
    ])
  })

  it('takes what only parts the words of a paragraph for its words, as the EU writes them', () => {
    const source = readBody(`<article eId="art_1"><num>Article 1</num><heading>Water</heading>
      <paragraph eId="art_1__para_1"><num>1.</num>
        <subparagraph eId="s1"><content><p>First.</p></content></subparagraph>
        <subparagraph eId="s2"><content><p>Second.</p></content></subparagraph></paragraph>
      <alinea eId="a1"><content><p>Unnumbered.</p></content></alinea></article>`)
    expect(lines(source)).toEqual([
      'body/0 article art_1 heading1 Article 1 Water',
      'body/1 paragraph art_1__para_1 text 1. First.',
      'body/2 paragraph s2 text - Second.',
      'body/1 paragraph a1 text - Unnumbered.',
    ])
  })

  it('takes the parts of a quoted text for none of its own', () => {
    const source = readBody(`<section eId="sec_1"><num>1</num><content><p>After subsection (2) insert—
      <mod><quotedStructure><subsection eId="q"><num>2A</num><content><p>A copy.</p></content></subsection></quotedStructure></mod> and so on.</p></content></section>`)
    expect(lines(source)).toEqual([
      'body/0 section sec_1 text 1 After subsection (2) insert—',
      'body/1 - q text 2A A copy.',
      'body/1 - - text - and so on.',
    ])
  })

  it('reads tables with cells that reach over others, and footnotes in them', () => {
    const source = readBody(`<article eId="art_1"><num>1</num><content><p>See:</p><table eId="t">
      <tr><th colspan="2"><p>Lake</p></th><th><p>Depth</p></th></tr>
      <tr><td rowspan="2"><p>Orsen</p></td><td><p>north</p></td><td><p>3<authorialNote marker="*"><p>metres</p></authorialNote></p></td></tr>
      <tr><td><p>south</p><p>bank</p></td><td><p>4</p></td></tr></table></content></article>`)
    const table = source.blocks[1]
    expect(table?.stated).toEqual({ division: 'body', kind: 'table', eId: 't', depth: 1 })
    expect(table?.rows).toEqual([
      ['Lake', '', 'Depth'],
      ['Orsen', 'north', '3'],
      ['', 'south\nbank', '4'],
    ])
    // `Lake`, nothing, `Depth` and `Orsen`, `north` come before, each with what parts it from the next.
    expect(table?.footnotes).toEqual([{ marker: '*', offset: 5 + 1 + 6 + 6 + 6 + 1, text: 'metres' }])
  })

  it('numbers lists as in HTML, keeps insertions and leaves out deletions', () => {
    const source = readBody(
      '<ol><li><p>one</p></li><li value="4"><p>four</p></li><li><p>five</p></li></ol><ul><li><p>dot</p></li></ul><p>a <ins>b</ins><del>c</del> d</p>',
    )
    expect(source.blocks.map(({ num, text }) => [num, text])).toEqual([
      ['1.', 'one'],
      ['4.', 'four'],
      ['5.', 'five'],
      ['•', 'dot'],
      [null, 'a b d'],
    ])
    expect(source.left).toMatchObject([{ words: 'c', why: 'deleted' }])
    expect(source.traits).toEqual([
      { code: 'insertions', count: 1 },
      { code: 'deletions', count: 1 },
    ])
  })

  it('brings footnotes that are kept in the metadata to where they are called up', () => {
    const source =
      read(`<akomaNtoso xmlns="${NAMESPACE}"><act name="x"><meta><notes source="#x"><note eId="n1"><p>Kept apart.</p></note></notes></meta>
      <body><article eId="art_1"><content><p>Water<noteRef href="#n1" marker="a"/> runs.</p></content></article></body></act></akomaNtoso>`)
    expect(source.blocks[0]).toMatchObject({
      text: 'Water runs.',
      footnotes: [{ marker: 'a', offset: 5, text: 'Kept apart.' }],
    })
  })
})

describe('other versions and attachments', () => {
  it.each([
    ['2.0', '<akomaNtoso xmlns="http://www.akomantoso.org/2.0">', '</akomaNtoso>', ''],
    ['3.0 with a prefix', `<an:akomaNtoso xmlns:an="${NAMESPACE}">`, '</an:akomaNtoso>', 'an:'],
    ['no namespace', '<akomaNtoso>', '</akomaNtoso>', ''],
  ])('reads %s', (_version, open, close, prefix) => {
    const tags =
      '<act><body><article id="art_1"><num>1.</num><content><p>Words.</p></content></article></body></act>'
    const source = read(`${open}${tags.replace(/<(\/?)/g, `<$1${prefix}`)}${close}`)
    expect(lines(source)).toEqual(['body/0 article art_1 text 1. Words.'])
  })

  it('reads UTF-16 and what a declaration says of the encoding', () => {
    const xml = '<akomaNtoso><doc><mainBody><p>Вода</p></mainBody></doc></akomaNtoso>'
    const wide = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))
    const cyrillic = new Uint8Array([
      ...bytesOf('<?xml version="1.0" encoding="windows-1251"?><akomaNtoso><doc><mainBody><p>'),
      0xc2,
      0xee,
      0xe4,
      0xe0,
      ...bytesOf('</p></mainBody></doc></akomaNtoso>'),
    ])
    for (const bytes of [wide, cyrillic]) {
      const result = readAkomaNtoso(bytes)
      expect(result.ok && result.value.blocks.map(({ text }) => text)).toEqual(['Вода'])
    }
  })

  it('titles an attachment by its heading or its preface, and states one that has neither', () => {
    const source = read(`<akomaNtoso><doc><mainBody><p>Text.</p></mainBody><attachments>
      <attachment eId="att_1"><heading>Schedule</heading><doc><mainBody><p>One.</p></mainBody></doc></attachment>
      <attachment eId="att_2"><doc><preface><p><docTitle>Protocol</docTitle></p></preface><mainBody><p>Two.</p></mainBody></doc></attachment>
      <attachment eId="att_3"><doc><mainBody><p>Three.</p></mainBody></doc></attachment></attachments></doc></akomaNtoso>`)
    expect(lines(source).slice(1)).toEqual([
      'attachments/0 attachment att_1 heading1 - Schedule',
      'attachments/1 - - text - One.',
      'attachments/0 attachment att_2 heading1 - Protocol',
      'attachments/1 - - text - Two.',
      'attachments/0 attachment att_3 heading1 - ',
      'attachments/1 - - text - Three.',
    ])
  })
})

describe('a file that is no such text', () => {
  const code = (bytes: Uint8Array) => {
    const result = readAkomaNtoso(bytes)
    return result.ok ? 'read' : [result.error.code, result.error.detail]
  }

  it('is refused with what it is instead', () => {
    expect(code(bytesOf('<treaty><body/></treaty>'))).toEqual(['wrong-format', 'treaty'])
    expect(code(bytesOf(''))).toEqual(['empty', null])
    expect(code(bytesOf('<akomaNtoso><doc><mainBody/></doc></akomaNtoso>'))).toEqual(['empty', null])
  })

  it('has no emphasis of an element named as a member of objects', () => {
    const source = readBody('<p><constructor>One</constructor> <valueOf>two</valueOf></p>')
    expect(source.blocks).toMatchObject([{ text: 'One two', emphasis: [] }])
  })

  it('is refused where it breaks off or has no end', () => {
    expect(code(bytesOf(resolution.slice(0, 2_000)))[0]).toBe('damaged')
    expect(code(bytesOf('no markup at all'))[0]).toBe('damaged')
  })

  it('is too deep at ten thousand levels, and too large beyond the limit', () => {
    const deep = `<akomaNtoso>${'<container>'.repeat(10_000)}x${'</container>'.repeat(10_000)}</akomaNtoso>`
    expect(code(bytesOf(deep))).toEqual(['too-deep', null])
    expect(code(new Uint8Array(maximumXmlBytes + 1))).toEqual(['too-large', null])
  })

  it('has no entity of its own expanded', () => {
    const laughs = `<!DOCTYPE akomaNtoso [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <akomaNtoso><doc><mainBody><p>ENTITY</p></mainBody></doc></akomaNtoso>`
    expect(lines(read(laughs.replace('ENTITY</p>', 'plain</p>')))).toEqual(['body/0 - - text - plain'])
    expect(code(bytesOf(laughs.replace('ENTITY</p>', '&b;</p>')))[0]).toBe('damaged')
    expect(code(bytesOf(laughs.replace('ENTITY</p>', '&f;</p>')))[0]).toBe('damaged')
  })

  it('never makes the reader throw', () => {
    const tag = fc.constantFrom(
      '<akomaNtoso>',
      '<p>',
      '</p>',
      '<num>',
      '</num>',
      '<heading>',
      '<attachment>',
      '<table>',
      '<tr>',
      '<td colspan="9">',
      '</table>',
      '<paragraph class="H1">',
      '</paragraph>',
      '<li>',
      '<authorialNote>',
      '</akomaNtoso>',
      '<!--',
      ']]>',
      '&#1;',
      'x',
    )
    const answers = (bytes: Uint8Array) => typeof readAkomaNtoso(bytes).ok === 'boolean'
    fc.assert(fc.property(fc.array(tag, { maxLength: 60 }), (tags) => answers(bytesOf(tags.join('')))))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), answers))
    expect(answers(bytesOf('<akomaNtoso><p>'))).toBe(true)
  })
})
