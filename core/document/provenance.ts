import { z } from 'zod'

/** Formats of files that a text can come from. */
export const sourceFormats = ['text', 'markdown', 'html', 'docx', 'pdf', 'akoma-ntoso', 'treaty-xml'] as const
export type SourceFormat = (typeof sourceFormats)[number]

/** A moment in UTC, `2026-11-28T02:10:00.000Z`. */
const instant = z.iso.datetime()

/**
 * Where an imported text came from, and who has looked at it since. What a reader imported was not checked against an
 * official publication: this stands wherever a bundled text says that it is verified.
 */
export const provenanceSchema = z.strictObject({
  importedAt: instant,
  /** The file's own name, without its folder. */
  fileName: z.string().min(1).max(255),
  format: z.enum(sourceFormats),
  /** Of the file's bytes, in lower-case hexadecimal. */
  fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Size of the file in bytes. */
  fileSize: z.int().nonnegative(),
  /** The version of this app that read it. */
  readerVersion: z.string().min(1).max(60),
  /** Who held the text against the file, and when; `null` where it was taken in without that. */
  review: z.strictObject({ by: z.string().min(1).max(200), at: instant }).nullable(),
})

export type Provenance = z.infer<typeof provenanceSchema>
