import { expect, it } from 'vitest'
import { sourceName } from '#core/import/source-name'

it.each([
  ['Joint Statement.pdf', 'Joint Statement.pdf'],
  ['/home/desk/a/Joint Statement.pdf', 'Joint Statement.pdf'],
  ['C:\\Users\\desk\\Statement.docx', 'Statement.docx'],
  ['../../../etc/passwd', 'passwd'],
  ['..\\..\\a.txt', 'a.txt'],
  ['folder/', 'folder'],
  ['Декларация – 2021.docx', 'Декларация – 2021.docx'],
  ['\u202efdp.tnemetatS', 'fdp.tnemetatS'],
  ['a\u200f\u2066b\u0000\n c.txt', 'ab c.txt'],
  ['..', null],
  ['', null],
  ['\u200f', null],
])('of %j only the name stays: %j', (path, name) => {
  expect(sourceName(path)).toBe(name)
})

it('of 300 characters keeps its beginning and its ending', () => {
  const name = sourceName(`${'ы'.repeat(300)}.docx`) ?? ''
  expect(Array.from(name)).toHaveLength(200)
  expect(name).toMatch(/^ы+….docx$/)
  expect(Array.from(sourceName('👩'.repeat(300)) ?? '')).toHaveLength(200)
})
