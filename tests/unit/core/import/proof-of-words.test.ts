import { describe, expect, it } from 'vitest'
import { proveWords } from '#core/import/proof-of-words'
import { recognise } from '#core/import/recognise'
import { sourceOf } from '../../../support/import/blocks'

describe('proveWords', () => {
  const source = sourceOf('1. We met at Veldora.', '2. We left.')
  const text = recognise(source)

  it('finds every word of a text in its tree', () => {
    expect(proveWords(source.blocks, text, [])).toEqual({ in: 8, out: 8, left: 0, lost: 0 })
  })

  it('counts a word that the tree has lost', () => {
    const [first, ...others] = text.body
    if (!first) throw new Error('no node')
    const body = [{ ...first, text: 'We met at.' }, ...others]
    expect(proveWords(source.blocks, { ...text, body }, []).lost).toBe(2)
  })

  it('sees words that changed places, that were joined and that were made up', () => {
    const [first, second] = text.body
    if (!first || !second) throw new Error('no node')
    const swapped = [{ ...first, text: 'met We at Veldora.' }, second]
    expect(proveWords(source.blocks, { ...text, body: swapped }, []).lost).toBeGreaterThan(0)
    const joined = [{ ...first, text: 'Wemet at Veldora.' }, second]
    expect(proveWords(source.blocks, { ...text, body: joined }, []).lost).toBeGreaterThan(0)
    const more = [{ ...first, text: 'We met at Veldora. Twice.' }, second]
    expect(proveWords(source.blocks, { ...text, body: more }, []).lost).toBeGreaterThan(0)
  })

  it('sees that a number was dropped', () => {
    const [first, second] = text.body
    if (!first || !second) throw new Error('no node')
    expect(proveWords(source.blocks, { ...text, body: [first, { ...second, num: null }] }, []).lost).toBe(1)
  })
})
