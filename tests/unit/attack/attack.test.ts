import { describe, expect, it } from 'vitest'
import { type AttackFailure, pureAttack, randomOf, reproduction, runAttack } from '../../attack/attack'
import { attacks } from '../../attack/attacks'
import { mutatedBytes, mutatedJson, mutatedText } from '../../attack/mutations'
import { purges } from '../../attack/rows/purge'

const budget = { seed: 7, first: 0, tries: 50, time: 60_000 }

describe('running an attack', () => {
  it('counts what is told and what is thrown as failures, and names the attempt that makes it again', async () => {
    const attack = pureAttack('odd', 1, ({ number }) => {
      if (number === 3) throw new Error('out of hand')
      return number === 5 ? 'a note is lost' : null
    })
    const { tries, failures } = await runAttack(attack, budget)
    expect(tries).toBe(50)
    expect(failures.map(({ number }) => number)).toEqual([3, 5])
    expect(failures[0]?.what).toContain('out of hand')
    expect(reproduction(failures[1] as AttackFailure)).toContain('--row odd --seed 7 --try 5')
  })

  it('counts a target that cannot be made ready as a failure', async () => {
    const attack = {
      name: 'shut',
      tries: 1,
      open: () => {
        throw new Error('no window')
      },
    }
    expect((await runAttack(attack, budget)).failures).toMatchObject([{ row: 'shut', seed: 7 }])
  })

  it('ends when its time is over, but not before one attempt', async () => {
    let clock = 0
    const attack = pureAttack('slow', 1, () => {
      clock += 1_000
      return null
    })
    expect((await runAttack(attack, { ...budget, time: 0 }, () => clock)).tries).toBe(1)
    expect((await runAttack(attack, { ...budget, time: 3_500 }, () => clock)).tries).toBe(4)
  })

  it('makes the same attempt of the same seed and number, and another of another', () => {
    const draw = (seed: number, number: number) => [1, 2, 3].map(randomOf(seed, number))
    expect(draw(1, 9)).toEqual(draw(1, 9))
    expect(draw(1, 9)).not.toEqual(draw(1, 10))
    expect(draw(1, 9)).not.toEqual(draw(2, 9))
  })

  it('has a name of its own for every row', () => {
    expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length)
  })
})

describe('mutations', () => {
  it('change a copy, and never the original', () => {
    const value = { a: [1, { b: 'two' }], c: null }
    const bytes = new Uint8Array([1, 2, 3, 4])
    const random = randomOf(1, 1)
    const changed = Array.from({ length: 50 }, () => JSON.stringify(mutatedJson(random, value)))
    expect(value).toEqual({ a: [1, { b: 'two' }], c: null })
    expect(new Set(changed).size).toBeGreaterThan(20)
    expect(Array.from({ length: 20 }, () => mutatedBytes(random, bytes)).some((one) => one[0] !== 1)).toBe(
      true,
    )
    expect([...bytes]).toEqual([1, 2, 3, 4])
    expect(mutatedText(random, 'para_14')).not.toBe('para_14')
  })
})

describe('attempts that once found something', () => {
  it.each([22, 34, 51, 53])(
    'purge, seed 1, attempt %d: words of a note stood in a thinned backup',
    async (number) => {
      expect((await runAttack(purges, { seed: 1, first: number, tries: 1, time: 0 })).failures).toEqual([])
    },
  )
})
