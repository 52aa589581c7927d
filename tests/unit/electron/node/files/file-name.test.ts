import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FileNaming, fileName } from '#node/files/file-name'

const naming: FileNaming = { about: [], what: 'Notes', when: '2026-11-27', ending: 'jsonld' }
const named = (...about: readonly string[]) => fileName({ ...naming, about })
const refused = /[<>:"/\\|?*]|(?![\u200c\u200d])\p{C}/u

describe('the name of a file', () => {
  it('says what it is of, what it is and the day', () => {
    expect(named('Pakistan–Tajikistan Joint Declaration, 2 June 2021')).toBe(
      'Pakistan–Tajikistan Joint Declaration, 2 June 2021 - Notes - 2026-11-27.jsonld',
    )
    expect(fileName({ ...naming, about: ['Brief', 'Lake Convention'], what: null, ending: 'pdf' })).toBe(
      'Brief - Lake Convention - 2026-11-27.pdf',
    )
    expect(named()).toBe('Notes - 2026-11-27.jsonld')
  })

  it('tells texts, kinds and days apart, also where titles are long and begin alike', () => {
    const long = 'Joint Declaration on the Further Development of Relations '.repeat(8)
    const names = [
      named(long),
      fileName({ ...naming, about: [long], what: 'Public notes' }),
      fileName({ ...naming, about: [long], when: '2026-11-28' }),
      named('Register', long),
      named('Timeline', long),
    ]
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/ - \d{4}-\d\d-\d\d\.jsonld$/)
    expect(names[3]).toMatch(/^Register - Joint Declaration on the/)
  })

  it('keeps the joiners that words are spelt with, and none beside a blank', () => {
    expect(named('نیم\u200cفاصله')).toContain('نیم\u200cفاصله')
    expect(named('a \u200cb\u200d')).toBe('a b - Notes - 2026-11-27.jsonld')
  })

  it('stays short with the same long title twice', () => {
    const long = 'x'.repeat(100)
    expect(Buffer.byteLength(named(long, long))).toBeLessThanOrEqual(140)
  })

  it.each([
    ['what Windows refuses', 'a<b>c:d"e/f\\g|h?i*j', 'a b c d e f g h i j'],
    ['a way out of the folder', '../../etc/passwd', 'etc passwd'],
    ['a hidden file', '.profile', 'profile'],
    ['a second ending', 'report.exe', 'report exe'],
    ['a mark that turns letters round', 'gpj\u202Eexe', 'gpj exe'],
    ['line ends and tabs', 'one\r\ntwo\tthree\u0000four', 'one two three four'],
    ['half a character', 'a\uD800b', 'a b'],
    ['blanks and hyphens about it', ' - one - ', 'one'],
    ['letters with their marks apart', 'Cafe\u0301', 'Café'],
  ])('is rid of %s', (_, title, clean) => {
    expect(named(title)).toBe(`${clean} - Notes - 2026-11-27.jsonld`)
  })

  it.each(['NUL', 'con', 'COM1', 'aux.h', 'LPT9'])('is never that of the device %s', (title) => {
    for (const what of ['Notes', null])
      expect(fileName({ ...naming, about: [title], what }).split('.')[0]).toMatch(/\d$/)
    expect(fileName({ ...naming, about: [title], what: null })).not.toMatch(
      /^(?:nul|con|com\d|aux|lpt\d)\s*\./i,
    )
  })

  it('stands without a title that has nothing to show', () => {
    expect(named('', ' . / ', '\u200F')).toBe('Notes - 2026-11-27.jsonld')
  })

  it('of a title of 400 characters is cut at a word and takes no more than 140 bytes', () => {
    const latin = named('Agreement between neighbours '.repeat(14).slice(0, 400))
    expect(latin).toMatch(
      /^Agreement between neighbours (?:.* )?(?:Agreement|between|neighbours) - Notes - 2026/,
    )
    for (const title of [
      'پاکستان اور تاجکستان کا مشترکہ اعلامیہ ',
      'Декларация ',
      '聯合聲明',
      '👩‍👩‍👧',
      'x',
    ]) {
      const name = named(title.repeat(400).slice(0, 400))
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(140)
      expect(Buffer.byteLength(name)).toBeGreaterThan(80)
      expect(name).not.toMatch(refused)
      expect(name).toMatch(/\S - Notes - 2026-11-27\.jsonld$/)
    }
  })

  it.each(['', 'x', 'xx'])('is never cut between a letter and its mark, after “%s”', (before) => {
    expect(named(`${before}${'q\u0303'.repeat(200)}`)).toMatch(/^x*(?:q\u0303)+ - Notes/)
  })

  it('gives a long title what short ones leave, and two long ones a half each', () => {
    const [first, second] = named('Register', 'y'.repeat(400)).split(' - ')
    expect(first).toBe('Register')
    expect(second?.length).toBeGreaterThan(90)
    const [one = '', other = ''] = named('x'.repeat(400), 'y'.repeat(400)).split(' - ')
    expect(Math.abs(one.length - other.length)).toBeLessThanOrEqual(1)
    expect(one.length).toBeGreaterThan(40)
  })

  it('is taken by this file system whatever the titles are', () => {
    const folder = mkdtempSync(join(tmpdir(), 'names-'))
    try {
      fc.assert(
        fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 500 }), { maxLength: 3 }), (about) => {
          const name = named(...about)
          expect(name).not.toMatch(refused)
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(140)
          expect(name).toMatch(/(?:^| - )Notes - 2026-11-27\.jsonld$/)
          writeFileSync(join(folder, name), '')
          expect(existsSync(join(folder, name))).toBe(true)
        }),
        { numRuns: 50 },
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
