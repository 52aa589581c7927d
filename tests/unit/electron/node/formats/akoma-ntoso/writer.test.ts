import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Declaration, declarationSchema } from '#core/document/declaration'
import { readAkomaNtoso } from '#node/formats/akoma-ntoso/reader'
import { ownNamespace } from '#node/formats/akoma-ntoso/write-meta'
import { writeAkomaNtoso } from '#node/formats/akoma-ntoso/writer'
import { childrenOf, elementsIn, readXml, type XmlElement } from '#node/formats/xml/read-xml'
import { allowedIn } from '../../../../../support/formats/allowed-in'
import { bytesOf } from '../../../../../support/formats/bytes-of'
import { statedTree, treeOf } from '../../../../../support/formats/stated-tree'
import { payloads } from '../../../../../support/payloads'
import { bundled, bundledRelations } from '../../../../../support/resources'
import { secondId, writeTwoTexts } from '../../../../../support/two-texts'

const facts = { relations: bundledRelations, madeOn: '2026-11-27' }
const folder = mkdtempSync(join(tmpdir(), 'two-texts-'))
let second: Declaration

beforeAll(async () => {
  await writeTwoTexts(folder)
  const json = readFileSync(join(folder, 'declarations', secondId, 'document.json'), 'utf8')
  second = declarationSchema.parse(JSON.parse(json))
})

afterAll(() => rmSync(folder, { recursive: true }))

function readBack(declaration: Declaration) {
  const result = readAkomaNtoso(bytesOf(writeAkomaNtoso(declaration, facts)))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function rootOf(declaration: Declaration): XmlElement {
  const file = readXml(bytesOf(writeAkomaNtoso(declaration, facts)))
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  return file.value.root
}

/** A text with what the two others have not: a table between paragraphs, parts under recitals, words of every shape. */
function odd(): Declaration {
  const lines = { first: 1, last: 1 }
  const node = {
    num: null,
    heading: null,
    text: '',
    inlineItems: [],
    footnotes: [],
    children: [],
    sourceLines: lines,
  }
  return {
    ...bundled,
    instruments: [],
    dateLine: null,
    visit: null,
    signature: null,
    states: [],
    preface: [
      { text: 'S/2020/1', position: 'above', sourceLines: lines },
      { text: 'Adopted by <all>', position: 'below', sourceLines: lines },
    ],
    preamble: [
      {
        ...node,
        eId: 'rec_1',
        kind: 'recital',
        text: 'Recalling:',
        children: [{ ...node, eId: 'rec_1__point_a', kind: 'point', num: '(a)', text: 'a lake;' }],
      },
      { ...node, eId: 'table_1', kind: 'table', text: 'a\tb', rows: [['a', 'b']] },
      { ...node, eId: 'rec_2', kind: 'recital', text: 'Mindful of rivers,' },
    ],
    body: [
      {
        ...node,
        eId: 'sec_1',
        kind: 'section',
        num: 'I.',
        heading: 'Lakes',
        children: [
          {
            ...node,
            eId: 'para_1',
            kind: 'paragraph',
            num: '1.',
            text: 'First [1] words.',
            footnotes: [
              { marker: '*', offset: 0, mark: 'apart', text: 'Before all words.', sourceLines: lines },
              { marker: '[1]', offset: 9, text: 'A note.', sourceLines: lines },
              { marker: 's', offset: 15, mark: 'apart', text: 'Apart.', sourceLines: lines },
            ],
          },
          {
            ...node,
            eId: 'table_2',
            kind: 'table',
            text: 'x\ty [2]',
            rows: [['x', 'y [2]']],
            footnotes: [{ marker: '[2]', offset: 7, text: 'In a cell.', sourceLines: lines }],
          },
          {
            ...node,
            eId: 'para_2',
            kind: 'paragraph',
            text: 'Of two kinds:',
            children: [
              { ...node, eId: 'para_2__indent_1', kind: 'bullet', num: '–', text: 'big' },
              { ...node, eId: 'para_2__item_i', kind: 'item', num: 'i.', text: 'an agreement' },
              { ...node, eId: 'para_2__table_1', kind: 'table', text: 'c', rows: [['c']] },
            ],
          },
        ],
      },
    ],
    conclusions: [{ kind: 'signature', text: 'Ada Lorn\nMinister & more', sourceLines: lines }],
    attachments: [
      {
        ...node,
        eId: 'att_1',
        kind: 'attachment',
        num: 'Annex',
        heading: 'Maps <and> "signs"',
        children: [
          {
            ...node,
            eId: 'att_1__art_1',
            kind: 'article',
            num: 'Article 1',
            children: [{ ...node, eId: 'att_1__art_1__para_1', kind: 'paragraph', num: '1.', text: 'One.' }],
          },
        ],
      },
    ],
  }
}

describe('a text as Akoma Ntoso', () => {
  it.each([
    ['the bundled text', () => bundled],
    ['the second text', () => second],
    ['a text of odd parts', odd],
  ])('comes back as the same tree: %s', (_name, declaration) => {
    expect(statedTree(readBack(declaration()))).toEqual(treeOf(declaration()))
  })

  it.each([
    ['the bundled text', () => bundled],
    ['the second text', () => second],
    ['a text of odd parts', odd],
  ])('has in every element what the schema lets lie in it: %s', (_name, declaration) => {
    const wrong = [...elementsIn(rootOf(declaration()))].flatMap(misplacedIn)
    expect(wrong).toEqual([])
  })

  it('has each identifier once', () => {
    for (const declaration of [bundled, second, odd()]) {
      const names = [...elementsIn(rootOf(declaration))].flatMap(
        ({ attributes }) => attributes.get('eId') ?? [],
      )
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('tells work, expression and manifestation apart', () => {
    const text = writeAkomaNtoso(bundled, facts)
    expect(text).toContain('<FRBRuri value="/akn/xx/statement/declaration/2021-06-02/pk-tj-2021-06-02"/>')
    expect(text).toContain(
      '<FRBRuri value="/akn/xx/statement/declaration/2021-06-02/pk-tj-2021-06-02/eng@official-1"/>',
    )
    expect(text).toContain('<FRBRdate date="2026-11-27" name="export"/>')
    expect(readBack(bundled).properties).toEqual({ title: bundled.title, date: '2021-06-02', language: 'en' })
  })

  it('carries relations, instruments, hashes and signatories in a namespace of its own', () => {
    const proprietary = [...elementsIn(rootOf(bundled))].find(({ name }) => name === 'proprietary')
    const own = proprietary ? childrenOf(proprietary) : []
    expect(proprietary?.attributes.get('dr')).toBe(ownNamespace)
    expect(
      own.filter(({ name }) => name === 'relation').map(({ attributes }) => Object.fromEntries(attributes)),
    ).toEqual(
      bundledRelations.map(({ from, to, basis, reason }) => ({
        from: `#${from}`,
        to: `#${to}`,
        basis,
        reason,
      })),
    )
    expect(own.filter(({ name }) => name === 'instrument')).toHaveLength(bundled.instruments.length)
    expect(own.filter(({ name }) => name === 'signatory')).toHaveLength(bundled.signatories.length)
    expect(own.find(({ name }) => name === 'edition')?.attributes.get('textSha256')).toBe(
      bundled.edition.textSha256,
    )
  })

  it('keeps words that look like markup as words', () => {
    const body = payloads.map((text, index) => ({
      eId: `para_${index + 1}` as const,
      kind: 'paragraph' as const,
      num: null,
      heading: null,
      text,
      inlineItems: [],
      footnotes: [],
      children: [],
      sourceLines: { first: 1, last: 1 },
    }))
    const source = readBack({ ...bundled, title: payloads.join(' '), instruments: [], body })
    const texts = source.blocks.filter(({ stated }) => stated?.division === 'body').map(({ text }) => text)
    expect(texts).toEqual(payloads.map(asXmlHolds))
    expect(Object.hasOwn(globalThis, 'hacked')).toBe(false)
  })
})

/** XML has no control characters and no halves of pairs; white space folds as in every text. */
function asXmlHolds(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

function misplacedIn(element: XmlElement): string[] {
  const model = allowedIn[element.name]
  const names = element.children
    .filter((child) => typeof child !== 'string' || /\S/.test(child))
    .map((child) => (typeof child === 'string' ? '#text' : child.name))
  if (!model) return []
  const allowed = 'sequence' in model ? model.sequence : model.choice
  const places = names.map((name) => allowed.indexOf(name))
  const strangers = names.filter((_name, index) => (places[index] ?? -1) < 0)
  const isOrdered = 'choice' in model || sameOrLater(places, model.sequence)
  return [
    ...strangers.map((name) => `${element.name} > ${name}`),
    ...(isOrdered ? [] : [`${element.name}: ${names.join(', ')}`]),
  ]
}

/** Whether a sequence is kept; parts of the hierarchy and blocks may alternate among themselves. */
function sameOrLater(places: readonly number[], sequence: readonly string[]): boolean {
  const free = (place: number) => {
    const name = sequence[place] ?? ''
    return sequence.includes('p')
      ? name === 'p' || name === 'blockList' || name === 'table' || name === 'block'
      : isLevel(name)
  }
  const groups = places.map((place) =>
    free(place) ? sequence.findIndex((_name, index) => free(index)) : place,
  )
  return groups.every((place, index) => index === 0 || (groups[index - 1] ?? 0) <= place)
}

function isLevel(name: string): boolean {
  return ['part', 'chapter', 'section', 'article', 'paragraph', 'point', 'indent', 'hcontainer'].includes(
    name,
  )
}
