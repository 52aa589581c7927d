import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { briefingSchema } from '#core/briefing/briefing'
import { openRecentExtracts } from '#node/briefing/recent-extracts'
import { openPlaces } from '#node/places/places-store'
import { openSearches } from '#node/search/searches-store'
import { openSettings } from '#node/settings/settings-store'
import { leaveDataFolder } from '../../../support/data-folders'
import { expectOk, freshFolder, noteId, openIn } from '../../../support/notes'
import { bundledId } from '../../../support/resources'

const now = new Date('2026-12-01T00:00:00Z')
let folder = ''
let clean: () => void

beforeEach(() => {
  ;({ folder, clean } = freshFolder())
  leaveDataFolder('one-text', folder)
})
afterEach(() => clean())

/** Nothing of the folder was put aside as unreadable. */
function expectNothingSetAside(): void {
  expect(readdirSync(folder).filter((name) => /aside|damaged|unreadable/.test(name))).toEqual([])
}

describe('the data folder of a reader with one text', () => {
  it('keeps every note, with its words, place, tags, colour and visibility', () => {
    const { store } = openIn(folder)
    const stored = expectOk(store.listNotes({ bin: 'with' })).map(({ note }) => note)
    expect(stored.map(({ id }) => id).sort()).toEqual(Array.from({ length: 12 }, (_, at) => noteId(at + 1)))
    const byId = new Map(stored.map((note) => [note.id, note]))
    expect(byId.get(noteId(1))).toMatchObject({
      declaration: bundledId,
      body: 'Ask for the date of commissioning.',
      targets: [{ kind: 'text', eId: 'para_13', quote: { exact: 'flagship power project' } }],
      tags: ['energy', 'CASA-1000'],
      colour: 'green',
      visibility: 'public',
    })
    expect(
      [3, 4, 5, 6, 9].map((number) => byId.get(noteId(number))?.targets.map((target) => ({ ...target }))),
    ).toEqual([
      [{ kind: 'document' }],
      [{ kind: 'whole', eId: 'para_14' }],
      [{ kind: 'whole', eId: 'para_26__item_iv' }],
      [{ kind: 'whole', eId: 'event_sco-summit-2021' }],
      [{ kind: 'whole', eId: 'para_7__item_i' }],
    ])
    expect(byId.get(noteId(8))?.targets).toHaveLength(2)
    expect(byId.get(noteId(9))?.body).toBe('An inline item: یہ اردو ہے')
    expect(byId.get(noteId(10))?.deletedAt).not.toBeNull()
    expect(byId.get(noteId(11))?.edition).toBe('draft-0')
    expect(byId.get(noteId(12))?.conflictOf).toBe(noteId(1))
    expectOk(store.close())
    expectNothingSetAside()
  })

  it('keeps every briefing with all its entries', () => {
    const { store } = openIn(folder)
    const records = expectOk(store.listRecords('briefing', { bin: 'with' }))
    const briefings = records.map(({ value, deletedAt }) => ({
      ...briefingSchema.parse(value),
      binned: deletedAt !== null,
    }))
    expect(new Map(briefings.map(({ title, binned }) => [title, binned]))).toEqual(
      new Map([
        ['For the minister', false],
        ['Thrown away', true],
      ]),
    )
    const kept = briefings.find(({ binned }) => !binned)
    expect(kept?.items.map(({ kind }) => kind)).toEqual([
      'frame',
      'heading',
      'passage',
      'passage',
      'passage',
      'note',
      'text',
      'search',
      'search',
      'frame',
    ])
    expectOk(store.close())
  })

  it('keeps settings, places, bookmarks, searches and recent extracts', () => {
    expect(openSettings(folder, now).current().settings).toMatchObject({
      theme: 'dark',
      textSize: 125,
      panes: { collapsed: ['instruments'] },
      linkedPanes: false,
      citationStyle: 'plain',
      citeOnCopy: false,
    })
    const { places } = openPlaces(folder, now).current()
    expect(places.last).toBe(bundledId)
    expect(places.readings[bundledId]?.chosen).toEqual(['para_14', 'para_26__item_iv'])
    expect(places.bookmarks).toEqual([
      { declaration: bundledId, eId: 'para_14' },
      { declaration: bundledId, eId: 'para_26__item_iv' },
      { declaration: bundledId, eId: 'event_sco-summit-2021' },
      { declaration: 'gone-2019', eId: 'para_2' },
    ])
    const { searches } = openSearches(folder, now).current()
    expect(searches.saved.map(({ name }) => name)).toEqual(['Energy', 'Tagged'])
    expect(searches.history).toEqual(['CASA-1000', '"flagship power project"', 'para:13'])
    expect(openRecentExtracts(folder, now).current().recent).toMatchObject([{ briefing: 'briefing-one' }])
    expectNothingSetAside()
  })

  it('keeps its backup, which holds the notes too', () => {
    const [backup = ''] = readdirSync(join(folder, 'backups'))
    const elsewhere = freshFolder()
    cpSync(join(folder, 'backups', backup), join(elsewhere.folder, 'notes.db'))
    const { store } = openIn(elsewhere.folder)
    expect(expectOk(store.listNotes({ bin: 'with' }))).toHaveLength(12)
    expectOk(store.close())
    elsewhere.clean()
  })
})
