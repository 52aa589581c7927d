import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import { readImport } from '#core/notes/exchange/import'
import type { VersionedNote } from '#core/notes/merge'
import type { Note } from '#core/notes/note'
import { largestNote, oversize } from '#core/notes/note-size'
import { compareVersions, countOf } from '#core/notes/versions'
import { importHome, importNotes } from '#node/notes/import-notes'
import { backupFolder, listBackups } from '#node/store/backups'
import type { OpenedStore } from '#node/store/open-store'
import { failureWords } from '#words/failures/en'
import { bundledNote } from '../../support/fixtures/seed-notes'
import { expectOk, freshFolder, NOW, noteId, openIn } from '../../support/notes'
import { pick } from '../../support/random'
import { bundled } from '../../support/resources'
import type { Attack, Target } from '../attack'
import { binned, hasSameNotes, type KeptNote, lostWords, widened } from '../judges'
import { below, mutatedBytes, mutatedJson } from '../mutations'
import { readNotesOf } from '../notes-of-a-file'

/** A store with notes of every kind; half of them private. */
function someNotes(random: () => number): Note[] {
  return Array.from({ length: 8 }, (_, index) =>
    bundledNote(index, {
      body: `mine ${index} ${'word '.repeat(below(random, 40))}`,
      visibility: index % 2 === 0 ? 'private' : 'public',
    }),
  )
}

/** A later version of a note than mine, of another store: the only kind that may take its place. */
function mayReplace(mine: VersionedNote, arriving: VersionedNote, storeId: string): boolean {
  return (
    [arriving.note.id, arriving.note.conflictOf].includes(mine.note.id) &&
    compareVersions(mine.versions, arriving.versions) === 'before' &&
    countOf(arriving.versions, storeId) <= countOf(mine.versions, storeId)
  )
}

/** What became of the notes that were there, if it is not what may. */
function faultAfter(
  before: readonly VersionedNote[],
  after: readonly KeptNote[],
  arrived: readonly VersionedNote[],
  storeId: string,
): string | null {
  const mine = before.map(({ note }) => note)
  const lost = new Set(lostWords(mine, after))
  const unseen = before.filter(
    (held) => lost.has(held.note.id) && !arrived.some((version) => mayReplace(held, version, storeId)),
  )
  if (unseen.length > 0)
    return `words replaced by none that is newer: ${unseen.map(({ note }) => note.id).join(', ')}`
  const open = widened(mine, after)
  if (open.length > 0) return `private became public: ${open.join(', ')}`
  const gone = binned(mine, after)
  return gone.length > 0 ? `binned: ${gone.join(', ')}` : null
}

/** Imports a text into a store and judges what became of the notes that were there. */
async function imported(
  folder: string,
  opened: OpenedStore,
  text: string | Uint8Array,
): Promise<string | null> {
  const notesNow = (): readonly VersionedNote[] => expectOk(opened.store.listNotes({ bin: 'with' }))
  const before = notesNow()
  const mine = before.map(({ note }) => note)
  const { storeId } = expectOk(opened.store.status())
  const file = join(folder, 'hostile.jsonld')
  writeFileSync(file, text)
  const now = new Date(NOW)
  const target = { opened, file: join(folder, 'notes.db'), declaration: bundled }
  const report = await importNotes(target, file, now)
  const after = notesNow().map(({ note }) => note)
  if (!report.ok) {
    if (failureWords.store(report.error).trim() === '') return 'refused without a word'
    return hasSameNotes(mine, after) ? null : 'refused, and my notes are others'
  }
  const { backup } = report.value
  if (backup === null && !hasSameNotes(mine, after)) return 'notes changed without a backup'
  const isListed = listBackups(backupFolder(target.file)).some(({ path }) => path === backup?.path)
  if (backup !== null && !(isListed && hasSameNotes(mine, readNotesOf(backup.path))))
    return 'the backup from before is not in its place, or holds other notes'
  const arrived = readImport(readFileSync(file, 'utf8'), importHome(bundled, now))
  const fault = faultAfter(before, after, arrived.ok ? arrived.value.notes : [], storeId)
  if (fault !== null) return fault
  const large = after.find((note) => oversize(note) !== null)
  if (large !== undefined) return `${large.id} came in, and is too large to be saved again`
  expectOk(await importNotes(target, file, now))
  const again = notesNow().map(({ note }) => note)
  if (!hasSameNotes(after, again)) return 'the same file, imported again, changed notes'
  // The next saves go through whatever came in.
  expectOk(opened.store.saveNotes(again.map((note) => ({ ...note, body: `${note.body} more` }))))
  return null
}

async function withStore(
  random: () => number,
  make: (opened: OpenedStore) => string | Uint8Array,
): Promise<string | null> {
  const { folder, clean } = freshFolder()
  const opened = openIn(folder)
  try {
    expectOk(opened.store.saveNotes(someNotes(random)))
    const text = make(opened)
    // What is exported today is changed here afterwards: the file is older than the store in half of the tries.
    if (random() < 0.5) {
      const changed = expectOk(opened.store.listNotes()).map(({ note }) => ({
        ...note,
        body: `${note.body} later`,
      }))
      expectOk(opened.store.saveNotes(changed))
    }
    return await imported(folder, opened, text)
  } finally {
    opened.store.close()
    clean()
  }
}

const exported = ({ store }: OpenedStore): string =>
  exportJsonLd(expectOk(store.listNotes({ bin: 'with' })), NOW, new Map(), {
    includePrivate: true,
    includeBinned: true,
  }).text

const row = (name: string, tries: number, attempt: Target['attempt']): Attack => ({
  name,
  tries,
  open: () => ({ attempt, close: () => undefined }),
})

/** Real exports with bits and structure changed: every word stays in reach, nothing private becomes public. */
export const mutatedImports = row('imports-mutated', 150, ({ random }) =>
  withStore(random, (opened) => {
    const text = exported(opened)
    const kind = random()
    if (kind < 0.04)
      return text.replace('mine ', () => `mine ${'x'.repeat(below(random, largestNote) + largestNote * 0.8)}`)
    return kind < 0.4
      ? mutatedBytes(random, Buffer.from(text))
      : JSON.stringify(mutatedJson(random, JSON.parse(text)))
  }),
)

const counters = [1, 2, 7, 1_000, 2 ** 31, Number.MAX_SAFE_INTEGER] as const

/** Files that claim to be newer versions of my notes, or to know what my store never wrote. */
export const forgedImports = row('imports-forged', 150, ({ random }) =>
  withStore(random, ({ store }) => {
    const here = expectOk(store.listNotes({ bin: 'with' }))
    const status = expectOk(store.status())
    const forged = here.map(({ note, versions }) => {
      const raised = { ...versions }
      const by = pick(random, counters)
      for (const name of Object.keys(raised))
        raised[name] = Math.min(Number.MAX_SAFE_INTEGER, (raised[name] ?? 0) + by)
      const claims = pick(random, [
        raised,
        versions,
        {},
        { [status.storeId]: by },
        { ...raised, stranger: by },
        { ...versions, stranger: by },
      ])
      const changes: Partial<Note> = pick(random, [
        { body: 'forged' },
        { body: '' },
        { visibility: 'public' },
        { visibility: 'public', body: 'forged' },
        { deletedAt: NOW },
        { deletedAt: NOW, body: 'forged' },
        { conflictOf: noteId(below(random, 9)) },
        { id: noteId(100 + below(random, 9)), conflictOf: note.id, visibility: 'public' },
        { id: noteId(100 + below(random, 9)), visibility: 'public' },
        { targets: [{ kind: 'document' }] },
      ])
      return { note: { ...note, ...changes }, versions: claims }
    })
    return exportJsonLd(forged, NOW, new Map(), { includePrivate: true, includeBinned: true }).text
  }),
)
