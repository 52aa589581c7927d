import { z } from 'zod'
import type { ExtractDocument } from '#core/briefing/blocks'
import { briefingSchema } from '#core/briefing/briefing'
import type { LeavingSheet } from '#core/briefing/leak-check'
import type { JsonText } from '#core/json-text'
import { channel } from '../channel'
import type { Written } from '../notes/channels'
import type { Purge } from '../notes/notes'
import {
  extractFormats,
  type KeptBriefing,
  type RecentExtract,
  type UnreadableBriefing,
  wordNoteForms,
} from './briefings'

const id = z.string().min(1).max(80)
/** Private notes that the reader confirmed, for this one request. */
const confirmed = z.array(id).max(20_000)

/** What is to be written, and how. */
export const exportRequestSchema = z.strictObject({
  briefing: briefingSchema,
  confirmed,
  format: z.enum(extractFormats),
  /** How notes appear in a Word document. */
  wordNotes: z.enum(wordNoteForms),
})
export type ExportRequest = z.infer<typeof exportRequestSchema>
/** The same, with the recent extract that is written again. */
export type ExportCall = ExportRequest & { readonly again?: string }

/** How a briefing will look and what would be exported with it: one composition, so that the two cannot differ. */
export interface BriefingView {
  readonly document: ExtractDocument
  readonly sheet: LeavingSheet
}

/** How an export ended. Only the main process knows where the file is. */
export type ExportOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly bytes: number; readonly recent: string }
  /** By the reader: in the dialog or while it was made. Nothing was written. */
  | { readonly kind: 'cancelled' }

/** How a request to print ended. */
export type PaperOutcome = 'printed' | 'cancelled'

/** What is kept about briefings. */
export interface KeptBriefings {
  readonly briefings: readonly KeptBriefing[]
  readonly unreadable: readonly UnreadableBriefing[]
  /** The newest first. */
  readonly recent: readonly RecentExtract[]
}

/** Briefings: stored, previewed, written to files. */
export const briefingChannels = {
  'briefing:list': channel<KeptBriefings>()(z.undefined()),
  'briefing:keep': channel<void>()(
    z.strictObject({ briefing: briefingSchema, deletedAt: z.iso.datetime().nullable() }),
  ),
  /** Removes a briefing for good and overwrites it; refuses one that is not in the bin. */
  'briefing:purge': channel<Purge>()(z.strictObject({ briefing: id })),
  /**
   * Rewrites the backups that contain it without it; a briefing that still exists stays in them. Answers what is left.
   */
  'briefing:thin-backups': channel<Purge>()(z.strictObject({ briefing: id })),
  'briefing:view': channel<JsonText<BriefingView>>()(z.strictObject({ briefing: briefingSchema, confirmed })),
  /** @see ExportOutcome; `again` names a recent extract to write again to the same file. */
  'briefing:export': channel<ExportOutcome>()(
    z.strictObject({ ...exportRequestSchema.shape, again: z.exactOptional(id) }),
  ),
  /** Shows the system's print dialog. */
  'briefing:print': channel<PaperOutcome>()(z.strictObject({ briefing: briefingSchema, confirmed })),
  /** Shows an extract that was written since the app started in the system's file manager. */
  'briefing:show': channel<void>()(z.strictObject({ recent: id })),
  /** Writes a stored briefing that cannot be read to a file of the reader's choice, unchanged. */
  'briefing:save-unreadable': channel<Written>()(z.strictObject({ briefing: id })),
  'briefing:cancel': channel<void>()(z.undefined()),
  /** A print window asks for what it is to show, and says when it shows it. */
  'print:document': channel<ExtractDocument>()(z.undefined()),
  'print:ready': channel<void>()(z.undefined()),
} as const
