import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { back, forward, type History, noHistory, refined, visited } from '#renderer/store/reading/history'

const jump = (history: History<string>, place: string) => visited(history, place, false)

describe('history', () => {
  it('goes back and forward, and a new place cuts off what lay ahead', () => {
    const three = ['a', 'b', 'c'].reduce<History<string>>(jump, noHistory)
    const atA = back(back(three))
    expect(atA.present).toBe('a')
    expect(back(atA)).toBe(atA)
    expect(forward(forward(atA)).present).toBe('c')
    const elsewhere = jump(atA, 'd')
    expect(elsewhere).toMatchObject({ past: ['a'], present: 'd', future: [] })
    expect(forward(elsewhere)).toBe(elsewhere)
  })

  it('takes steps from neighbour to neighbour as one walk', () => {
    const walked = ['2', '3', '4'].reduce(
      (history, place) => visited(history, place, true),
      jump(noHistory, '1'),
    )
    expect(walked.present).toBe('4')
    expect(back(walked).present).toBe('1')
  })

  it('makes the present place more exact and leads back where it led before', () => {
    const atB = jump(jump(noHistory, 'a'), 'b')
    expect(refined(atB, 'b, paragraph 5')).toMatchObject({ past: ['a'], present: 'b, paragraph 5' })
  })

  it('keeps a bounded past, and back undoes forward', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 400 }), (places) => {
        const history = places.reduce<History<number>>((all, place) => visited(all, place, false), noHistory)
        expect(history.past.length).toBeLessThanOrEqual(200)
        expect(forward(back(history))).toMatchObject({ past: history.past, present: history.present })
      }),
    )
  })
})
