import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Exporting } from '#contract/notes/notes'
import { textsOfExport } from '#node/notes/notes-files'
import type { OpenedStore } from '#node/store/open-store'
import { expectOk, freshFolder, NOW, noteId, openIn, plainNote } from '../../../../support/notes'

let clean = () => {}
let store: OpenedStore['store']

beforeEach(() => {
  const fresh = freshFolder()
  clean = fresh.clean
  store = openIn(fresh.folder).store
  expectOk(
    store.saveNotes([
      plainNote(1, { visibility: 'public' }),
      plainNote(2),
      plainNote(3, { declaration: 'ar-me-2023-10-05' }),
      plainNote(4, { declaration: 'xx-2024', visibility: 'public' }),
    ]),
  )
  expectOk(store.binNotes([noteId(4)], NOW))
})
afterEach(() => {
  expectOk(store.close())
  clean()
})

const exporting: Exporting = { format: 'csv', ids: null, includePrivate: false, includeBinned: false }

it.each([
  ['public notes', {}, ['pk-tj-2021-06-02']],
  ['private ones too', { includePrivate: true }, ['ar-me-2023-10-05', 'pk-tj-2021-06-02']],
  ['those in the bin too', { includeBinned: true }, ['pk-tj-2021-06-02', 'xx-2024']],
  ['the chosen ones', { includePrivate: true, ids: [noteId(3)] }, ['ar-me-2023-10-05']],
  ['chosen ones that are left out', { ids: [noteId(2), noteId(3)] }, []],
])('an export of %s is named after the texts whose notes it holds', (_, changed, texts) => {
  const answer = textsOfExport(store, { ...exporting, ...changed })
  expect(answer).toEqual({ ok: true, value: texts })
})
