import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Narrowing } from '#core/search/library/narrowing'
import { type LibraryIndex, openLibraryIndex } from '#node/index/library-index'
import { openDatabase } from '#node/store/sqlite'
import { cleanedUp } from '../../../../support/cleanups'

const { fresh, cleanups } = cleanedUp()

function opened(file: string): LibraryIndex {
  const index = openLibraryIndex(file)
  let isOpen = true
  const close = (): void => {
    if (isOpen) index.close()
    isOpen = false
  }
  cleanups.push(close)
  return { ...index, close }
}

const text = (document: string, ...words: string[]) => ({
  document,
  revision: `of ${words.join()}`,
  units: words.map((each) => ({ text: each, kind: 'paragraph' as const })),
})
const word = (term: string): Narrowing => ({ type: 'term', term })

function places(index: LibraryIndex, term: string, ...documents: string[]) {
  const found = index.candidates(word(term))
  return documents.map((document) => found.in(document))
}

describe('openLibraryIndex', () => {
  it('finds units of several texts, and keeps them when it is opened again', () => {
    const file = join(fresh(), 'index.sqlite')
    const first = opened(file)
    first.put(text('one', 'trade', 'transit', 'trade'))
    first.put(text('two', 'transit'))
    first.put(text('empty'))
    first.put(text('three', 'trade'))
    first.close()
    const index = opened(file)
    expect(index.remade).toBe(false)
    expect(index.texts().map(({ document, units, words }) => [document, units, words])).toEqual([
      ['one', 3, 3],
      ['two', 1, 1],
      ['empty', 0, 0],
      ['three', 1, 1],
    ])
    expect(places(index, 'trade', 'one', 'two', 'empty', 'three', 'none')).toEqual([
      [0, 2],
      [],
      [],
      [0],
      null,
    ])
    expect(index.isSound()).toBe(true)
  })

  it('replaces a text and takes one out, with nothing of it left', () => {
    const index = opened(join(fresh(), 'index.sqlite'))
    index.put(text('one', 'trade', 'transit'))
    index.put(text('two', 'trade'))
    index.put(text('one', 'peace'))
    expect(places(index, 'trade', 'one', 'two')).toEqual([[], [0]])
    expect(places(index, 'peace', 'one')).toEqual([[0]])
    expect(index.indexed('one')).toMatchObject({ revision: 'of peace', units: 1 })
    index.remove('two')
    index.remove('never there')
    expect(index.candidates(word('trade')).total).toBe(0)
    expect(index.indexed('two')).toBeNull()
    index.put(text('two', 'trade'))
    expect(places(index, 'trade', 'one', 'two')).toEqual([[], [0]])
    expect(index.isSound()).toBe(true)
  })

  it('answers text by text where there are too many candidates to count', () => {
    const index = opened(join(fresh(), 'index.sqlite'))
    index.put(text('long', ...Array.from({ length: 20_001 }, () => 'trade')))
    index.put(text('short', 'transit', 'trade'))
    expect(index.candidates(word('trade')).total).toBeNull()
    expect(places(index, 'trade', 'short', 'none')).toEqual([[1], null])
  })

  it('answers only for texts as they were when candidates were asked for', () => {
    const index = opened(join(fresh(), 'index.sqlite'))
    const found = (): (readonly number[] | null)[][] => {
      index.put(text('long', 'peace'))
      index.put(text('short', 'peace', 'trade'))
      index.put(text('going', 'trade'))
      const asked = [word('trade'), word('absent'), { type: 'any', of: [] } as const].map(index.candidates)
      index.remove('going')
      index.put(text('coming', 'trade'))
      index.put(text('long', 'trade'))
      return asked.map((each) => ['short', 'going', 'coming', 'long'].map(each.in))
    }
    const unknown = [null, null, null]
    expect(found()).toEqual([
      [[1], ...unknown],
      [[], ...unknown],
      [[], ...unknown],
    ])
    index.put(text('many', ...Array.from({ length: 20_001 }, () => 'trade')))
    expect(found()[0]).toEqual([[1], ...unknown])
  })

  it('takes a text in whole or not at all', () => {
    const file = join(fresh(), 'index.sqlite')
    const index = opened(file)
    index.put(text('one', 'trade'))
    const broken = { ...text('one', 'peace'), units: [{ text: 'peace', kind: 'paragraph' as const }, null] }
    // @ts-expect-error -- stands for whatever may fail in the middle
    expect(() => index.put(broken)).toThrow(TypeError)
    expect(places(index, 'trade', 'one')).toEqual([[0]])
    index.close()
    expect(places(opened(file), 'trade', 'one')).toEqual([[0]])
  })

  it('leaves no word of a removed text in its file after it was scrubbed', () => {
    const file = join(fresh(), 'index.sqlite')
    const index = opened(file)
    index.put(text('one', 'secretword transit'))
    index.put(text('two', 'trade'))
    index.remove('one')
    index.scrub()
    index.close()
    expect(readFileSync(file).includes('secretword')).toBe(false)
  })

  it('makes a damaged file and one of another version anew, and says so', () => {
    const damaged = join(fresh(), 'index.sqlite')
    writeFileSync(damaged, 'no database at all'.repeat(400))
    expect(opened(damaged).remade).toBe(true)
    const old = join(fresh(), 'index.sqlite')
    const first = opened(old)
    first.put(text('one', 'trade'))
    first.close()
    const database = openDatabase(old)
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA user_version = 1')
    database.close()
    const again = opened(old)
    expect(again.remade).toBe(true)
    expect(again.texts()).toEqual([])
  })
})
