import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedRanking } from '#core/search/counted-ranking'
import { buildLexicon } from '#core/search/lexicon'
import { buildRanking, loadRanking } from '#core/search/ranking'
import { noteText, type SearchableText } from '#core/search/texts'
import { bundledTexts } from '../../../support/bundled-texts'

const words =
  'trade transit inter-parliamentary CASA-1000 Pakistan’s organisation organization news 7 ӣд'.split(' ')

const notes = fc
  .array(fc.array(fc.constantFrom(...words), { maxLength: 12 }), { minLength: 1, maxLength: 8 })
  .map((bodies): SearchableText[] =>
    bodies.map((body, number) =>
      noteText({
        id: String(number),
        declaration: 'x',
        body: body.join(' '),
        tags: [],
        colour: null,
        target: null,
        changed: '2026-01-01',
      }),
    ),
  )

/** Scores of all units for the stems of some words, by either way. */
function scores(texts: readonly SearchableText[], asked: readonly string[]): [number[], number[]] {
  const lexicon = buildLexicon(texts)
  const stems = new Set(asked.flatMap((word) => lexicon.stems.filter((stem) => stem.startsWith(word))))
  const [counted, built] = [countedRanking(lexicon), loadRanking(buildRanking(lexicon))].map((ranking) => {
    const score = ranking.scorer(stems)
    return texts.map((_text, unit) => score(unit))
  })
  return [counted ?? [], built ?? []]
}

describe('a ranking that counts when it is asked', () => {
  it('gives the weights of lunr', () => {
    fc.assert(
      fc.property(notes, fc.subarray(['tra', 'organ', 'inter', '7', 'pakistan', 'zzz']), (texts, asked) => {
        const [counted, built] = scores(texts, asked)
        for (const [unit, score] of built.entries()) expect(counted[unit]).toBeCloseTo(score, 9)
      }),
      { numRuns: 300 },
    )
    const [counted, built] = scores(bundledTexts(), ['trade', 'cooper', 'casa'])
    expect(built.filter((score) => score > 0).length).toBeGreaterThan(10)
    for (const [unit, score] of built.entries()) expect(counted[unit]).toBeCloseTo(score, 9)
  })
})
