import { basename } from 'node:path'
import type { BridgeError } from '#contract/errors'
import type { Reading } from '#contract/library/reading'
import type { Written } from '#contract/notes/channels'
import type { Unsaved } from '#contract/notes/notes'
import type { CitationWords } from '#core/document/citation-words'
import { localDay, localTime } from '#core/local-day'
import type { NotesFileWords } from '#core/notes/exchange/notes-file-words'
import type { StoreFailure } from '#core/notes/store'
import { failure, ok, type Result } from '#core/result'
import type { Handlers } from '../capability/capability'
import type { Library } from '../library/library'
import { originsOf } from '../library/origins'
import { textReferencesOf } from '../library/text-references'
import { logError } from '../log/log'
import { backupTo } from '../store/backups'
import type { OpenedStore } from '../store/open-store'
import { keepEdition, listEditions } from './edition-records'
import { importNotes } from './import-notes'
import type { NotesDialogs } from './notes-dialogs'
import { refused } from './notes-failure'
import { exportExtensions, exportNotes, notesOf, textsOfExport } from './notes-files'
import { isLoss, type NotesHome, shown } from './notes-home'
import { countHolding, purgeNotes, thinOfAll, thinOfNotes, tracesOfAll } from './notes-purge'

/** What the notes' handlers act on. */
export interface NotesCapabilities {
  readonly home: NotesHome
  readonly library: Library
  readonly dialogs: NotesDialogs
  /** For the files that people read. */
  readonly words: NotesFileWords
  /** For the references of texts, in their language. */
  readonly citationWordsIn: (language: string) => CitationWords
  /** The window asks for its notes, and answers `notes:flush` from now on. */
  readonly onNotesAsked: () => void
  /** The window has tried to save everything; this is how much it could not save. */
  readonly onFlushed: (unsaved: Unsaved) => void
}

/** The channels of the notes. */
export type NotesChannel = Extract<keyof Handlers, `notes:${string}`>

const nothingWritten: Written = { name: null }

function fileTrouble(error: unknown): Result<never, BridgeError> {
  const errno = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  logError('a file of notes', errno)
  return failure({ code: 'not-saved', why: { about: 'file', what: 'notes-not-exchanged', errno } })
}

/** The answers to the notes' channels. */
export function notesHandlers(capabilities: NotesCapabilities): Pick<Handlers, NotesChannel> {
  const { home, library, dialogs, words, citationWordsIn, onNotesAsked, onFlushed } = capabilities

  /** The titles of texts for the name of a file, where they are in the library; no title where there are too many to tell. */
  const shortTitles = async (texts: readonly string[]): Promise<readonly string[]> => {
    if (texts.length > 2) return []
    const { declarations } = await library.catalogue()
    return texts.map((id) => declarations.find((listing) => listing.id === id)?.shortTitle ?? id)
  }

  /** A text that cannot be saved must never stop a note from being saved. It is tried again with the next note. */
  const keepText = (store: OpenedStore['store'], { declaration }: Reading): void => {
    const kept = keepEdition(store, declaration)
    if (!kept.ok) logError('keeping the text of an edition', kept.error.code)
  }

  /** Commits before the first `await`, so that requests are committed in the order in which they arrived. */
  const save = async (store: OpenedStore['store'], notes: Parameters<Handlers['notes:save']>[0]) => {
    const notOpen: string[] = []
    for (const id of new Set(notes.map(({ declaration }) => declaration))) {
      const reading = library.lastOpened(id)
      if (reading) keepText(store, reading)
      else notOpen.push(id)
    }
    const saved = store.saveNotes(notes)
    if (!saved.ok) return saved
    home.changed()
    try {
      for (const id of notOpen) {
        // oxlint-disable-next-line no-await-in-loop -- one text at a time: each is read whole
        const reading = await library.open(id)
        if (reading.ok) keepText(store, reading.value)
      }
    } catch (error) {
      // The notes are on the disk, even if the text was not saved: it is tried again with the next note.
      logError('keeping the text of an edition', error instanceof Error ? error.name : 'unknown')
    }
    return saved
  }

  const withStore = async <Value>(
    work: (opened: OpenedStore) => Promise<Result<Value, StoreFailure | BridgeError>>,
  ): Promise<Result<Value, BridgeError>> => {
    const opened = home.current()
    if (!opened.ok) return refused(opened.error)
    try {
      const result = await work(opened.value)
      return result.ok
        ? result
        : failure({
            code: 'not-saved',
            why: 'why' in result.error ? result.error.why : { about: 'notes', failure: result.error },
          })
    } catch (error) {
      return fileTrouble(error)
    }
  }

  const onBackups = <Value>(
    work: (file: string, opened: OpenedStore) => Result<Value, StoreFailure>,
  ): Result<Value, BridgeError> => {
    const opened = home.current()
    if (!opened.ok) return refused(opened.error)
    const result = work(home.file, opened.value)
    return result.ok ? result : refused(result.error)
  }

  return {
    'notes:open': (declaration) => {
      onNotesAsked()
      const opened = home.open()
      if (!opened.ok) return refused(opened.error)
      if (isLoss(opened.value)) return ok({ kind: 'lost', ...opened.value })
      const { store } = opened.value
      const status = store.status()
      const notes = notesOf(store, declaration)
      const editions = listEditions(store, declaration)
      if (!status.ok) return refused(status.error)
      if (!notes.ok) return refused(notes.error)
      if (!editions.ok) return refused(editions.error)
      return ok({ kind: 'open', mode: status.value.mode, notes: notes.value, editions: editions.value })
    },
    'notes:save': async (notes) => {
      const opened = home.current()
      if (!opened.ok) return refused(opened.error)
      const saved = await save(opened.value.store, notes)
      if (!saved.ok) return refused(saved.error)
      return ok(undefined)
    },
    'notes:bin': ({ ids, deletedAt }) => {
      const opened = home.current()
      if (!opened.ok) return refused(opened.error)
      const { store } = opened.value
      const moved = deletedAt === null ? store.restoreNotes(ids) : store.binNotes(ids, deletedAt)
      if (!moved.ok) return refused(moved.error)
      home.changed()
      return ok(undefined)
    },
    'notes:purge': (ids) => {
      const opened = home.current()
      if (!opened.ok) return refused(opened.error)
      const purged = purgeNotes(home, opened.value.store, ids)
      return purged.ok ? purged : refused(purged.error)
    },
    'notes:thin-backups': (ids) => {
      const opened = home.current()
      if (!opened.ok) return refused(opened.error)
      const left = thinOfNotes(home.file, opened.value.store, ids)
      return left.ok ? left : refused(left.error)
    },
    'notes:backups-holding': () => onBackups(countHolding),
    'notes:all-traces': () => onBackups(tracesOfAll),
    'notes:thin-all': () => onBackups(thinOfAll),
    'notes:export': (exporting) =>
      withStore(async ({ store }) => {
        const now = new Date()
        const texts = textsOfExport(store, exporting)
        if (!texts.ok) return texts
        const path = await dialogs.save('export', {
          about: await shortTitles(texts.value),
          what: exporting.includePrivate ? 'notes' : 'public-notes',
          when: localDay(now),
          ending: exportExtensions[exporting.format],
        })
        if (path === null) return ok(nothingWritten)
        const known = {
          origins: await originsOf(library, texts.value),
          references: await textReferencesOf(library, texts.value, localDay(now), citationWordsIn),
        }
        const written = await exportNotes(store, exporting, path, now, words, known)
        return written.ok ? ok({ name: basename(path) }) : written
      }),
    'notes:import': (id) =>
      withStore(async (opened) => {
        const { store } = opened
        const reading = await library.open(id)
        if (!reading.ok) return reading
        const path = await dialogs.open('import')
        if (path === null) return ok(null)
        const kept = keepEdition(store, reading.value.declaration)
        if (!kept.ok) return kept
        const { declaration } = reading.value
        const imported = await importNotes({ opened, file: home.file, declaration }, path, new Date())
        if (!imported.ok) return imported
        home.changed()
        const notes = notesOf(store, id)
        if (!notes.ok) return notes
        const { report, backup } = imported.value
        return ok({ report, backup: backup ? shown(backup) : null, notes: notes.value })
      }),
    'notes:back-up': () =>
      withStore(async ({ database }) => {
        const now = new Date()
        const when = `${localDay(now)} ${localTime(now)}`
        const path = await dialogs.save('back-up', { about: [], what: 'backup', when, ending: 'db' })
        if (path === null) return ok(nothingWritten)
        const written = backupTo(database, path)
        return written.ok ? ok({ name: basename(path) }) : written
      }),
    'notes:backups': () => ok(home.backups()),
    'notes:restore': async ({ name }) => {
      const path = name === null ? await dialogs.open('restore') : null
      if (name === null && path === null) return ok(false)
      const restored = home.restore(path === null ? { name: name ?? '' } : { path })
      return restored.ok ? ok(true) : refused(restored.error)
    },
    'notes:start-empty': () => {
      const started = home.startEmpty()
      return started.ok ? ok(undefined) : refused(started.error)
    },
    'notes:flushed': (unsaved) => {
      onFlushed(unsaved)
      return ok(undefined)
    },
  }
}
