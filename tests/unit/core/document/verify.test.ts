import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { verifyDeclaration } from '#core/document/verify'
import { bundled, bundledJson } from '../../../support/resources'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const verify = (value: unknown) => verifyDeclaration(JSON.stringify(value), sha256)
const [first, ...others] = bundled.body
const [programme, ...instruments] = bundled.instruments
const last = bundled.body[25]
if (!first || !last) throw new Error('The bundled text has no paragraph 26')

describe('verifying a document', () => {
  it('accepts the bundled one', () => {
    expect(verifyDeclaration(bundledJson, sha256)).toEqual({ ok: true, value: bundled })
  })

  it.each([
    ['text that is not JSON', '{"format": 1', 'unreadable'],
    ['another shape', '{"format": 2}', 'malformed'],
    ['the form of a later version', '{"format": 3}', 'malformed'],
    ['no object at all', 'null', 'malformed'],
    ['parts that lie too deep', `{"format":2,"body":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'too-deep'],
  ])('trusts nothing of %s', (_, json, code) => {
    expect(verifyDeclaration(json, sha256)).toMatchObject({
      ok: false,
      error: { problem: { code }, unverified: null },
    })
  })

  it.each([
    ['a word', { ...bundled, body: [{ ...first, text: `${first?.text} Not.` }, ...others] }],
    ['the title', { ...bundled, title: 'Another title' }],
    [
      'an instrument left out',
      { ...bundled, body: bundled.body.with(25, { ...last, children: last.children.slice(1) }), instruments },
    ],
  ])('sees %s altered and hands the document over as unverified', (_, altered) => {
    expect(verify(altered)).toMatchObject({
      ok: false,
      error: { problem: { code: 'text-altered' }, unverified: { id: 'pk-tj-2021-06-02' } },
    })
  })

  it.each([
    [
      'a party renamed',
      {
        ...bundled,
        instruments: [
          { ...programme, parties: [{ name: 'Nobody', span: { start: 0, end: 6 } }] },
          ...instruments,
        ],
      },
    ],
    ['an identifier changed', { ...bundled, body: [{ ...first, eId: 'para_99' }, ...others] }],
    [
      'a paragraph said to be an instrument',
      { ...bundled, instruments: [{ eId: 'para_3', kind: 'agreement', parties: [] }] },
    ],
    ['an instrument listed twice', { ...bundled, instruments: [programme, programme] }],
    [
      'an inline item outside its text',
      {
        ...bundled,
        body: [
          {
            ...first,
            inlineItems: [{ eId: 'para_1__item_i', marker: '(i)', span: { start: 0, end: 99999 } }],
          },
          ...others,
        ],
      },
    ],
  ])('sees %s', (_, altered) => {
    expect(verify(altered)).toMatchObject({ ok: false, error: { problem: { code: 'inconsistent' } } })
  })
})
