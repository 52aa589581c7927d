import { expect, it } from 'vitest'
import { countWords } from '#core/count-words'

it('counts what white space parts, of any kind, and nothing where there is none', () => {
  expect(['', ' \n\t', 'one', ' 1. The\u00a0sides – \n agreed: '].map(countWords)).toEqual([0, 0, 1, 5])
  expect(countWords('Тоҷикистон ва Покистон')).toBe(3)
})
