import { expect, it } from 'vitest'
import { languageTag, proposedFacts, shortened } from '#core/import/proposed-facts'
import { recognise } from '#core/import/recognise'
import { sourceOf } from '../../../support/import/blocks'

it('proposes the name of the file where a text has no title', () => {
  const text = recognise(sourceOf('1. One.', '2. Two.'))
  expect(proposedFacts(text, 'Minutes of May.docx')).toMatchObject({
    shortTitle: 'Minutes of May',
    title: null,
    date: null,
    parties: [],
    language: 'und',
  })
})

it('takes no day or place of which the text speaks for its own', () => {
  const text = recognise(
    sourceOf(
      'STATEMENT OF THE CHAIR',
      '1. The sides met in Dushanbe on 4 May 2020.',
      '2. They recalled the agreement of 3 March 1999 between the Governments of Arvenia and of Melland.',
    ),
  )
  expect(text.proposals.date.length).toBeGreaterThan(0)
  expect(proposedFacts(text, 'a.txt')).toMatchObject({ date: null, place: null, parties: [] })
  const closed = recognise(
    sourceOf('STATEMENT OF THE CHAIR', '1. One.', '2. Two.', 'Done at Colombo on 5 May 2020.'),
  )
  expect(proposedFacts(closed, 'a.txt')).toMatchObject({ date: '2020-05-05', place: 'Colombo' })
})

it('takes only languages that have the form of one', () => {
  expect(['en_GB', ' fr ', 'English (UK)', '', 'x'].map(languageTag)).toEqual([
    'en-GB',
    'fr',
    null,
    null,
    null,
  ])
})

it('cuts a long title between two words', () => {
  const title = shortened(`AGREEMENT ON ${'THE WATERS OF THE SILL AND '.repeat(6)}`)
  expect(title.length).toBeLessThanOrEqual(90)
  expect(title).toMatch(/^AGREEMENT ON .*[A-Z]…$/)
  expect(shortened('One\n two')).toBe('One two')
})
