import { describe, expect, it } from 'vitest'
import { checkSources } from '#build/dataset/check-sources'
import { weaknessOf } from '#build/dataset/weak-hosts'
import { type Source, sourceSchema } from '#core/document/evidence'
import { bundledSources } from '../../../support/resources'

const source: Source = {
  key: 'yearbook',
  title: 'Yearbook 1974',
  publisher: 'Water Board of Melland',
  date: '1974-03',
  address: 'https://water.invalid/yearbook?of=1974',
}

const reasons = (changed: Partial<Source>): string =>
  checkSources('sources.json', [{ ...source, ...changed }])
    .map(({ id, reason }) => `${id}: ${reason}`)
    .join('\n')

describe('a source', () => {
  it.each(['title', 'publisher', 'address'] as const)('is refused without its %s', (part) => {
    const { [part]: _left, ...rest } = source
    expect(sourceSchema.safeParse(source).success).toBe(true)
    expect(sourceSchema.safeParse(rest).success).toBe(false)
    expect(sourceSchema.safeParse({ ...source, [part]: '' }).success).toBe(false)
    expect(sourceSchema.safeParse({ ...source, [part]: ' \t' }).success).toBe(false)
  })

  it('may have a day, a month, a year or no date, and nothing else for a date', () => {
    for (const date of ['2021-06-02', '2021-06', '2021', undefined])
      expect(sourceSchema.safeParse({ ...source, date }).success).toBe(true)
    for (const date of ['', '2021-13', '2021-02-30', 'June 2021', '2 June 2021'])
      expect(sourceSchema.safeParse({ ...source, date }).success).toBe(false)
  })

  it.each([
    'https://water.invalid/yearbook?of=1974',
    'http://water.invalid',
    'Article 23 (1) and (2)',
    'A/RES/76/254',
    'page 12',
    'No. 3/4, p. 7',
  ])('is found at %s', (address) => {
    expect(reasons({ address })).toBe('')
  })

  it.each([
    ['two pages', { address: 'https://one.invalid/a , https://two.invalid/b' }, 'more than one web address'],
    ['words beside its address', { address: 'https://one.invalid/a (1969)' }, 'or words beside it'],
    ['an address that cannot be read', { address: 'https://[water' }, 'cannot be read'],
    ['an address without its beginning', { address: 'water.invalid/yearbook' }, 'without “https://”'],
    ['an address for a title', { title: 'https://water.invalid' }, 'an address for a title'],
    ['an address for a publisher', { publisher: 'http://water.invalid' }, 'an address for a publisher'],
  ])('is refused with %s', (_, changed, words) => {
    expect(reasons(changed)).toContain(`yearbook: `)
    expect(reasons(changed)).toContain(words)
  })

  it.each([
    ['at its address', { address: 'https://en.wikipedia.org/wiki/CASA-1000' }],
    ['in capitals', { address: 'HTTPS://EN.WIKIPEDIA.ORG/wiki/CASA-1000' }],
    ['by a copy of its page', { address: 'https://cache.invalid/?page=en.wikipedia.org/wiki/CASA-1000' }],
    ['as its publisher', { publisher: 'Wikipedia.org' }],
    ['in what is to know of it', { remark: 'Also at https://wikipedia.org/wiki/CASA-1000' }],
  ])('is refused when it names a weak host %s', (_, changed) => {
    expect(reasons(changed)).toMatch(/yearbook: names .*, which is not cited here: anyone can change it/i)
  })

  it('is refused once for a host that it names twice, and for each of two', () => {
    const twice = { address: 'https://pdfslide.net/a', publisher: 'pdfslide.net' }
    expect(reasons(twice).split('\n')).toHaveLength(1)
    expect(reasons({ ...twice, publisher: 'fdocuments.in' }).split('\n')).toHaveLength(2)
  })
})

describe('weak hosts', () => {
  it('hold for their parts and for no other host', () => {
    expect(weaknessOf('telugu.getlokalapp.com')).not.toBeNull()
    expect(weaknessOf('getlokalapp.com')).not.toBeNull()
    expect(weaknessOf('notwikipedia.org')).toBeNull()
    expect(weaknessOf('wikipedia.org.invalid')).toBeNull()
    expect(weaknessOf('mofa.gov.pk')).toBeNull()
  })
})

describe('the sources of the bundled texts', () => {
  it('have a title that is no address, a publisher, and an address of one kind', () => {
    expect(bundledSources.length).toBeGreaterThan(90)
    expect(checkSources('sources.json', bundledSources)).toEqual([])
  })

  it('hold the primary texts that the terms of the UN rest on', () => {
    const primary = bundledSources.filter(({ address }) => !address.startsWith('http'))
    expect(primary.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['Article 9 (1)', 'Article 23 (1) and (2)', 'Article 110', 'A/RES/76/254']),
    )
  })
})
