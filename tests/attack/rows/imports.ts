import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import type { Note } from '#core/notes/note'
import { importNotes } from '#main/notes/import-notes'
import { backupFolder, listBackups } from '#main/notes-store/backups'
import type { OpenedStore } from '#main/notes-store/open-store'
import { bundledNote } from '../../e2e/fixtures/seed-notes'
import { expectOk, freshFolder, NOW, noteId, openIn } from '../../support/notes'
import { pick } from '../../support/random'
import { bundled } from '../../support/resources'
import type { Attack, Target } from '../attack'
import { binned, type KeptNote, lostWords, widened } from '../judges'
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

/** Imports a text into a store and judges what became of the notes that were there. */
async function imported(
  folder: string,
  opened: OpenedStore,
  text: string | Uint8Array,
): Promise<string | null> {
  const before: readonly KeptNote[] = expectOk(opened.store.listNotes({ bin: 'with' })).map(
    ({ note }) => note,
  )
  const file = join(folder, 'hostile.jsonld')
  writeFileSync(file, text)
  const report = await importNotes(
    { opened, file: join(folder, 'notes.db'), declaration: bundled },
    file,
    new Date(NOW),
  )
  if (!report.ok && report.error.message.trim() === '') return 'refused without a word'
  const after: readonly KeptNote[] = expectOk(opened.store.listNotes({ bin: 'with' })).map(({ note }) => note)
  const backups = listBackups(backupFolder(join(folder, 'notes.db'))).flatMap(({ path }) => readNotesOf(path))
  const lost = lostWords(before, [...after, ...backups])
  if (lost.length > 0) return `words lost: ${lost.join(', ')}`
  const open = widened(before, after)
  if (open.length > 0) return `private became public: ${open.join(', ')}`
  const gone = binned(before, after)
  if (gone.length > 0) return `binned: ${gone.join(', ')}`
  // The next save goes through whatever came in.
  const [first] = before
  const touched = first === undefined ? undefined : expectOk(opened.store.getNote(first.id))
  if (touched) expectOk(opened.store.saveNotes([{ ...touched.note, body: `${touched.note.body} more` }]))
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
  exportJsonLd(expectOk(store.listNotes({ bin: 'with' })), NOW, { includePrivate: true, includeBinned: true })
    .text

const row = (name: string, tries: number, attempt: Target['attempt']): Attack => ({
  name,
  tries,
  open: () => ({ attempt, close: () => undefined }),
})

/** Real exports with bits and structure changed: every word stays in reach, nothing private becomes public. */
export const mutatedImports = row('imports-mutated', 150, ({ random }) =>
  withStore(random, (opened) => {
    const text = exported(opened)
    return random() < 0.5
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
    return exportJsonLd(forged, NOW, { includePrivate: true, includeBinned: true }).text
  }),
)
