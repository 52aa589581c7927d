import { expect, it } from 'vitest'
import { fillTemplate } from '#core/fill-template'

it('fills each place once, and takes no value for a place or a pattern', () => {
  expect(fillTemplate('Page {page} of {pages}', { page: 2, pages: 9 })).toBe('Page 2 of 9')
  expect(fillTemplate('{one} {two}', { one: '{two} $&', two: '$1' })).toBe('{two} $& $1')
  expect(fillTemplate('{gone} {toString}', {})).toBe('{gone} {toString}')
})
