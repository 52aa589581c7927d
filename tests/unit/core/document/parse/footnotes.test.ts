import { describe, expect, it } from 'vitest'
import { findInconsistency } from '#core/document/consistency'
import { parseDeclaration } from '#core/document/parse/parse-declaration'
import { unitsOf } from '#core/document/units'
import { bundled } from '../../../../support/resources'
import { errorOf, valueOf } from '../../../../support/results'
import { sourceWords, wordsOf } from '../../../../support/source-words'

/** The units that have footnotes, with these; every word of the source is proved to be there in order. */
function notesOf(source: string): string[] {
  const text = valueOf(parseDeclaration(source, { states: ['Karsovia', 'Tellmark'] }))
  expect(sourceWords(text)).toEqual(wordsOf(source))
  const declaration = { ...bundled, ...text }
  expect(findInconsistency(declaration)).toBeNull()
  return unitsOf(declaration).flatMap(({ eId, footnotes, text: words }) =>
    footnotes.map(
      ({ marker, offset, text: note }) => `${eId} …${words.slice(0, offset).slice(-12)} | ${marker} ${note}`,
    ),
  )
}

const signed = 'Signed at Port Hallin on 13 March 2024'

describe('footnotes', () => {
  it('may stand under the signatures, on lines of their own, and before an annex', () => {
    expect(
      notesOf(
        `Declaration\n\nRecalling the Treaty of 1974[1];\n\n1. The candidatures[2] were noted.\n\n${signed}\n\nFor Karsovia\nIlvana Doreth\n\n[1] Treaty of Friendship, signed\nat Brennick.\n[2] See the exchange of notes.\n\nAnnex\n\nOne station[3].\n\n[3] Hallin weir.\n`,
      ),
    ).toEqual([
      'rec_1 …y of 1974[1] | [1] Treaty of Friendship, signed at Brennick.',
      'para_1 …didatures[2] | [2] See the exchange of notes.',
      'att_nn_1__para_nn_1 …e station[3] | [3] Hallin weir.',
    ])
  })

  it('may stand right under the closing line', () => {
    expect(notesOf(`Declaration\n\n1. One[1].\n\n${signed}\n\n[1] A note.\n`)).toEqual([
      'para_1 …One[1] | [1] A note.',
    ])
  })

  it('may belong to a heading', () => {
    expect(
      notesOf(
        'Declaration\n\nPart I: Trade[1]\n\n1. One.\n\nThe Lower Isk[2]\n\n2. Two.\n\n[1] Goods only.\n[2] Downstream of Hallin.\n',
      ),
    ).toEqual([
      'part_i …Trade[1] | [1] Goods only.',
      'part_i__sec_nn_1 …Lower Isk[2] | [2] Downstream of Hallin.',
    ])
  })

  it.each([
    ['a note to the closing line', `1. One.\n\n${signed}[1]\n\n[1] A note.`, 7],
    ['a note that nothing in the text points to', `1. One.\n\n${signed}\n\n[4] A note.`, 7],
    ['a name under the notes', `1. One[1].\n\n${signed}\n\n[1] A note.\n\nIlvana Doreth`, 9],
    ['a paragraph under the notes', `1. One[1].\n\n${signed}\n\n[1] A note.\n\n2. Two.`, 9],
  ])('%s after the closing line is refused', (_, body, line) => {
    const error = errorOf(parseDeclaration(`Declaration\n\n${body}\n`, { states: ['Karsovia'] }))
    expect(error).toMatchObject({ line, code: 'text-after-closing' })
  })
})
