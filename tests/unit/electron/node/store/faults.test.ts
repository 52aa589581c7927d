import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findDamage } from '#node/store/connection'
import { openStore } from '#node/store/open-store'
import { failureWords } from '#words/failures/en'
import { cleanedUp } from '../../../../support/cleanups'
import { breakDisk } from '../../../../support/fault-fs'
import {
  canMakeImmutable,
  canMount,
  makeImmutable,
  type SmallDisk,
  smallDisk,
} from '../../../../support/mounts'
import { expectOk, NOW, openIn, plainNote } from '../../../../support/notes'

const { fresh, cleanups } = cleanedUp()
const mountable = canMount()
const reason = mountable ? '' : ' (skipped: mounting needs root)'

function disk(size: string): SmallDisk {
  const small = smallDisk(size)
  cleanups.push(small.remove)
  return small
}

describe('a disk that fails', () => {
  it.skipIf(!mountable)(`full: old notes whole, words to act on, retry works${reason}`, () => {
    const { folder } = disk('3m')
    const { store, database } = openIn(folder)
    expectOk(store.saveNotes([plainNote(1)]))
    const filler = join(folder, 'filler')
    writeFileSync(filler, Buffer.alloc(1_500_000))
    const big = plainNote(2, { body: 'x'.repeat(1_900_000) })
    const refused = store.saveNotes([big])
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(refused.ok ? '' : failureWords.store(refused.error)).toMatch(/safe.*Free some space/)
    expect(expectOk(store.listNotes()).map(({ note }) => note.body)).toEqual(['note 1'])
    execFileSync('rm', [filler])
    expectOk(store.saveNotes([plainNote(2, { body: 'y'.repeat(100_000) })]))
    expect(findDamage(database)).toEqual([])
    expectOk(store.close())
    expect(expectOk(openIn(folder).store.listNotes())).toHaveLength(2)
  })

  it.skipIf(!mountable)(`read-only: says so, and works again when it is not${reason}`, () => {
    const { folder, makeReadOnly, makeWritable } = disk('3m')
    const { store } = openIn(folder)
    expectOk(store.saveNotes([plainNote(1)]))
    expectOk(store.close())
    makeReadOnly()
    const file = join(folder, 'notes.db')
    const opened = openStore({ file, soleOwner: true, now: new Date(NOW) })
    expect(opened).toMatchObject({ ok: false, error: { code: 'read-only', setAside: null } })
    makeWritable()
    const again = openIn(folder)
    expect(expectOk(again.store.listNotes())).toHaveLength(1)
    expectOk(again.store.close())
  })

  it.skipIf(!canMakeImmutable())('one file may not be written: says so, not that the disk is broken', () => {
    const folder = fresh()
    const { store } = openIn(folder)
    expectOk(store.saveNotes([plainNote(1)]))
    const allow = makeImmutable(join(folder, 'notes.db-wal'))
    const refused = store.saveNotes([plainNote(2)])
    allow()
    expect(refused).toMatchObject({ ok: false, error: { code: 'no-permission' } })
    expectOk(store.saveNotes([plainNote(2)]))
    expectOk(store.close())
  })

  it.each([
    ['writeSync', 'EIO'],
    ['writeSync', 'ENOSPC'],
    ['fsyncSync', 'EIO'],
  ] as const)('%s failing with %s: nothing is lost and retry works', (call, code) => {
    const folder = fresh()
    const { store, database } = openIn(folder)
    expectOk(store.saveNotes([plainNote(1)]))
    for (let nth = 1; nth <= 6; nth += 1) {
      const repair = breakDisk(call, code, nth)
      const note = plainNote(2, { body: `attempt ${nth} ${'x'.repeat(20_000)}` })
      const refused = store.saveNotes([note])
      repair()
      expect(refused.ok ? 'input-output' : refused.error.code).toBe('input-output')
      expect(expectOk(store.getNote(plainNote(1).id))?.note.body).toBe('note 1')
      expectOk(store.saveNotes([note]))
      expect(expectOk(store.getNote(note.id))?.note).toEqual(note)
    }
    expect(findDamage(database)).toEqual([])
    expectOk(store.close())
    const again = openIn(folder)
    expect(expectOk(again.store.listNotes())).toHaveLength(2)
    expectOk(again.store.close())
  })

  it('cleans a stale lock only on the word that nobody else runs', () => {
    const folder = fresh()
    expectOk(openIn(folder).store.close())
    const file = join(folder, 'notes.db')
    mkdirSync(`${file}.lock`)
    const refused = openStore({ file, soleOwner: false, now: new Date(NOW) })
    expect(refused).toMatchObject({ ok: false, error: { code: 'in-use' } })
    expectOk(openIn(folder).store.close())
  })

  it('refuses a second connection', () => {
    const folder = fresh()
    const { store } = openIn(folder)
    const second = openStore({ file: join(folder, 'notes.db'), soleOwner: false, now: new Date(NOW) })
    expect(second).toMatchObject({ ok: false, error: { code: 'in-use' } })
    expectOk(store.close())
  })
})
