import type { Briefing, BriefingOptions } from '#core/briefing/briefing'
import type { Unreadable } from '#core/records/read-record'

/** What an extract can be written as. */
export const extractFormats = ['pdf', 'docx', 'md', 'txt'] as const
export type ExtractFormat = (typeof extractFormats)[number]

/** Notes in a Word document: as footnotes, or as comments for people who continue editing. */
export const wordNoteForms = ['footnotes', 'comments'] as const
export type WordNoteForm = (typeof wordNoteForms)[number]

/** A briefing as it is kept. */
export interface KeptBriefing {
  readonly briefing: Briefing
  /** When it went into the bin, ISO 8601, or `null`. */
  readonly deletedAt: string | null
}

/** A stored briefing that this version cannot read. It stays in the store unchanged. */
export interface UnreadableBriefing {
  readonly id: string
  /** Its name if that can be read, else empty. */
  readonly title: string
  readonly why: Unreadable
}

/** An extract written before, with everything needed to write it again. */
export interface RecentExtract {
  readonly id: string
  /** Of the briefing it was made from; that may have changed since. */
  readonly briefing: string
  readonly title: string
  readonly format: ExtractFormat
  readonly wordNotes: WordNoteForm
  /** Paper size, type and citations it was written with; older entries have none. */
  readonly options?: BriefingOptions
  /** The file's name without its folder. */
  readonly file: string
  /** ISO 8601. */
  readonly at: string
}

/** The current step of making an extract. */
export type ExportStage = 'composing' | 'laying-out' | 'printing' | 'finishing' | 'saving'
