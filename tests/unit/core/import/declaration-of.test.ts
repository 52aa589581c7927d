import { describe, expect, it } from 'vitest'
import { findInconsistency } from '#core/document/consistency'
import { declarationSchema } from '#core/document/declaration'
import { frameOf } from '#core/document/frame'
import { plainText } from '#core/document/parse/words'
import { verifyDeclaration } from '#core/document/verify'
import { textBlock } from '#core/import/block'
import { declarationTexts } from '#core/search/texts'
import { readPlainText } from '#node/formats/text/plain-text'
import { bytesOf } from '../../../support/formats/bytes-of'
import { headingBlock, sourceOf } from '../../../support/import/blocks'
import { declarationFrom, sha256 } from '../../../support/import/imported'
import { jointStatement } from '../../../support/import/texts'
import { valueOf } from '../../../support/results'

const meadows = () => declarationFrom(valueOf(readPlainText(bytesOf(jointStatement))))

describe('a declaration of an imported text', () => {
  it('has its words in their order, and what is proposed of it', () => {
    const made = meadows()
    expect(made).toMatchObject({
      title: 'JOINT STATEMENT ON THE UPPER MEADOWS',
      dateLine: 'Veldora, 3-4 May 2019',
      signature: { place: 'Veldora', date: '2019-05-03' },
      edition: { id: 'imported-1', language: 'en', sourceSha256: sha256('meadows') },
    })
    expect(plainText(made).replace(/\s+/g, ' ').trim()).toBe(jointStatement.replace(/\s+/g, ' ').trim())
    expect(verifyDeclaration(JSON.stringify(made), sha256)).toEqual({ ok: true, value: made })
  })

  it('keeps lines around the title, in their order', () => {
    const lines = ['S/2020/1', 'On the Sill', 'An editor wrote this', '3 May 2019']
    const source = sourceOf(
      lines[0] ?? '',
      headingBlock('JOINT STATEMENT', 1),
      ...lines.slice(1),
      '1. One.',
      '2. Two.',
    )
    const made = declarationFrom(source)
    const opening = frameOf(made).filter(({ part }) => part === 'opening')
    expect(opening).toEqual([
      { id: 'preface-1', part: 'opening', text: 'S/2020/1' },
      { id: 'title', part: 'opening', text: 'JOINT STATEMENT' },
      ...lines.slice(1).map((text, index) => ({ id: `preface-${index + 2}`, part: 'opening', text })),
    ])
    expect(plainText(made)).toContain('S/2020/1\nJOINT STATEMENT\nOn the Sill\n')
    expect(declarationTexts(made).map(({ id }) => id)).toContain('preface-3')
  })

  it('has a title of ours in square brackets where the text prints none', () => {
    const made = declarationFrom(sourceOf('1. One.', '2. Two.'), { title: 'Minutes' })
    expect(made.title).toBe('[Minutes]')
    expect(declarationFrom(sourceOf('1. One.', '2. Two.')).title).toBe('[meadows]')
  })

  it('may have no parties, no body and no date', () => {
    const made = declarationFrom(sourceOf(headingBlock('A title', 1)))
    expect(declarationSchema.parse(JSON.parse(JSON.stringify(made)))).toMatchObject({
      states: [],
      signature: null,
    })
    expect(findInconsistency({ ...made, body: [] })).toBeNull()
  })

  it('says of a footnote whether its mark stands in the words', () => {
    const note = { marker: '1', offset: 8, text: 'As amended.' }
    const source = sourceOf(textBlock('1. Of 2021 and after.', 1, { footnotes: [note] }), '2. Two.')
    const [first] = declarationFrom(source).body
    expect(first?.footnotes).toMatchObject([{ marker: '1', mark: 'apart', text: 'As amended.' }])
    expect(findInconsistency(declarationFrom(source))).toBeNull()
    const printed = declarationFrom(
      sourceOf('1. One [1] and more.', '2. Two.', '3. Three.', '[1] As amended.'),
    )
    expect(printed.body[0]?.footnotes[0]).not.toHaveProperty('mark')
  })
})
