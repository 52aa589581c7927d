import type { ImportReport } from '#core/notes/exchange/import'
import type { OrderedNote } from '#core/notes/filter'
import type { StoreFailure } from '#core/notes/store'

export const notesFormats = ['jsonld', 'markdown', 'csv', 'ris', 'csl-json'] as const
export type NotesFormat = (typeof notesFormats)[number]

/** A backup that can be restored, by its name in the folder of backups. */
export interface NotesBackup {
  readonly name: string
  /** Milliseconds since 1970 by the clock of the moment. */
  readonly takenAt: number
  readonly reason: 'scheduled' | 'quit' | 'migration' | 'restore' | 'manual' | 'import'
}

/** Where notes, or a briefing, that were removed for good can still be read. */
export interface NoteTraces {
  /** Backups that can be rewritten without them, newest first. */
  readonly backups: readonly NotesBackup[]
  /** Names of damaged or set-aside files that may contain them. The app does not change these. */
  readonly files: readonly string[]
}

/** What could not be done after something was removed for good. */
export type PurgeProblem =
  /** Its words still stand in the file; they are overwritten at the next start. */
  | { readonly what: 'not-overwritten' }
  /** The backups could not be read, and may hold it. */
  | { readonly what: 'not-looked' }
  /** Some backups could not be rewritten without it. */
  | { readonly what: 'not-thinned'; readonly failure: StoreFailure }

/** The result of removing something for good. */
export interface Purge {
  readonly traces: NoteTraces
  /** Why traces may be left or unknown; `null` when there is no problem. */
  readonly problem: PurgeProblem | null
}

/** The same for notes, with their number. */
export interface NotesPurge extends Purge {
  readonly removed: number
}

/** The text of an edition that notes were made in. */
export interface EditionText {
  /** See `editionKey`. */
  readonly edition: string
  readonly units: readonly { readonly eId: string; readonly text: string }[]
}

/** What opening the notes came to. */
export type NotesOpening =
  | {
      readonly kind: 'open'
      /** `read-only`: written by a newer version of the app. */
      readonly mode: 'read-write' | 'read-only'
      readonly notes: readonly OrderedNote[]
      readonly editions: readonly EditionText[]
    }
  | {
      /** The file was damaged and set aside, or is gone while there are backups. */
      readonly kind: 'lost'
      readonly failure: StoreFailure
      /** Name of the file set aside, or `null` when there was none. */
      readonly setAside: string | null
      /** The newest whole backup, or `null`. */
      readonly backup: NotesBackup | null
    }

/** What to export. */
export interface Exporting {
  readonly format: NotesFormat
  /** Only these notes; `null` for all. */
  readonly ids: readonly string[] | null
  readonly includePrivate: boolean
  readonly includeBinned: boolean
}

/** What an import did, and all notes after it. */
export interface NotesImport {
  readonly report: ImportReport
  /** Made before anything was changed; `null` when the file contained nothing to import. */
  readonly backup: NotesBackup | null
  readonly notes: readonly OrderedNote[]
}

/** The store of notes and briefings could not do what was asked. */
export interface NotesFault {
  readonly about: 'notes'
  readonly failure: StoreFailure
}

/** How many things of the window could not be saved, by kind. */
export interface Unsaved {
  readonly notes: number
  readonly briefings: number
  /** Of the review of an import. */
  readonly decisions: number
}
