import { describe, expect, it } from 'vitest'
import { textBlock } from '#core/import/block'
import { recognise } from '#core/import/recognise'
import type { SourceBlock, StatedNode } from '#core/import/source-text'
import { sourceOf } from '../../../support/import/blocks'
import { doubtsOf, outlineOf } from '../../../support/import/outline-of'

function stated(
  text: string,
  place: Partial<StatedNode> & Pick<StatedNode, 'division'>,
  said: Partial<SourceBlock> = {},
): SourceBlock {
  return textBlock(text, null, { ...said, stated: { kind: null, eId: null, depth: 0, ...place } })
}

describe('recognise, where the file states its tree', () => {
  const text = recognise(
    sourceOf(
      stated('Act on Ferries', { division: 'preface' }),
      stated('The Assembly,', { division: 'preamble', kind: 'recital' }),
      stated('Rivers', { division: 'body', kind: 'section' }, { kind: 'heading', num: '1', level: 1 }),
      stated('A ferry runs:', { division: 'body', kind: 'paragraph', depth: 1 }, { num: '(2)' }),
      stated('in summer;', { division: 'body', kind: 'point', depth: 2 }, { num: 'b' }),
      stated('3. Nobody is left behind.', { division: 'body', kind: 'paragraph', depth: 1 }),
      stated('Done at Veldora.', { division: 'conclusions' }),
      stated('ANNEX', { division: 'attachments', kind: 'attachment' }, { kind: 'heading', level: 1 }),
    ),
  )

  it('takes kinds, numbers and depths as they are', () => {
    expect(outlineOf(text)).toEqual([
      'title: Act on Ferries',
      '- rec_1 · The Assembly,',
      'sec_1 · 1 · # Rivers',
      '  para_2 · (2) · A ferry runs:',
      '    para_2__point_b · b · in summer;',
      '  para_nn_1 · 3. Nobody is left behind.'.replace('para_nn_1', 'sec_1__para_nn_1'),
      'closing: Done at Veldora.',
      '+ att_nn_1 · # ANNEX',
    ])
    expect(text.judgements.get('para_2')).toEqual({ certainty: 'stated', rule: 'stated' })
  })

  it('names numbered recitals within the words that lead into them', () => {
    const preamble = { division: 'preamble', kind: 'recital', depth: 1 } as const
    const recitals = recognise(
      sourceOf(
        stated('considering', { division: 'preamble' }),
        stated('that it rises;', preamble, { num: 'b)' }),
        stated('conscious', { division: 'preamble' }),
        stated('that it falls,', preamble, { num: 'b)' }),
        stated('resolves', { division: 'body' }, { kind: 'heading', level: 1 }),
        stated('to measure it.', { division: 'body', kind: 'paragraph', depth: 1 }),
      ),
    )
    expect(outlineOf(recitals)).toEqual([
      '- rec_1 · considering',
      '-   rec_1__rec_b · b) · that it rises;',
      '- rec_2 · conscious',
      '-   rec_2__rec_b · b) · that it falls,',
      'sec_nn_1 · # resolves',
      '  sec_nn_1__para_nn_1 · to measure it.',
    ])
    expect(recitals.judgements.get('sec_nn_1')).toEqual({ certainty: 'sure', rule: 'format-heading' })
  })

  it('says where a number stands in the words that the file states', () => {
    expect(doubtsOf(text)).toEqual(['sec_1__para_nn_1 number-in-text'])
    expect(text.words.lost).toBe(0)
  })
})

describe('recognise, where the file names parts and not what is in them', () => {
  const part = { division: 'body', kind: 'article' } as const
  const inside = { division: 'body', depth: 1 } as const
  const text = recognise(
    sourceOf(
      'AGREEMENT ON FERRIES',
      'Recalling their good neighbourhood,',
      'Have agreed as follows:',
      stated('Aims', part, { kind: 'heading', num: 'ARTICLE I', level: 1 }),
      stated('For this purpose:', inside),
      stated('1. “Ferry” means a boat.', inside),
      stated('2. “Lake” means the upper lake.\n3.(i) The ferries run;', inside),
      stated('(ii) they rest.', inside),
      stated('Entry', part, { kind: 'heading', num: 'ARTICLE II', level: 1 }),
      stated('This Agreement enters into force.', inside),
      stated('Done at Veldora on 4 May 2019.', { division: 'body', depth: 0 }),
      stated('For Aramund', { division: 'body', depth: 0 }),
    ),
  )

  it('recognises title and preamble above them, paragraphs in them and the closing below', () => {
    expect(outlineOf(text)).toEqual([
      'title: AGREEMENT ON FERRIES',
      '- rec_1 · Recalling their good neighbourhood,',
      '- para_nn_1 · Have agreed as follows:',
      'art_i · ARTICLE I · # Aims',
      '  art_i__para_nn_1 · For this purpose:',
      '  art_i__para_1 · 1. · “Ferry” means a boat.',
      '  art_i__para_2 · 2. · “Lake” means the upper lake.',
      '  art_i__para_3 · 3.',
      '    art_i__para_3__point_i · (i) · The ferries run;',
      '    art_i__para_3__point_ii · (ii) · they rest.',
      'art_ii · ARTICLE II · # Entry',
      '  art_ii__para_nn_1 · This Agreement enters into force.',
      'closing: Done at Veldora on 4 May 2019.',
      'signature: For Aramund',
    ])
    expect(text.words.lost).toBe(0)
  })
})
