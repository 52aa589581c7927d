import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { SourceText } from '#core/import/source-text'
import { maximumHtmlBytes } from '#node/formats/html/parse-html'
import { readHtml } from '#node/formats/html/reader'
import { allWords, sorted } from '../../../../../support/formats/all-words'
import { bytesOf } from '../../../../../support/formats/bytes-of'
import { payloads } from '../../../../../support/payloads'

function read(html: string | Uint8Array): SourceText {
  const result = readHtml(typeof html === 'string' ? bytesOf(html) : html)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** What matters of a block, on one line. */
function lines({ blocks }: SourceText): string[] {
  return blocks.map(({ kind, level, num, text }) => `${kind}${level ?? ''} ${num ?? '-'} ${text}`)
}

function left({ left }: SourceText): string[][] {
  return left.map(({ why, words }) => [why, words])
}

describe('the paragraphs of a page', () => {
  it('are blocks with folded white space, and breaks in them lines', () => {
    const source = read(`<h1>Joint\n  Declaration</h1><p>Recalling   the <b>Lake</b>,<br>and so on</p>
      <div>Loose <em>words</em><p>Inside.</p> after</div><h3 role="none">Three</h3><div role="heading" aria-level="4">Four</div>`)
    expect(lines(source)).toEqual([
      'heading1 - Joint Declaration',
      'text - Recalling the Lake,\nand so on',
      'text - Loose words',
      'text - Inside.',
      'text - after',
      'heading3 - Three',
      'heading4 - Four',
    ])
  })

  it('are parted by two breaks, also with a no-break space between', () => {
    expect(lines(read('1. One<br><br>2. Two<br>&nbsp;<br/>\n3. Three<br>'))).toEqual([
      'text - 1. One',
      'text - 2. Two',
      'text - 3. Three',
    ])
  })

  it('keep their lines where the page keeps them', () => {
    const source = read(
      '<pre>\n 1. One\n    goes on\n\n 2. Two</pre><p style="white-space: pre-line">a   b\nc</p><pre style="white-space:normal">x\ny</pre>',
    )
    expect(lines(source)).toEqual([
      'text - 1. One\n    goes on',
      'text - 2. Two',
      'text - a b\nc',
      'text - x y',
    ])
  })

  it('have the emphasis that elements and style sheets give, and take back', () => {
    const source =
      read(`<style>.sc{font-variant:small-caps} p b.off{font-weight:normal} @media print{b{font-weight:400}}</style>
      <p>A <b>bold</b> <i>slanted <u>both</u></i> <span class=sc>Caps</span> <b class=off>plain</b> <span style="font-weight:700">heavy</span></p>`)
    const [block] = source.blocks
    expect(block?.emphasis.map(({ start, end, style }) => [style, block.text.slice(start, end)])).toEqual([
      ['bold', 'bold'],
      ['italic', 'slanted both'],
      ['underline', 'both'],
      ['small-capitals', 'Caps'],
      ['bold', 'heavy'],
    ])
  })

  it('have none of an element named as a member of objects', () => {
    const source = read('<p><constructor>One</constructor> <valueof>two</valueof></p>')
    expect(source.blocks).toMatchObject([{ text: 'One two', emphasis: [] }])
  })

  it('name the line they begin on', () => {
    expect(read('<p>a</p>\n\n<p>b</p>\n<ol>\n<li>c</ol>').blocks.map(({ origin }) => origin.line)).toEqual([
      1, 3, 5,
    ])
  })
})

describe('the lists of a page', () => {
  it('have the numbers that a browser prints', () => {
    const source =
      read(`<ol start="3"><li>three<li><p>four</p><p>goes on</p><ol type="a"><li>a<li value="5">e<li>f</ol></ol>
      <ol reversed type="I"><li>three<li>two<li>one</ol><ol reversed start="2"><li>two<li>one</ol>
      <ol style="list-style: lower-roman inside"><li>i<li style="list-style-type:decimal">2</ol>`)
    expect(lines(source)).toEqual([
      'item0 3. three',
      'item0 4. four',
      'text - goes on',
      'item1 a. a',
      'item1 e. e',
      'item1 f. f',
      'item0 III. three',
      'item0 II. two',
      'item0 I. one',
      'item0 2. two',
      'item0 1. one',
      'item0 i. i',
      'item0 2. 2',
    ])
  })

  it('have no number where the page prints none', () => {
    const source =
      read(`<style>ol.own{list-style-type:none} nav li{display:inline} #d > li{display:block}</style>
      <ol class="own"><li>1. as typed</ol><ol id="d"><li>block</ol><ul style="list-style-type:'– '"><li>dash</ul><ul><li>dot<ul><li>ring</ul></ul>`)
    expect(lines(source)).toEqual([
      'item0 - 1. as typed',
      'item0 - block',
      'item0 – dash',
      'item0 • dot',
      'item1 ◦ ring',
    ])
  })

  it('print a number whose item begins with a list', () => {
    expect(lines(read('<ol><li><ol type="a"><li>sub</ol></ol><ul><li><ul><li>x</ul></ul>'))).toEqual([
      'item0 1. ',
      'item1 a. sub',
      'item1 ◦ x',
    ])
  })

  it('have the numbers of counters, as word processors write them', () => {
    const source =
      read(`<style>ol.l-0{list-style-type:none} ol.l-0.start{counter-reset:c-0 4} .l-0 > li{counter-increment:c-0}
      .l-0 > li:before{content:"" counter(c-0,lower-roman) ") "} ul.b{list-style:none} ul.b > li::before{content:"\\0025cf  "}</style>
      <ol class="l-0 start"><li>five</ol><p>between</p><ol class="l-0"><li>six</ol><ul class="b"><li>dot</ul>`)
    expect(lines(source)).toEqual(['item0 v) five', 'text - between', 'item0 vi) six', 'item0 ● dot'])
    expect(source.traits).toEqual([])
  })

  it('have counters within counters, and headings and paragraphs that are counted', () => {
    const source =
      read(`<style>ol{counter-reset:i;list-style:none} li{counter-increment:i} li:before{content:counters(i,".") " "}
      body{counter-reset:a} h2{counter-increment:a} h2:before{content:"Article " counter(a)} h2:after{content:counter(a)}</style>
      <ol><li>one<ol><li>one one<li>one two</ol><li>two</ol><h2>Water</h2><h2>Rail</h2>`)
    expect(lines(source)).toEqual([
      'item0 1 one',
      'item1 1.1 one one',
      'item1 1.2 one two',
      'item0 2 two',
      'heading2 Article 1 Water',
      'heading2 Article 2 Rail',
    ])
    expect(source.traits).toEqual([{ code: 'generated-numbers', count: 1 }])
  })
})

describe('the tables of a page', () => {
  it('have their cells, and those that grids place are paragraphs', () => {
    const source =
      read(`<table><caption>Depths</caption><tr><th>Lake<th>Depth<tr><td rowspan=2>Orsen<td>3<tr><td><p>4</p><p>5</p></table>
      <table border="1"><tr><td>a<td>b<tr><td>c<td>d</table>
      <table role="presentation"><tr><td>x<td>y<tr><td>z<td>w</table>
      <table><tr><td>For Arvenia<br>Ada Lorn<td>For Melland<br>Bela Quist</table>`)
    expect(source.blocks.map(({ rows }) => rows)).toEqual([
      undefined,
      [
        ['Lake', 'Depth'],
        ['Orsen', '3'],
        ['', '4\n5'],
      ],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(lines(source).slice(-2)).toEqual([
      'text - For Arvenia\nAda Lorn',
      'text - For Melland\nBela Quist',
    ])
  })

  it('that number paragraphs by their first column give the number', () => {
    const source = read(`<table><tr><td><p>(1)</p><td><p>Whereas one.</p></table>
      <table><tr><td>(a)<td><p>first</p><table><tr><td>(i)<td>inner</table><tr><td>—<td>dash</table>`)
    expect(lines(source)).toEqual([
      'text (1) Whereas one.',
      'text (a) first',
      'text (i) inner',
      'text — dash',
    ])
    const bare = '<table><tr><td>1.<td><table><tr><td>(a)<td>sub</table><tr><td>2.<td><p hidden>h</table>'
    expect(lines(read(bare))).toEqual(['text 1. ', 'text (a) sub', 'text 2. '])
  })
})

describe('the footnotes of a page', () => {
  const note = (html: string) => {
    const source = read(html)
    return {
      notes: source.blocks.flatMap(({ footnotes }) => footnotes),
      words: lines(source),
      left: left(source),
    }
  }

  it('stand at their marks, without the mark and the way back', () => {
    expect(
      note(`<p>Mindful<sup><a href="#fn1" id="r1">[1]</a></sup>, and<a href="#_ftn2" name="_ftnref2"><span>[2]</span></a>.</p>
        <ol><li id="fn1">First. <a href="#r1">↩</a></ol>
        <div id=ftn2><p><a href="#_ftnref2" name="_ftn2">[2]</a> Second.</p><p>Goes on.</p></div>`),
    ).toEqual({
      notes: [
        { marker: '[1]', offset: 7, text: 'First.' },
        { marker: '[2]', offset: 12, text: 'Second.\nGoes on.' },
      ],
      words: ['text - Mindful, and.'],
      left: [
        ['web-furniture', '↩'],
        ['web-furniture', '[2]'],
      ],
    })
  })

  it('are none where a number leads to a section, a page or upwards', () => {
    expect(
      note(
        '<p>See <a href="#s1">1</a>, <a href="#top">[2]</a>.</p><div id="s1"><h2>1 Water</h2><p>text</p></div>',
      ).notes,
    ).toEqual([])
    expect(note('<p id="up">1 Up</p><p>x<sup><a href="#up">1</a></sup></p>').notes).toEqual([])
  })

  it('that call each other up lose no words', () => {
    const html = `<p>a<sup><a href="#n1">1</a></sup></p><p id="n1" class="footnote">1 one<sup><a href="#n2">2</a></sup></p><p id="n2" class="footnote">2 two</p>`
    expect(note(html)).toMatchObject({
      notes: [{ marker: '1', text: 'one2' }],
      words: ['text - a', 'text - 2 two'],
    })
  })
})

describe('what is no part of the text', () => {
  it('is left out with its words', () => {
    const source =
      read(`<body><nav><ul><li><a href="/">Home</a></ul></nav><header>Ministry</header><p>Text <del>old</del><ins>new</ins>.</p>
      <p hidden>h1</p><p style="display:none">h2</p><aside>Related</aside><button>Share</button><footer>© 2023</footer>
      <template><p>h3</p></template><noscript>h4</noscript><script>s()</script></body>`)
    expect(lines(source)).toEqual(['text - Text new.'])
    expect(left(source)).toEqual([
      ['web-furniture', 'Home'],
      ['web-furniture', 'Ministry'],
      ['deleted', 'old'],
      ['hidden', 'h1'],
      ['hidden', 'h2'],
      ['web-furniture', 'Related'],
      ['web-furniture', 'Share'],
      ['web-furniture', '© 2023'],
      ['hidden', 'h3'],
      ['hidden', 'h4'],
    ])
    expect(new Map(source.traits.map(({ code, count }) => [code, count]))).toEqual(
      new Map([
        ['links', 1],
        ['deletions', 1],
        ['insertions', 1],
        ['scripts', 1],
      ]),
    )
  })

  it('is all outside the main content, and not the head of an article', () => {
    const source = read(
      '<div>Cookies?</div><main><article><header><h1>Title</h1></header><p>Text.</p><footer>Done at Orsen</footer></article></main><div>Popular</div>',
    )
    expect(lines(source)).toEqual(['heading1 - Title', 'text - Text.', 'text - Done at Orsen'])
    expect(left(source)).toEqual([
      ['web-furniture', 'Cookies?'],
      ['web-furniture', 'Popular'],
    ])
  })

  it('is not the head of a page with its only title', () => {
    expect(lines(read('<header><nav>Home</nav><h1>Title</h1></header><p>Text.'))).toEqual([
      'heading1 - Title',
      'text - Text.',
    ])
  })

  it('is told of the page: title, language, day', () => {
    const source = read(
      '<html lang="en-GB"><head><title>Joint Declaration</title><meta property="article:published_time" content="2023-10-05"></head><p>x',
    )
    expect(source.properties).toEqual({ title: 'Joint Declaration', language: 'en-GB', date: '2023-10-05' })
  })
})

describe('a hostile page', () => {
  it('shows what looks like markup as words, each once', () => {
    for (const payload of payloads) {
      const escaped = payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      const source = read(`<p>Before ${escaped} after</p>`)
      // A page has no NUL, and halves of pairs cannot be in UTF-8.
      const shown = new TextDecoder().decode(bytesOf(`Before ${payload} after`)).replaceAll('\0', '')
      expect(allWords(source)).toBe(sorted(shown))
    }
    expect(Object.hasOwn(globalThis, 'hacked')).toBe(false)
  })

  it('brings every word out once that the standard makes of markup, and runs none of it', () => {
    for (const payload of payloads) {
      const html = `<p>Before</p>${payload}<p>After words</p>`
      expect(allWords(read(html))).toBe(sorted(wordsOfPage(html)))
    }
    expect(Object.hasOwn(globalThis, 'hacked')).toBe(false)
  })

  it('is refused when it nests or grows without measure', () => {
    const code = (html: string | Uint8Array) => {
      const result = readHtml(typeof html === 'string' ? bytesOf(html) : html)
      return result.ok ? 'read' : result.error.code
    }
    expect(code('<div>'.repeat(10_000))).toBe('too-deep')
    expect(
      code(
        `<p>${Array.from({ length: 400 }, (_unused, index) => `<b id=${index}>`).join('')}</p>${'<p>x</p>'.repeat(600)}`,
      ),
    ).toBe('too-large')
    expect(code(new Uint8Array(maximumHtmlBytes + 1))).toBe('too-large')
    expect(code('')).toBe('empty')
    expect(code('<script>1</script>')).toBe('empty')
  })

  it('never makes the reader throw', () => {
    const tag = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td>',
      '<td colspan=99999999 rowspan=99999999>',
      '<ol start=-1>',
      '<ol reversed>',
      '<li value=x>',
      '</li>',
      '<p hidden>',
      '<b>',
      '</b>',
      '<a href="#x">',
      '<sup>',
      '<p id=x>',
      '<main>',
      '<pre>',
      '\n\n',
      '<br>',
      '<template>',
      '<svg>',
      '<math>',
      '<select>',
      '<style>p{',
      '}',
      '</style>',
      '<del>',
      '<h2>',
      'x ',
      '1',
    )
    const answers = (bytes: Uint8Array) => typeof readHtml(bytes).ok === 'boolean'
    fc.assert(fc.property(fc.array(tag, { maxLength: 50 }), (tags) => answers(bytesOf(tags.join('')))))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), answers))
    expect(answers(bytesOf('<p>x'))).toBe(true)
  })
})

describe('the encoding of a page', () => {
  const cyrillic = [0xc4, 0xe5, 0xea, 0xeb, 0xe0, 0xf0, 0xe0, 0xf6, 0xe8, 0xff]

  it('is what the page says, unless its bytes say otherwise', () => {
    const said = [...bytesOf('<meta charset="windows-1251"><p>'), ...cyrillic]
    const inHeaders = [
      ...bytesOf('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>'),
      ...cyrillic,
    ]
    const falselySaid = bytesOf('<meta charset="windows-1251"><p>Декларация')
    for (const bytes of [new Uint8Array(said), new Uint8Array(inHeaders), falselySaid])
      expect(lines(read(bytes))).toEqual(['text - Декларация'])
  })

  it('counts what cannot be read', () => {
    const bytes = new Uint8Array([...bytesOf('<p>Декларация '), 0xff, ...bytesOf(' о воде')])
    expect(read(bytes).traits).toEqual([{ code: 'unknown-characters', count: 1 }])
  })
})

/** All characters of a page but those of its head, scripts and styles. */
function wordsOfPage(html: string): string {
  const parts: string[] = []
  const waiting: DefaultTreeAdapterTypes.Node[] = [parse(html, { scriptingEnabled: false })]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('value' in next) parts.push(next.value)
    if (next.nodeName === 'script' || next.nodeName === 'style' || next.nodeName === 'head') continue
    if ('content' in next) waiting.push(next.content)
    if ('childNodes' in next) waiting.push(...next.childNodes)
  }
  return new TextDecoder().decode(bytesOf(parts.join('')))
}
