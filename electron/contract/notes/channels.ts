import { z } from 'zod'
import { declarationIdSchema } from '#core/document/declaration'
import { noteSchema } from '#core/notes/note'
import { channel } from '../channel'
import {
  type Exporting,
  type NotesBackup,
  type NotesImport,
  type NotesOpening,
  type NotesPurge,
  type NoteTraces,
  notesFormats,
  type Purge,
} from './notes'

/** The result of the dialog of an export or backup. */
export interface Written {
  /** Name of the file, without its folder; `null` when the reader cancelled. */
  readonly name: string | null
}

const exportingSchema: z.ZodType<Exporting> = z.strictObject({
  format: z.enum(notesFormats),
  ids: z.array(z.uuid()).max(200_000).nullable(),
  includePrivate: z.boolean(),
  includeBinned: z.boolean(),
})

const noteIds = z.array(z.uuid()).min(1).max(200_000)

/** What the notes ask of the main process, which alone knows where they are stored. */
export const notesChannels = {
  /** The notes of a declaration, including those in the bin. Opens the store when it is not open yet. */
  'notes:open': channel<NotesOpening>()(declarationIdSchema),
  /** Answers only after the commit has reached the disk. */
  'notes:save': channel<void>()(z.array(noteSchema).min(1).max(1_000)),
  /**
   * Moves notes into the bin (the time to show there) or out of it (`null`) without sending their text: for notes of
   * earlier versions, which are too large to be sent. Answers after the commit.
   */
  'notes:bin': channel<void>()(z.strictObject({ ids: noteIds, deletedAt: z.iso.datetime().nullable() })),
  /** Removes notes in the bin for good and overwrites them. Refuses the whole request when one is not in the bin. */
  'notes:purge': channel<NotesPurge>()(noteIds),
  /**
   * Rewrites the backups that contain these notes without them. A note that is still in the store stays in the backups
   * too. Answers what is left, and why if some backups could not be rewritten.
   */
  'notes:thin-backups': channel<Purge>()(noteIds),
  /** How many backups still list notes or briefings that were ever removed for good. */
  'notes:backups-holding': channel<number>()(z.undefined()),
  /** Where anything that was removed for good can still be read: every backup is checked. */
  'notes:all-traces': channel<NoteTraces>()(z.undefined()),
  /** Removes everything that was removed for good, notes and briefings, from the backups too; answers as above. */
  'notes:thin-all': channel<Purge>()(z.undefined()),
  'notes:export': channel<Written>()(exportingSchema),
  /** `null` when the reader cancelled. */
  'notes:import': channel<NotesImport | null>()(declarationIdSchema),
  'notes:back-up': channel<Written>()(z.undefined()),
  'notes:backups': channel<readonly NotesBackup[]>()(z.undefined()),
  /** By the name of a listed backup; `null` asks for a file. Answers whether anything was restored. */
  'notes:restore': channel<boolean>()(z.strictObject({ name: z.string().min(1).max(200).nullable() })),
  /** After damage: goes on with an empty store. The damaged file stays where it was set aside. */
  'notes:start-empty': channel<void>()(z.undefined()),
  /** The answer to the event `notes:flush`: how much could not be saved. */
  'notes:flushed': channel<void>()(
    z.strictObject({
      notes: z.int().nonnegative(),
      briefings: z.int().nonnegative(),
      decisions: z.int().nonnegative(),
    }),
  ),
} as const
