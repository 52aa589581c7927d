import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createStepTexts,
  rangeOf,
  type StepAction,
  type StepState,
  step,
  targetOf,
} from '#core/notes/stepper'

const units = [
  { eId: 'para_1', text: 'President H.E. Emomali Rahmon paid a visit. It was short.' },
  { eId: 'para_2', text: 'Сабз об. اردو متن یہاں ہے۔' },
  { eId: 'para_3', text: '—' },
]
const texts = createStepTexts(units, 'en')

function walk(actions: readonly StepAction[]): string {
  const state = actions.reduce<StepState>((now, action) => step(texts, now, action), {
    level: 'paragraph',
    unit: 0,
  })
  const range = rangeOf(texts, state)
  return range
    ? (units.find(({ eId }) => eId === range.eId)?.text.slice(range.span.start, range.span.end) ?? '')
    : ''
}

describe('annotating by keyboard', () => {
  it('steps from paragraph to sentence to words and back', () => {
    expect(walk([])).toBe(units[0]?.text)
    expect(walk(['next'])).toBe(units[1]?.text)
    expect(walk(['in'])).toBe('President H.E. Emomali Rahmon paid a visit.')
    expect(walk(['in', 'next'])).toBe('It was short.')
    expect(walk(['in', 'next', 'in', 'next', 'extend'])).toBe('was short')
    expect(walk(['in', 'next', 'in', 'extend', 'extend', 'shrink'])).toBe('It was')
    expect(walk(['in', 'next', 'in', 'out'])).toBe('It was short.')
    expect(walk(['in', 'out'])).toBe(units[0]?.text)
  })

  it('names the whole paragraph, or the words chosen in it, as what a note belongs to', () => {
    expect(targetOf(texts, { level: 'paragraph', unit: 0 })).toEqual({ kind: 'whole', eId: 'para_1' })
    expect(targetOf(texts, { level: 'sentence', unit: 0, sentence: 1 })).toMatchObject({
      kind: 'text',
      eId: 'para_1',
      quote: { exact: 'It was short.' },
    })
    expect(targetOf(texts, { level: 'paragraph', unit: 9 })).toBeNull()
  })

  it('stays on the text whatever is pressed', () => {
    const action = fc.constantFrom<StepAction>('in', 'out', 'next', 'previous', 'extend', 'shrink')
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        expect(walk(actions).trim()).not.toBe('')
      }),
    )
  })
})
