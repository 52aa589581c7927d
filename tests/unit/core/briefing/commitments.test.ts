import { describe, expect, it } from 'vitest'
import { paragraphsOfAgreement } from '#core/briefing/commitments'
import { bundledMaterial } from '../../../support/briefing-material'

/**
 * Read by hand in the source: 7 "agreed to initiate steps", 8 "agreed to have regular exchanges", 10 "It was agreed
 * to hold", 12 "also agreed to organize", 13 "agreed that the materialization", 18 "agreed to hold the next meeting",
 * 22 "agreed to step-up efforts", 26 signed instruments. Not: 3 and 15 (resolve), 16 and 17 (offers), 19 (vowed).
 */
const BY_HAND = [7, 8, 10, 12, 13, 18, 22, 26]

describe('finding what was agreed', () => {
  const declaration = bundledMaterial().declarations[0]?.declaration

  it('finds the paragraphs that a reading by hand found', () => {
    expect(declaration && paragraphsOfAgreement(declaration)).toEqual(
      BY_HAND.map((number) => `para_${number}`),
    )
  })

  it('has no rule for another language', () => {
    expect(
      declaration &&
        paragraphsOfAgreement({ ...declaration, edition: { ...declaration.edition, language: 'ru' } }),
    ).toBeNull()
  })
})
