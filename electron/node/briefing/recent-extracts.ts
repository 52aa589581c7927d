import { z } from 'zod'
import { extractFormats, wordNoteForms } from '#contract/briefings/briefings'
import { briefingOptionsSchema } from '#core/briefing/briefing'
import { readJson } from '../files/file-reading'
import { type KeptFile, openKeptFile } from '../files/kept-file'

const id = z.string().min(1).max(80)

/** An extract written before, with the place it was written to, which no window is told. */
const recentSchema = z.strictObject({
  id,
  briefing: id,
  title: z.string().max(1_000),
  format: z.enum(extractFormats),
  wordNotes: z.enum(wordNoteForms),
  /** Those written before options were kept have none. */
  options: z.exactOptional(briefingOptionsSchema),
  path: z.string().min(1),
  at: z.iso.datetime(),
})

/** What `extracts.json` in the user's data folder holds, the newest first. `version` grows with every change of shape. */
const fileSchema = z.strictObject({ version: z.literal(1), recent: z.array(recentSchema) })
export type RecentExtractsFile = z.infer<typeof fileSchema>
export type RecentPlace = z.infer<typeof recentSchema>
export type RecentExtracts = KeptFile<RecentExtractsFile>

const LISTED = 12

/** Notes that an extract was written; the same file is listed once. */
export function withRecent(file: RecentExtractsFile, recent: RecentPlace): RecentExtractsFile {
  const others = file.recent.filter(({ path }) => path !== recent.path)
  return { ...file, recent: [recent, ...others].slice(0, LISTED) }
}

/**
 * Opens `extracts.json`: what was written where.
 *
 * @param folder - the user's data folder
 * @param now - for the name of a file set aside
 */
export function openRecentExtracts(folder: string, now: Date): RecentExtracts {
  return openKeptFile({
    folder,
    name: 'extracts',
    parse: (text) => readJson(text, fileSchema),
    initial: { version: 1, recent: [] },
    now,
  })
}
