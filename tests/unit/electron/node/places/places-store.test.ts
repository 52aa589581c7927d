import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { maximumBookmarks, noPlaces, type Places } from '#contract/places/places'
import { openPlaces, parsePlacesFile, placesFile } from '#node/places/places-store'
import { failureWords } from '#words/failures/en'

const made: string[] = []
const now = new Date('2026-03-04T05:06:07.089Z')
const bookmark = { declaration: 'pk-tj-2021-06-02', eId: 'event_declaration-2017' } as const
const places: Places = {
  last: 'pk-tj-2021-06-02',
  recent: ['pk-tj-2021-06-02'],
  readings: {
    'pk-tj-2021-06-02': {
      chosen: ['para_14', 'para_26__item_iv'],
      scroll: {
        paragraphs: { eId: 'para_13', offset: -120 },
        timeline: { eId: 'event_qtta-1995', offset: 0 },
      },
    },
  },
  bookmarks: [bookmark],
}
const text = JSON.stringify(placesFile(places))

function folder(content?: string): string {
  const name = mkdtempSync(path.join(tmpdir(), 'places-'))
  made.push(name)
  if (content !== undefined) writeFileSync(path.join(name, 'places.json'), content)
  return name
}

afterEach(() => {
  for (const name of made.splice(0)) rmSync(name, { recursive: true })
})

describe('places on disk', () => {
  it('are none at first, without a word and without a file', () => {
    const name = folder()
    const store = openPlaces(name, now)
    expect(store.current()).toEqual(placesFile(noPlaces))
    expect(store.notices).toEqual([])
    expect(readdirSync(name)).toEqual([])
  })

  it('are kept over restarts: the declaration, the choice, the scroll of each pane, bookmarks', async () => {
    const name = folder()
    await openPlaces(name, now).save(placesFile(places))
    const again = openPlaces(name, now)
    expect(again.current()).toEqual({ version: 1, places })
    again.saveNow(placesFile(noPlaces))
    expect(openPlaces(name, now).current().places).toEqual(noPlaces)
    expect(readdirSync(name)).toEqual(['places.json'])
  })

  it.each([
    ['is cut short', text.slice(0, 40)],
    ['names no identifier', text.replace('para_14', 'paragraph 14')],
    ['names a declaration by a path', text.replaceAll('pk-tj-', '../')],
    ['scrolls beyond measure', text.replace('-120', '-1e12')],
    ['is of a later version', text.replace('"version":1', '"version":2')],
    ['holds more than it should', text.replace('"version":1', '"version":1,"more":1')],
    [
      'has more bookmarks than are kept',
      JSON.stringify(
        placesFile({ ...places, bookmarks: Array.from({ length: maximumBookmarks + 1 }, () => bookmark) }),
      ),
    ],
  ])('set a file aside that %s, whole, and say so', (_what, content) => {
    expect(content).not.toBe(text)
    const name = folder(content)
    const store = openPlaces(name, now)
    const aside = 'places.set-aside-2026-03-04T05-06-07.089Z.json'
    expect(store.current()).toEqual(placesFile(noPlaces))
    expect(store.notices).toMatchObject([{ id: 'places-set-aside', kind: 'warning' }])
    expect(store.notices.map(failureWords.notice).join()).toContain(aside)
    expect(readdirSync(name)).toEqual([aside])
    expect(readFileSync(path.join(name, aside), 'utf8')).toBe(content)
  })

  it('hold until the end of the session where they cannot be read, and nothing is written', async () => {
    const name = folder()
    mkdirSync(path.join(name, 'places.json'))
    const store = openPlaces(name, now)
    expect(store.notices).toMatchObject([{ id: 'places-not-kept' }])
    await store.save(placesFile(places))
    expect(store.current().places).toEqual(places)
    expect(readdirSync(path.join(name, 'places.json'))).toEqual([])
  })

  it('are read as they were written, and nothing is guessed', () => {
    expect(parsePlacesFile(text)).toEqual({ kind: 'read', content: placesFile(places) })
    expect(parsePlacesFile('[]')).toMatchObject({ kind: 'unreadable' })
  })
})
