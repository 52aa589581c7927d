import { expect, it } from 'vitest'
import { readFacts, typedFacts } from '#core/library/read-facts'

const typed = { shortTitle: 'Meadows', date: '', place: '', parties: '', language: '' }

it('reads facts as they were typed, and types what it read', () => {
  const facts = {
    shortTitle: 'Meadows of 2019',
    date: '2019-05-04',
    place: 'Veldora',
    parties: ['Aramund', 'Belisar'],
    language: 'en-GB',
  }
  expect(readFacts(typedFacts(facts))).toEqual(facts)
  expect(readFacts(typed)).toEqual({
    shortTitle: 'Meadows',
    date: null,
    place: null,
    parties: [],
    language: null,
  })
})

it('puts each into one line, names no party twice, and writes a language as it is written', () => {
  expect(
    readFacts({ ...typed, shortTitle: ' Upper  Meadows ', parties: 'A\n\n A \nB', language: 'EN_gb' }),
  ).toMatchObject({ shortTitle: 'Upper Meadows', parties: ['A', 'B'], language: 'en-GB' })
})

it.each([
  ['shortTitle', { shortTitle: ' \n' }],
  ['date', { date: '2019-02-30' }],
  ['date', { date: '4 May 2019' }],
  ['date', { date: '0000-13-01' }],
  ['language', { language: 'English!' }],
])('names the field %s where it cannot be taken', (problem, more) => {
  expect(readFacts({ ...typed, ...more })).toBe(problem)
})
