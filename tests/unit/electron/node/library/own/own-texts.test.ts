import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '#node/library/library'
import { openOwnTexts } from '#node/library/own/open-own-texts'
import { checksumOf } from '#node/library/own/packed'
import { ownResources } from '#node/library/shipped-resources'
import { connect } from '#node/store/connection'
import { cleanedUp } from '../../../../../support/cleanups'
import { jointStatement } from '../../../../../support/import/texts'
import { openOwn, ownNow, ownText } from '../../../../../support/own-texts'
import { bundledId, resources } from '../../../../../support/resources'
import { errorOf, valueOf } from '../../../../../support/results'

const { fresh } = cleanedUp()
const meadows = ownText('meadows', jointStatement, 'Meadows.txt')

describe('own texts', () => {
  it('come back after closing, with their file byte for byte', () => {
    const folder = fresh()
    const own = openOwn(folder)
    valueOf(own.add(meadows))
    own.close()
    const again = openOwn(folder)
    expect(valueOf(again.open('meadows')).declaration).toEqual(meadows.declaration)
    expect(Buffer.from(valueOf(again.file('meadows')))).toEqual(Buffer.from(meadows.bytes))
    expect(valueOf(again.list())).toMatchObject({ texts: [meadows.listing], unreadable: [] })
    again.close()
    expect(readdirSync(folder)).toEqual(['library.db'])
  })

  it('are not taken twice, and never under the name of another', () => {
    const own = openOwn(fresh())
    valueOf(own.add(meadows))
    expect(errorOf(own.add(ownText('other', jointStatement)))).toEqual({
      what: 'same-file',
      id: 'meadows',
      binned: false,
    })
    expect(errorOf(own.add(ownText('meadows', '1. Other.\n\n2. Words.')))).toEqual({
      what: 'id-taken',
      id: 'meadows',
    })
    expect(valueOf(own.list()).texts).toHaveLength(1)
    own.close()
  })

  it('go into the bin, come back, and are removed for good with every byte', () => {
    const folder = fresh()
    const own = openOwn(folder)
    const secret = ownText('secret', '1. The heliotrope clause.\n\n2. The vermilion clause.')
    valueOf(own.add(meadows))
    // A name is kept as it is typed: the tree and the file are deflated.
    valueOf(own.add({ ...secret, listing: { ...secret.listing, shortTitle: 'Heliotrope' } }))
    expect(errorOf(own.remove('secret')).what).toBe('not-binned')
    valueOf(own.bin('secret', ownNow))
    expect(valueOf(own.list()).texts.map(({ id }) => id)).toEqual(['meadows'])
    valueOf(own.back('secret'))
    valueOf(own.bin('secret', ownNow))
    valueOf(own.remove('secret'))
    expect(errorOf(own.open('secret')).what).toBe('no-such-text')
    const files = readdirSync(folder).filter((name) => name !== 'library.db.lock')
    const traces = files.filter((name) => readFileSync(join(folder, name)).includes('Heliotrope'))
    expect(traces).toEqual([])
    valueOf(own.add(secret))
    own.close()
  })

  it('are read under the name and particulars that their reader gives', () => {
    const own = openOwn(fresh())
    valueOf(own.add(meadows))
    const facts = {
      shortTitle: 'Upper meadows',
      date: '2019-05-04',
      place: null,
      parties: ['Belisar'],
      language: 'fr',
    }
    valueOf(own.rename('meadows', facts))
    expect(valueOf(own.open('meadows')).declaration).toMatchObject({
      shortTitle: 'Upper meadows',
      states: ['Belisar'],
      signature: { place: null, date: '2019-05-04' },
      title: meadows.declaration.title,
      edition: { language: 'fr', textSha256: meadows.declaration.edition.textSha256 },
    })
    own.close()
  })

  it('that are damaged are named, and the others open', () => {
    const folder = fresh()
    const own = openOwn(folder)
    valueOf(own.add(meadows))
    for (const id of ['one', 'two', 'three'])
      valueOf(own.add(ownText(id, `1. Of ${id}.\n\n2. More of ${id}.`)))
    own.close()
    const database = connect(join(folder, 'library.db'), true)
    database.exec("UPDATE texts SET listing = replace(listing, 'txt', 'doc') WHERE id = 'one'")
    database.exec("UPDATE editions SET tree = zeroblob(length(tree)) WHERE text = 'two'")
    database.exec("UPDATE texts SET listing = '{', checksum = 1 WHERE id = 'three'")
    database.close()
    const again = openOwn(folder)
    const { texts, unreadable } = valueOf(again.list())
    expect(texts.map(({ id }) => id)).toEqual(['meadows', 'two'])
    expect(unreadable).toEqual([
      { id: 'one', why: 'altered' },
      { id: 'three', why: 'altered' },
    ])
    expect(errorOf(again.open('two'))).toEqual({
      what: 'unreadable',
      part: 'words',
      id: 'two',
      why: 'altered',
    })
    expect(valueOf(again.open('meadows')).declaration.id).toBe('meadows')
    again.close()
  })

  it('that cannot be listed go into the bin, come back, and are removed for good, and the file stays until then', () => {
    const folder = fresh()
    const own = openOwn(folder)
    valueOf(own.add(meadows))
    for (const id of ['one', 'later'])
      valueOf(own.add(ownText(id, `1. Heliotrope ${id}.\n\n2. More of ${id}.`)))
    own.close()
    const database = connect(join(folder, 'library.db'), true)
    database.exec("UPDATE texts SET listing = replace(listing, 'txt', 'doc') WHERE id = 'one'")
    const [row] = database.all("SELECT position, sequence FROM texts WHERE id = 'later'")
    const listing = JSON.stringify({ ...meadows.listing, id: 'later', format: 9 })
    const checksum = checksumOf('later', listing, Number(row?.['position']), Number(row?.['sequence']), null)
    database.run("UPDATE texts SET listing = ?, checksum = ? WHERE id = 'later'", [listing, checksum])
    database.close()
    const again = openOwn(folder)
    const named = (bin: 'without' | 'only') => valueOf(again.list(bin)).unreadable
    const both = [
      { id: 'one', why: 'altered' },
      { id: 'later', why: 'newer' },
    ]
    expect([named('without'), named('only')]).toEqual([both, []])
    for (const id of ['one', 'later']) {
      expect(errorOf(again.remove(id)).what).toBe('not-binned')
      expect(valueOf(again.bin(id, ownNow))).toBeNull()
    }
    expect([named('without'), named('only')]).toEqual([[], both])
    expect(valueOf(again.back('later'))).toBeNull()
    expect(named('without')).toEqual([{ id: 'later', why: 'newer' }])
    const files = (): number => {
      const read = connect(join(folder, 'library.db'), false)
      const count = Number(read.get('SELECT count(*) AS n FROM files')?.['n'])
      read.close()
      return count
    }
    again.close()
    expect(files()).toBe(3)
    const last = openOwn(folder)
    valueOf(last.remove('one'))
    expect(valueOf(last.list('with'))).toMatchObject({
      texts: [{ id: 'meadows' }],
      unreadable: [{ id: 'later', why: 'newer' }],
    })
    valueOf(last.add(ownText('one', '1. Heliotrope one.\n\n2. More of one.')))
    last.close()
    expect(files()).toBe(3)
  })

  it('in a file that is no library are set aside, in one of a newer version left alone', () => {
    const folder = fresh()
    const file = join(folder, 'library.db')
    writeFileSync(file, 'words of somebody')
    const refusedOnce = errorOf(openOwnTexts({ file, create: true, now: ownNow }))
    expect(refusedOnce).toMatchObject({ what: 'store', failure: { code: 'damaged' } })
    const [aside] = readdirSync(folder).filter((name) => name.includes('.damaged-'))
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('words of somebody')
    openOwn(folder).close()
    const database = connect(file, true)
    database.exec('PRAGMA user_version = 9')
    database.close()
    expect(errorOf(openOwnTexts({ file, create: true, now: ownNow }))).toMatchObject({
      failure: { code: 'newer-schema' },
      setAside: null,
    })
    expect(existsSync(file)).toBe(true)
  })

  it('stand in the library behind the bundled ones and never in their place', async () => {
    const own = openOwn(fresh())
    valueOf(own.add(meadows))
    const library = openLibrary(ownResources(resources), own)
    const { default: first, declarations } = await library.catalogue()
    expect(first).toBe(bundledId)
    expect(declarations.map(({ id, imported }) => [id, imported])).toEqual([
      [bundledId, undefined],
      ['meadows', 'accepted'],
    ])
    expect(valueOf(await library.open(bundledId)).provenance).toBeNull()
    expect(valueOf(await library.open('meadows'))).toMatchObject({
      declaration: { id: 'meadows' },
      editorial: null,
      relations: [],
      events: [],
      provenance: { fileName: 'Meadows.txt', format: 'text' },
      problems: [],
    })
    own.close()
  })
})
