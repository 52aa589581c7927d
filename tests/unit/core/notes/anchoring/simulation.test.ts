import { describe, expect, it } from 'vitest'
import { editKinds, runSimulations } from '../../../../support/anchor-simulation'
import { declarationText, parliamentaryText } from '../../../../support/parliament'

const texts = [
  ['the declaration', declarationText()],
  ['generated parliamentary text', parliamentaryText(3, 120)],
] as const

describe.each(texts)('re-anchoring in %s', (_name, units) => {
  const known = new Map<string, ReturnType<typeof runSimulations>>()
  const run = (kind: (typeof editKinds)[number], withOldEdition = true) => {
    const key = `${kind} ${withOldEdition}`
    const shares =
      known.get(key) ?? runSimulations(units, { seeds: [11, 12, 13], notes: 400, kind, withOldEdition })
    known.set(key, shares)
    return shares
  }

  it('places notes rightly after light edits', () => {
    expect(run('light').right).toBeGreaterThanOrEqual(0.995)
  })

  it('follows notes through split, joined and moved paragraphs', () => {
    const { right, wrong } = run('structural')
    expect(right).toBeGreaterThanOrEqual(0.985)
    expect(wrong).toBeLessThanOrEqual(0.01)
  })

  it('seldom puts a note on wrong words after heavy edits', () => {
    expect(run('heavy').wrong).toBeLessThanOrEqual(0.03)
  })

  it('flags notes whose passage was deleted', () => {
    expect(run('deleted').flagged).toBeGreaterThanOrEqual(0.95)
  })

  it.each(editKinds)('drops no note after %s edits', (kind) => {
    expect(run(kind).dropped).toBe(0)
  })

  it('asks rather than guesses where only the selectors are at hand', () => {
    expect(run('light', false).right).toBeGreaterThanOrEqual(0.98)
    expect(run('light', false).wrong).toBeLessThanOrEqual(0.005)
    expect(run('heavy', false).wrong).toBeLessThanOrEqual(0.03)
  })
})
