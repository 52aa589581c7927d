import { describe, expect, it } from 'vitest'
import { type Attack, pureAttack } from '../../attack/attack'
import { attackBench } from '../../bench/safety/attack'

/** A bench over rows whose attempts take a second each of a clock of its own. */
function benchOf(make: (tick: () => void) => readonly Attack[], platform: NodeJS.Platform = 'linux') {
  let clock = 0
  const told: string[] = []
  const rows = make(() => {
    clock += 1_000
  })
  const parts = { rows, now: () => clock, platform, tell: (words: string) => void told.push(words) }
  return {
    told,
    run: async (minutes: number | null, row: string | null = null) => {
      const found = await attackBench({ minutes, row, seed: 7, attempt: null }, parts)
      return Object.fromEntries(found.map(({ metric, value }) => [metric, value]))
    },
    held: async (minutes: number | null) =>
      (await attackBench({ minutes, row: null, seed: 7, attempt: null }, parts)).every(
        ({ holds }) => holds === true,
      ),
    seconds: () => clock / 1_000,
  }
}

describe('the bench of attacks', () => {
  it('makes each row’s own number of attempts when it is given no time', async () => {
    const { run } = benchOf((tick) => [
      pureAttack('one', 3, () => (tick(), null)),
      pureAttack('other', 5, () => (tick(), null)),
    ])
    expect(await run(null)).toEqual({
      'one: tries': 3,
      'one: failures': 0,
      'other: tries': 5,
      'other: failures': 0,
    })
  })

  it('begins no attempt of the short run after three minutes and forty seconds, but one of each row', async () => {
    const bench = benchOf((tick) => [
      pureAttack('slow', 10_000, () => (tick(), null)),
      pureAttack('slower', 10_000, () => (tick(), null)),
    ])
    expect(await bench.run(null)).toMatchObject({ 'slow: tries': 110, 'slower: tries': 110 })
  })

  it('shares minutes between the rows, and goes on with new seeds until they are over', async () => {
    const draws: Record<string, number[]> = { one: [], other: [] }
    const row = (name: string, tick: () => void): Attack =>
      pureAttack(name, 4, ({ random }) => {
        tick()
        draws[name]?.push(random())
        return null
      })
    const bench = benchOf((tick) => [row('one', tick), row('other', tick)])
    expect(await bench.run(1)).toMatchObject({ 'one: tries': 30, 'other: tries': 30 })
    expect(new Set(draws['one']).size).toBe(30)
    expect(bench.seconds()).toBe(60)
  })

  it('names the seed of a failure, counts those it does not keep, and does not hold', async () => {
    const bench = benchOf((tick) => [
      pureAttack('weak', 40, ({ number }) => (tick(), number === 0 ? null : 'a note is lost')),
    ])
    expect(await bench.run(1)).toMatchObject({ 'weak: tries': 60, 'weak: failures': 58 })
    expect(bench.told[0]).toContain('--row weak --seed 7 --try 1')
    expect(bench.told.at(-1)).toContain('--row weak --seed 8 --try 19')
    expect(await bench.held(null)).toBe(false)
  })

  it('says once that a row could not be made ready', async () => {
    const shut: Attack = {
      name: 'shut',
      tries: 1,
      open: () => {
        throw new Error('no window')
      },
    }
    const bench = benchOf(() => [shut])
    expect(await bench.run(1)).toMatchObject({ 'shut: tries': 0, 'shut: failures': 1 })
    expect(await bench.held(1)).toBe(false)
  })

  it('says of a row that it was not tried, and never that it held', async () => {
    const linux: Attack = { ...pureAttack('linux', 1, () => null), onLinuxOnly: true }
    const { run } = benchOf((tick) => [pureAttack('any', 1, () => (tick(), null)), linux], 'darwin')
    const found = await run(null)
    expect(found).not.toHaveProperty('linux: tries')
    expect(found).toHaveProperty('linux: not tried, it knows the Linux package only')
    await expect(run(null, 'linux')).rejects.toThrow('knows the Linux package only')
    await expect(run(null, 'none')).rejects.toThrow('There is no row “none”')
  })
})
