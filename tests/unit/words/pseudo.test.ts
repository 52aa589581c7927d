import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from '#renderer/i18n/en'
import { say } from '#words/catalogue'
import { inLanguage } from '#words/languages'
import { retell } from '#words/pseudo/retell'
import { long, mirrored } from '#words/pseudo/voices'

const marks = /[\u200F\u202E\u202C\u2068\u2069]/gu
const kinds: Readonly<Record<string, string>> = { one: 'a single note', many: 'many notes' }
const catalogue = {
  plain: 'Move to bin',
  named: (name: string, count: number) => `Notes on ${name}: ${count}`,
  ofKind: (kind: string) => `Here: ${kinds[kind] ?? fail(kind)}`,
  nested: (why: { readonly reason: string; readonly place: string }) =>
    why.reason === 'newer' ? 'It is newer.' : `Damaged at ${why.place}`,
  list: (names: readonly string[]) => `Found ${names.join(', ')}`,
  cut: (name: string) => `Begins ${name.slice(0, 3)}`,
}

function fail(kind: string): never {
  throw new Error(`unknown kind ${kind}`)
}

const said = retell(catalogue, long)

describe('a catalogue in a pseudo-language', () => {
  it('says texts and sentences with accents, and keeps the texts among their arguments', () => {
    expect(said.plain).toBe('MMóvvé ttó bbíññ')
    expect(said.named('Paragraph 15', 3)).toBe('ÑÑóttés óóñ Paragraph 15: 3')
    expect(said.nested({ reason: 'damaged', place: 'notes.body' })).toMatch(/ notes\.body$/u)
    expect(said.list(['Dushanbe', 'CASA'])).toMatch(/ Dushanbe, CASA$/u)
  })

  it('tells an argument that chooses between words from one that is inserted', () => {
    expect(said.ofKind('one')).toMatch(/^H.+: áá ss/u)
    expect(said.ofKind('one')).not.toContain('single')
    expect(said.nested({ reason: 'newer', place: '' })).not.toContain('newer')
    expect(() => said.ofKind('none')).toThrow('unknown kind none')
  })

  it('retells an argument that the sentence changes: nothing official is changed by a sentence', () => {
    expect(said.cut('Dushanbe')).not.toContain('Dus')
  })

  it.each([
    ['en-XA', long],
    ['ar-XB', mirrored],
  ] as const)('%s inserts any text unchanged', (_language, voice) => {
    const { named, list } = retell(catalogue, voice)
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ minLength: 1 }),
        (one, other) => {
          expect(named(one, 7)).toContain(one)
          expect(list([one, other])).toContain(one)
          expect(list([one, other])).toContain(other)
        },
      ),
    )
  })

  it('makes every word of the long one at least 1.3 times as long, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z]{1,40}$/u), (word) => {
        const { length } = long.words(word)
        expect(length).toBeGreaterThanOrEqual(word.length * 1.3)
        expect(length).toBeLessThanOrEqual(word.length * 1.4 + 1)
      }),
    )
  })

  it('mirrored words are the English ones between marks of their direction', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z ,.-]{1,60}$/u), (text) => {
        expect(mirrored.words(text).replaceAll(marks, '')).toBe(text)
      }),
    )
    expect(mirrored.words('Undo')).toBe('\u200F\u202EUndo\u202C\u200F')
  })
})

describe('the catalogue of the window', () => {
  const english = Object.entries(en)

  it.each(['en-XA', 'ar-XB'] as const)('has no sentence in %s that is still English', (language) => {
    const other = inLanguage(en, language)
    const untold = english.filter(
      ([key, text]) =>
        typeof text === 'string' && /\p{L}/u.test(text) && other[key as keyof typeof en] === text,
    )
    expect(untold).toEqual([])
    expect(Object.keys(other)).toEqual(Object.keys(en))
  })

  it('keeps names and counts in the long language', () => {
    const other = inLanguage(en, 'en-XA')
    expect(say(other, 'briefing.newTitle', 'Joint Declaration')).toMatch(/ Joint Declaration$/u)
    expect(say(other, 'command.theme', 'dark')).not.toContain('dark')
    expect(say(other, 'briefing.unreadableWhy', { reason: 'newer', format: 9 })).not.toContain('version')
    expect(say(other, 'briefing.grip', 'Paragraph 14', 2, 9)).toContain('Paragraph 14, 2 ')
  })
})
