import { afterEach, expect, it } from 'vitest'
import type { LibraryQuestion } from '#core/library/library-question'
import { openLibrary } from '#node/library/library'
import { libraryCapability } from '#node/library/library-capability'
import { originsOf } from '#node/library/origins'
import { ownResources } from '#node/library/shipped-resources'
import { wordsFor } from '#words/words'
import { freshFolder } from '../../../../support/notes'
import { openOwn, ownText } from '../../../../support/own-texts'
import { bundledId, resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'

const { folder, clean } = freshFolder()
afterEach(clean)

const any: LibraryQuestion = {
  typed: '',
  kind: null,
  party: null,
  year: null,
  language: null,
  order: 'title',
}

it('lists bundled and own texts together, and tells where the own ones come from', async () => {
  const own = openOwn(folder)
  valueOf(own.add(ownText('meadows', '1. We met.\n\n2. We left.', 'Meadows.txt')))
  const library = openLibrary(ownResources(resources), own)
  const { handlers } = libraryCapability(library, wordsFor('en').locale.compare)
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
  own.close()
})
