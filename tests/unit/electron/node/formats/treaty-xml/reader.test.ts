import { describe, expect, it } from 'vitest'
import type { FormatReader } from '#node/formats/format-reader'
import { readTreatyXml } from '#node/formats/treaty-xml/reader'
import { allWords, sorted } from '../../../../../support/formats/all-words'
import { bytesOf } from '../../../../../support/formats/bytes-of'

const read: FormatReader = readTreatyXml
const words = `AGREEMENT
BETWEEN ARVENIA AND MELLAND


The two governments,

HAVE agreed as follows:`
const treaty = `<?xml version="1.0" encoding="UTF-8"?>
<treaty><meta><name>Arvenia - Melland</name><date_signed>2002-08-01</date_signed><language>en</language></meta>
<body><chapter chapter_identifier="1"><article article_identifier="2">${words}</article></chapter>
<chapter name="Trade" number="I"><article number="ARTICLE I" name="Objectives">Lakes are free.

2. Rails are:
(i)	free, </article><article number="ARTICLE II" name="Definitions">&quot;Rail&quot; means rail.</article></chapter></body></treaty>`

describe('a treaty in the XML of a collection', () => {
  const result = read(bytesOf(treaty))
  const blocks = result.ok ? result.value.blocks : []

  it('has the heads of its attributes and the paragraphs of its lines', () => {
    expect(
      blocks.map(({ kind, num, text, stated }) => [
        kind,
        stated?.kind ?? null,
        stated?.depth ?? null,
        num,
        text,
      ]),
    ).toEqual([
      ['text', null, null, null, 'AGREEMENT\nBETWEEN ARVENIA AND MELLAND'],
      ['text', null, null, null, 'The two governments,'],
      ['text', null, null, null, 'HAVE agreed as follows:'],
      ['heading', 'chapter', 0, 'I', 'Trade'],
      ['heading', 'article', 1, 'ARTICLE I', 'Objectives'],
      ['text', null, 2, null, 'Lakes are free.'],
      ['text', null, 2, null, '2. Rails are:\n(i) free,'],
      ['heading', 'article', 1, 'ARTICLE II', 'Definitions'],
      ['text', null, 2, null, '"Rail" means rail.'],
    ])
  })

  it('has every word of the body and its heads once', () => {
    const heads = 'ITradeARTICLE IObjectivesARTICLE IIDefinitions'
    const body = treaty
      .slice(treaty.indexOf('<body>'))
      .replace(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
    expect(result.ok && allWords(result.value)).toBe(sorted(`${heads}${body}`))
  })

  it('tells what the metadata say of it', () => {
    expect(result.ok && result.value.properties).toEqual({
      title: 'Arvenia - Melland',
      date: '2002-08-01',
      language: 'en',
    })
  })

  it('is refused where it is another file', () => {
    expect(read(bytesOf('<treaty><meta/></treaty>'))).toEqual({
      ok: false,
      error: { code: 'wrong-format', detail: 'treaty' },
    })
    expect(read(bytesOf('<rss><body/></rss>'))).toEqual({
      ok: false,
      error: { code: 'wrong-format', detail: 'rss' },
    })
    expect(read(bytesOf('<treaty><body><chapter/></body></treaty>'))).toEqual({
      ok: false,
      error: { code: 'empty', detail: null },
    })
  })
})
