import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, relative } from 'node:path'
import { z } from 'zod'

/** What a careful reader counts in a text of the corpus: see `expect.json` there. */
const expectedSchema = z.record(
  z.string(),
  z.object({
    kind: z.string(),
    /** Numbered paragraphs, or articles or sections where the kind says so. */
    units: z.number().int().nonnegative(),
    /** Paragraphs without number. */
    paras: z.number().int().nonnegative().optional(),
  }),
)

export type Expected = z.infer<typeof expectedSchema>[string]

export interface CorpusFile {
  /** From the folder of the corpus. */
  readonly name: string
  readonly extension: string
  readonly bytes: Uint8Array
  readonly expected: Expected | null
}

/** Every text of a corpus, which is no part of this project; throws in plain words where the folder is none. */
export function readCorpus(folder: string): readonly CorpusFile[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`There is no folder “${folder}”. Name the corpus: --corpus FOLDER.`)
  const list = join(folder, 'expect.json')
  const expected = existsSync(list) ? expectedSchema.parse(JSON.parse(readFileSync(list, 'utf8'))) : {}
  return filesIn(folder)
    .filter((path) => path !== list && basename(path) !== 'INDEX.md')
    .map((path) => ({
      name: relative(folder, path),
      extension: extname(path).slice(1).toLowerCase(),
      bytes: readFileSync(path),
      expected: expected[basename(path).replace(/(?:\.akn)?\.[^.]+$/, '')] ?? null,
    }))
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    )
}
