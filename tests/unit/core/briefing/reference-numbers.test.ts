import { describe, expect, it } from 'vitest'
import { composeBriefing } from '#core/briefing/compose'
import { ReferenceNumbers } from '#core/briefing/reference-numbers'
import type { Rating } from '#core/document/evidence'
import { extractWordsIn } from '#words/words'
import { bundledMaterial, presetBriefing } from '../../../support/briefing-material'

const source = (key: string, title = `About\n${key}`) => ({
  key,
  title,
  publisher: 'Office',
  address: 'page 1',
})

describe('numbers of sources', () => {
  it('count up in the order of first use and are listed by it', () => {
    const numbers = new ReferenceNumbers(extractWordsIn('en'))
    const sources = [source('a'), source('b'), source('c')]
    const cited = (rating: Rating, keys: readonly string[]) => numbers.cited({ rating, keys, sources })
    expect(cited('C2', ['c', 'a'])).toBe('confirmed [1, 2]')
    expect(cited('C1', ['b', 'c', 'b', 'gone'])).toBe('one source [1, 3]')
    expect(cited('NF', ['gone'])).toBe('looked for and not found')
    expect(cited('NF', ['a', 'c'])).toBe('looked for and not found in sources [1, 2]')
    expect(numbers.listed()).toEqual([
      { number: 1, reference: '“About c”, Office, page 1' },
      { number: 2, reference: '“About a”, Office, page 1' },
      { number: 3, reference: '“About b”, Office, page 1' },
    ])
  })

  it('tell two sources of one key apart, and give one source of two declarations one number', () => {
    const numbers = new ReferenceNumbers(extractWordsIn('en'))
    const one = [source('a'), source('shared')]
    const other = [source('a', 'Another a'), source('shared')]
    const keys = ['a', 'shared']
    expect(numbers.cited({ rating: 'C2', keys, sources: one })).toBe('confirmed [1, 2]')
    expect(numbers.cited({ rating: 'C2', keys, sources: other })).toBe('confirmed [2, 3]')
    expect(numbers.listed().map(({ reference }) => reference)).toEqual([
      '“About a”, Office, page 1',
      '“About shared”, Office, page 1',
      '“Another a”, Office, page 1',
    ])
  })

  it('lead from every event of a printed timeline to the sources page', () => {
    const material = bundledMaterial()
    const { document } = composeBriefing(presetBriefing('timeline', material), material)
    const sources = document.blocks.find((block) => block.kind === 'sources')
    const listed = new Set(sources?.references.map(({ number }) => number))
    const timeline = document.blocks.find((block) => block.kind === 'timeline')
    for (const { rating } of timeline?.rows ?? []) {
      const cited = /\[(.+)\]$/.exec(rating)?.[1]?.split(', ').map(Number) ?? []
      expect(cited.length).toBeGreaterThan(0)
      for (const number of cited) expect(listed).toContain(number)
    }
  })
})
