import { expect, it } from 'vitest'
import { z } from 'zod'
import { schemaProblem } from '#core/schema-problem'

it('names each place and what is wrong there, on one line', () => {
  const schema = z.object({ target: z.string(), tags: z.array(z.string()) })
  const { error } = schema.safeParse({ target: 7, tags: ['a', 'b', 3] })
  const words = error ? schemaProblem(error) : ''
  expect(words).toMatch(/^target: .+; tags\.2: .+/)
  expect(words).not.toMatch(/[\n✖]/)
  const whole = z.string().safeParse(7).error
  expect(whole ? schemaProblem(whole) : '').toMatch(/^Invalid/)
})
