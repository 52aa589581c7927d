import { describe, expect, it } from 'vitest'
import { recognise } from '#core/import/recognise'
import { act, type ReviewAction } from '#core/import/review/action'
import { reviewActionSchema } from '#core/import/review/action-schema'
import { beginDraft, type Facts } from '#core/import/review/draft'
import { reviewTextOf } from '#core/import/review/review-text'
import { failure } from '#core/result'
import { sourceOf } from '../../../../support/import/blocks'

const source = sourceOf('JOINT STATEMENT', `1. ${'a'.repeat(300)} and more.`)
const text = reviewTextOf(source)
const draft = beginDraft(text, recognise(source))

const long = 'x'.repeat(2_001)
const facts = (more: Partial<Facts>): ReviewAction => ({ do: 'facts', facts: { ...draft.facts, ...more } })

describe('what is longer than it may be', () => {
  it.each<[string, ReviewAction]>([
    ['a title', facts({ title: long })],
    ['a party', facts({ parties: ['Aramund', long] })],
    ['parties', facts({ parties: Array.from({ length: 501 }, () => 'Aramund') })],
    ['a number', { do: 'number', entry: 1, num: `1. ${'a'.repeat(300)}` }],
  ])('is refused before it is sent: %s', (_what, action) => {
    expect(act(text, draft, action)).toEqual(failure('too-long'))
    expect(reviewActionSchema.safeParse(action).success).toBe(false)
  })

  it('is taken up to the limit, by the review and at its gate', () => {
    const action = facts({ parties: ['x'.repeat(2_000)] })
    expect(act(text, draft, action).ok).toBe(true)
    expect(reviewActionSchema.safeParse(action).success).toBe(true)
  })

  it('is not proposed either', () => {
    const proposed = recognise(source)
    const parties = [{ value: [long], rule: 'between' as const }]
    const [party] = beginDraft(text, { ...proposed, proposals: { ...proposed.proposals, parties } }).facts
      .parties
    expect(party).toHaveLength(2_000)
  })
})
