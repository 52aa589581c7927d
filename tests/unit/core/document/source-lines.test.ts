import { describe, expect, it } from 'vitest'
import type { Source } from '#core/document/evidence'
import { shortSource, sourceLines } from '#core/document/source-lines'
import { english } from '#words/locale'
import { extractWordsIn } from '#words/words'

const words = extractWordsIn('en').citation
const source: Source = {
  key: 'paper',
  title: 'Talks held',
  publisher: 'The Paper',
  address: 'https://paper.invalid/1',
}
const line = (changed: Partial<Source>) => sourceLines(['paper'], [{ ...source, ...changed }], words)

describe('a source as a line', () => {
  it('says title, publisher, date as far as known, and address', () => {
    expect(line({ date: '2021-06-02' })).toEqual([
      '“Talks held”, The Paper, 2 June 2021, https://paper.invalid/1',
    ])
    expect(line({ date: '2021-06' })).toEqual(['“Talks held”, The Paper, June 2021, https://paper.invalid/1'])
    expect(line({ date: '2021' })).toEqual(['“Talks held”, The Paper, 2021, https://paper.invalid/1'])
    expect(line({})).toEqual(['“Talks held”, The Paper, https://paper.invalid/1'])
  })

  it('does not quote words of ours', () => {
    expect(line({ title: '[Report on the talks]', address: 'page 3' })).toEqual([
      '[Report on the talks], The Paper, page 3',
    ])
  })

  it('stands in the order of the keys; a key that nobody knows stands for itself', () => {
    const other = { ...source, key: 'other', title: 'Other' }
    expect(sourceLines(['other', 'gone', 'paper'], [source, other], words)).toEqual([
      '“Other”, The Paper, https://paper.invalid/1',
      'gone',
      '“Talks held”, The Paper, https://paper.invalid/1',
    ])
  })
})

describe('a source in few words', () => {
  it('is its publisher with the date as far as known, where it lies on a page', () => {
    expect(shortSource({ ...source, date: '2021-06' }, english)).toBe('The Paper, June 2021')
    expect(shortSource(source, english)).toBe('The Paper')
  })

  it('is its title and where its words stand, where it lies on none', () => {
    const charter = { ...source, title: 'Charter', address: 'Article 9 (1)', date: '1945-06-26' }
    expect(shortSource(charter, english)).toBe('Charter, Article 9 (1)')
  })
})
