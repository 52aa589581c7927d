import { describe, expect, it } from 'vitest'
import { parseSelection } from '#core/briefing/selection'
import { bundledMaterial } from '../../../support/briefing-material'

const [entry] = bundledMaterial().declarations
if (!entry) throw new Error('no declaration')
const parse = (text: string) => parseSelection(text, entry.declaration)

describe('reading a selection', () => {
  it('reads ranges, instruments, events and identifiers in order', () => {
    expect(parse('13-15, 26.ii,event_sco-summit-2021,para_7__item_i')).toEqual({
      ok: true,
      value: ['para_13', 'para_14', 'para_15', 'para_26__item_ii', 'event_sco-summit-2021', 'para_7__item_i'],
    })
  })

  it('reads a range of instruments in the order of the list', () => {
    expect(parse('26.iv-vi')).toEqual({
      ok: true,
      value: ['para_26__item_iv', 'para_26__item_v', 'para_26__item_vi'],
    })
  })

  it('keeps numbers that are not there, for the composer to report', () => {
    expect(parse('99')).toEqual({ ok: true, value: ['para_99'] })
  })

  it.each(['16-13', '0', 'x', '26.ii-i', '1-99999', '../etc'])('refuses %s and names it', (text) => {
    const read = parse(`13,${text}`)
    expect(read).toMatchObject({ ok: false, error: { part: text } })
  })
})
