import { expect, it } from 'vitest'
import { once } from '#core/once'

it('loads once, and answers in the order of asking', async () => {
  let loads = 0
  let loaded = (_name: string) => {}
  const load = once(() => {
    loads += 1
    return new Promise<string>((resolve) => {
      loaded = resolve
    })
  })
  const answered: string[] = []
  const both = [
    load().then((name) => answered.push(`first ${name}`)),
    load().then((name) => answered.push(`second ${name}`)),
  ]
  loaded('code')
  await Promise.all(both)
  expect(answered).toEqual(['first code', 'second code'])
  expect(loads).toBe(1)
})
