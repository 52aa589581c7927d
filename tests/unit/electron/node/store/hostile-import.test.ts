import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import type { VersionedNote } from '#core/notes/merge'
import type { StoredNote } from '#core/notes/store'
import { importNotes } from '#node/notes/import-notes'
import { backupFolder, listBackups, takeBackup } from '#node/store/backups'
import type { OpenedStore } from '#node/store/open-store'
import { restoreStore } from '#node/store/restore'
import { failureWords } from '#words/failures/en'
import { expectOk, freshFolder, NOW, openIn, plainNote } from '../../../../support/notes'
import { bundled } from '../../../../support/resources'

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean()
})

const resources = fileURLToPath(new URL('../../../../../resources', import.meta.url))
const now = new Date(NOW)

function filled(): { folder: string; file: string; opened: OpenedStore } {
  const { folder, clean } = freshFolder()
  cleanups.push(clean)
  const opened = openIn(folder)
  expectOk(opened.store.saveNotes([plainNote(1, { body: 'mine' }), plainNote(2, { body: 'kept' })]))
  return { folder, file: join(folder, 'notes.db'), opened }
}

function written(folder: string, notes: readonly VersionedNote[]): string {
  const path = join(folder, 'file.jsonld')
  writeFileSync(path, exportJsonLd(notes, NOW, new Map(), { includePrivate: true, includeBinned: true }).text)
  return path
}

function first({ store }: OpenedStore): StoredNote {
  const note = expectOk(store.getNote(plainNote(1).id))
  if (!note) throw new Error('the note is gone')
  return note
}

/** The newer words of a store that nobody knows: they cannot be told from an honest colleague's. */
const invented = ({ note, versions }: StoredNote): VersionedNote => ({
  note: { ...note, body: 'theirs' },
  versions: { ...versions, invented: 1 },
})

describe('an import', () => {
  it('is preceded by a backup that holds what it replaces', async () => {
    const { folder, file, opened } = filled()
    const path = written(folder, [invented(first(opened))])
    const { report, backup } = expectOk(await importNotes({ opened, file, declaration: bundled }, path, now))
    expect(report.changed).toEqual([plainNote(1).id])
    expect(first(opened).note.body).toBe('theirs')
    expect(backup?.reason).toBe('import')
    expect(listBackups(backupFolder(file)).map(({ name }) => name)).toEqual([backup?.name])
    const restored = expectOk(
      restoreStore(backup?.path ?? '', opened, { file, soleOwner: true, now: new Date(NOW) }),
    )
    expect(first(restored).note.body).toBe('mine')
    expectOk(restored.store.close())
  })

  it('is refused, with nothing changed, when the backup cannot be taken', async () => {
    const { folder, file, opened } = filled()
    const path = written(folder, [invented(first(opened))])
    writeFileSync(backupFolder(file), 'in the way')
    const answer = await importNotes({ opened, file, declaration: bundled }, path, now)
    expect(answer.ok ? '' : failureWords.store(answer.error)).toMatch(
      /^Nothing was imported, because .* could not be backed up/,
    )
    expect(first(opened).note.body).toBe('mine')
    rmSync(backupFolder(file))
    expectOk(opened.store.close())
  })

  it('knows the names a store had before it was restored, and how far it had counted', async () => {
    const { folder, file, opened } = filled()
    const old = expectOk(takeBackup(opened.database, backupFolder(file), 'manual', now))
    const former = expectOk(opened.store.status())
    expectOk(opened.store.saveNotes([plainNote(3, { body: 'after the backup' })]))
    const exported = expectOk(opened.store.listNotes())
    let restored = expectOk(restoreStore(old.path, opened, { file, soleOwner: true, now }))
    expect(expectOk(restored.store.status()).storeId).not.toBe(former.storeId)
    const forged = { ...first(restored), versions: { [former.storeId]: former.sequence + 1 } }
    const path = written(folder, [{ ...forged, note: { ...forged.note, body: 'forged' } }])
    const { report } = expectOk(
      await importNotes({ opened: restored, file, declaration: bundled }, path, now),
    )
    expect(report).toMatchObject({ changed: [], conflicts: [{ id: plainNote(1).id }] })
    expect(report.notBelieved).toHaveLength(1)
    expect(first(restored).note.body).toBe('mine')
    // What was really written after the backup is believed, after one more restore too.
    restored = expectOk(restoreStore(old.path, restored, { file, soleOwner: true, now }))
    expect(expectOk(restored.store.mergeNotes(exported)).map(({ kind }) => kind)).toEqual([
      'unchanged',
      'unchanged',
      'new',
    ])
    expect(expectOk(restored.store.mergeNotes([forged]))[0]?.kind).toBe('unchanged')
    expectOk(restored.store.close())
  })

  it('tells all of it in the terminal', async () => {
    const { folder, opened } = filled()
    const mine = first(opened)
    const own = expectOk(opened.store.status()).storeId
    expectOk(opened.store.close())
    const path = written(folder, [
      { note: { ...mine.note, body: 'forged' }, versions: { [own]: 4_000 } },
      {
        note: { ...plainNote(2, { body: 'kept' }), visibility: 'public', deletedAt: NOW },
        versions: { [own]: 2, other: 1 },
      },
    ])
    const { text, exitCode } = await runReader(['notes', 'import', path, '--store', folder], {
      resources,
      today: '2026-01-01',
    })
    expect(exitCode).toBe(0)
    expect(text).toContain('conflicts 1 (both kept)')
    expect(text).toContain('claimed to be newer, but cannot be: added as separate versions:\n  ')
    expect(text).toContain(`in the bin in the file, but not moved to your bin:\n  ${plainNote(2).id}`)
    expect(text).toContain(`public in the file, but still private here:\n  ${plainNote(2).id}`)
    expect(text).toMatch(/Backed up before the import: .*-import\.db$/)
  })
})
