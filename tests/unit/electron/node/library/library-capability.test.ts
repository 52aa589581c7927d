import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { LibraryQuestion } from '#core/library/library-question'
import { openLibrary } from '#node/library/library'
import { libraryCapability } from '#node/library/library-capability'
import { originsOf } from '#node/library/origins'
import { libraryFileName } from '#node/library/own/open-own-texts'
import { createOwnTextsHome } from '#node/library/own/own-texts-home'
import { ownResources } from '#node/library/shipped-resources'
import { wordsFor } from '#words/words'
import { freshFolder } from '../../../../support/notes'
import { noActions, ownText } from '../../../../support/own-texts'
import { bundledId, resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'

const { folder, clean } = freshFolder()
afterEach(clean)

const { compare } = wordsFor('en').locale
const any: LibraryQuestion = {
  typed: '',
  kind: null,
  party: null,
  year: null,
  language: null,
  order: 'title',
}

it('lists bundled and own texts together, and tells where the own ones come from', async () => {
  const own = createOwnTextsHome(folder)
  valueOf(own.texts.add(ownText('meadows', '1. We met.\n\n2. We left.', 'Meadows.txt')))
  const library = openLibrary(ownResources(resources), own.texts)
  const { handlers, close } = libraryCapability({ library, own, compare, actions: noActions })
  const list = async (more: Partial<LibraryQuestion>) =>
    valueOf(await handlers['library:list']({ question: { ...any, ...more }, from: 0, count: 10 }, 0))
  const { all, facets } = await list({})
  expect({ all, kinds: facets.kinds }).toEqual({
    all: 2,
    kinds: [
      { value: 'bundled', count: 1 },
      { value: 'imported', count: 1 },
    ],
  })
  const imported = await list({ kind: 'imported' })
  expect(imported.rows).toMatchObject([{ id: 'meadows', provenance: { fileName: 'Meadows.txt' } }])
  expect((await list({ kind: 'bundled' })).rows).toMatchObject([{ id: bundledId, provenance: null }])
  expect([...(await originsOf(library, ['meadows', bundledId, 'gone'])).keys()]).toEqual(['meadows'])
  close()
})

it('names own texts, offers those that were open before all others, and counts on with every change', async () => {
  const own = createOwnTextsHome(folder)
  const library = openLibrary(ownResources(resources), own.texts)
  const { handlers, events, close } = libraryCapability({ library, own, compare, actions: noActions })
  let changes = 0
  events['library:changed'](() => {
    changes += 1
  })
  const names = async () => valueOf(await handlers['library:names']([bundledId, 'meadows', 'gone'], 0))
  expect((await names()).listings.map(({ id }) => id)).toEqual([bundledId])
  expect(existsSync(join(folder, libraryFileName))).toBe(false)

  valueOf(own.texts.add(ownText('meadows', '1. We met.', 'Meadows.txt')))
  valueOf(own.texts.add(ownText('ferry', '1. We crossed.', 'Ferry.txt')))
  expect(changes).toBe(2)
  expect(await names()).toMatchObject({ listings: [{ id: bundledId }, { id: 'meadows' }], notices: [] })
  const find = async (typed: string, recent: string[]) => {
    const { found, rows } = valueOf(await handlers['library:find']({ typed, recent }, 0))
    return [found, ...rows.map(({ id }) => id)]
  }
  expect(await find('', ['ferry', bundledId])).toEqual([3, 'ferry', bundledId, 'meadows'])
  expect(await find('MEADOWS', [])).toEqual([1, 'meadows'])
  expect(await find('glacier', [])).toEqual([0])

  valueOf(own.texts.bin('meadows', new Date()))
  expect((await names()).listings.map(({ id }) => id)).toEqual([bundledId])
  expect(await find('', [])).toEqual([2, bundledId, 'ferry'])
  close()
})

it('lists anew only after a change, and reads an own text once until it changes', async () => {
  const own = createOwnTextsHome(folder)
  valueOf(own.texts.add(ownText('meadows', '1. We met.', 'Meadows.txt')))
  const library = openLibrary(ownResources(resources), own.texts)
  const first = await library.catalogue()
  expect(await library.catalogue()).toBe(first)
  const read = valueOf(await library.open('meadows'))
  expect(valueOf(await library.open('meadows'))).toBe(read)
  expect(library.lastOpened('meadows')).toBe(read)
  expect(read).toMatchObject({ imported: 'accepted', provenance: { fileName: 'Meadows.txt' } })
  const { date, place, parties, language } = valueOf(own.texts.get('meadows'))
  const facts = { date, place, parties, language, shortTitle: 'Meadows of 2026' }
  valueOf(own.texts.rename('meadows', facts))
  expect((await library.catalogue()).declarations.at(-1)?.shortTitle).toBe('Meadows of 2026')
  expect(valueOf(await library.open('meadows')).declaration.shortTitle).toBe('Meadows of 2026')
  expect((await library.bundled()).declarations.map(({ id }) => id)).toEqual([bundledId])
  own.texts.close()
})
