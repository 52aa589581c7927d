import { describe, expect, it } from 'vitest'
import type { Reading } from '#contract/library/reading'
import type { ReadingPlace } from '#contract/places/places'
import { readDeclaration } from '#node/library/read-declaration'
import { ownResources } from '#node/library/shipped-resources'
import { rememberedPlace } from '#renderer/store/reading/remembered-place'
import { bundledId, resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'

const reading = valueOf(await readDeclaration(ownResources(resources), bundledId))
const left = (...chosen: ReadingPlace['chosen']): ReadingPlace => ({ chosen, scroll: {} })

/** The bundled declaration as an edition that ends earlier. */
const shorter: Reading = {
  ...reading,
  declaration: {
    ...reading.declaration,
    body: reading.declaration.body.slice(0, 20),
    instruments: [],
  },
}

describe('the place where a declaration was left', () => {
  it('is nothing for one never read, or left with nothing chosen', () => {
    expect(rememberedPlace(reading, undefined)).toEqual({ eIds: [], missing: null })
    expect(rememberedPlace(reading, left())).toEqual({ eIds: [], missing: null })
  })

  it('is all that was chosen, as far as this edition has it', () => {
    const both = ['para_14', 'event_qtta-1995'] as const
    expect(rememberedPlace(reading, left(...both))).toEqual({ eIds: both, missing: null })
    expect(rememberedPlace(shorter, left('para_24', 'para_14'))).toEqual({ eIds: ['para_14'], missing: null })
  })

  it.each([
    ['the last paragraph, for one beyond it', 'para_24', 'para_20'],
    ['the paragraph nearest to that of an instrument', 'para_26__item_iv', 'para_20'],
    ['the paragraph of an inline item that is gone', 'para_7__item_iii', 'para_7'],
    ['the first paragraph, for an event that nobody knows', 'event_nobody-knows', 'para_1'],
  ] as const)('is %s, and says for what', (_what, wanted, instead) => {
    expect(rememberedPlace(shorter, left(wanted))).toEqual({ eIds: [instead], missing: { wanted, instead } })
  })

  it('is the text that stood beside an event that is gone', () => {
    const scroll = { paragraphs: { eId: 'para_15', offset: 0 } } as const
    expect(rememberedPlace(shorter, { ...left('event_nobody-knows'), scroll }).eIds).toEqual(['para_15'])
  })

  it('is nothing in a declaration without paragraphs', () => {
    const empty = { ...shorter, declaration: { ...shorter.declaration, body: [] } }
    expect(rememberedPlace(empty, left('para_3'))).toEqual({ eIds: [], missing: null })
  })
})
