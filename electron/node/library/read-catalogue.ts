import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { OwnTextsFailure, UnreadableText } from '#contract/library/own-texts'
import type { BinnedListing, Catalogue, IntegrityProblem } from '#contract/library/reading'
import { catalogueSchema, type Listing, librarySchema } from '#core/document/catalogue'
import { declarationIdSchema } from '#core/document/declaration'
import { editorialSchema } from '#core/document/editorial'
import { ok, type Result } from '#core/result'
import { declarationFile, libraryFiles } from './declaration-files'
import { type Resources, readResource } from './read-resource'

/** What a folder of declarations holds, and what of its lists could not be used. */
export interface CatalogueReading extends Catalogue {
  readonly problems: readonly IntegrityProblem[]
  /** Own texts in the bin, which are no part of `declarations`. */
  readonly binned?: readonly BinnedListing[]
  /** Own texts that cannot be listed, and stay where they are. */
  readonly unreadable?: readonly UnreadableText[]
  /** Why no own text could be listed. */
  readonly ownFailure?: OwnTextsFailure
}

/**
 * Lists the declarations of a resources folder without opening any. What the compiled list leaves out, or a folder
 * without one, is listed by its editorial title, or by its id where that cannot be read. A declaration that came into
 * the app's own resources after the app was built is not listed.
 */
export async function readCatalogue(resources: Resources): Promise<CatalogueReading> {
  const problems: IntegrityProblem[] = []
  const ids = await folders(resources)
  const compiled = await readResource(resources, libraryFiles.catalogue, catalogueSchema)
  const known = new Map<string, Listing>()
  if (compiled.ok) for (const listing of compiled.value.declarations) known.set(listing.id, listing)
  else if (resources.sums?.has(libraryFiles.catalogue)) problems.push(compiled.error)
  const declarations = await Promise.all(
    ids.map(async (id) => known.get(id) ?? (await bareListing(resources, id))),
  )
  for (const file of resources.sums?.keys() ?? []) {
    const [, id] = /^declarations\/([^/]+)\/document\.json$/.exec(file) ?? []
    if (id !== undefined && !ids.includes(id)) problems.push({ file, what: 'missing' })
  }
  const named = await readDefault(resources)
  if (!named.ok) problems.push(named.error)
  const wanted = named.ok ? named.value : null
  if (wanted !== null && !ids.includes(wanted))
    problems.push({ file: libraryFiles.library, what: 'default-missing', id: wanted })
  const first = wanted !== null && ids.includes(wanted) ? wanted : (ids[0] ?? null)
  return { default: first, declarations, problems }
}

/** The declaration named as the default; `null` where a folder of somebody else's names none. */
async function readDefault(resources: Resources): Promise<Result<string | null, IntegrityProblem>> {
  const file = libraryFiles.library
  const isNeeded = resources.sums?.has(file) ?? false
  if (!isNeeded && !existsSync(join(resources.folder, file))) return ok(null)
  const named = await readResource(resources, file, librarySchema)
  return named.ok ? ok(named.value.default) : named
}

/** The ids of the declarations there are, in order. */
async function folders({ folder, sums }: Resources): Promise<readonly string[]> {
  const entries = await readdir(join(folder, 'declarations'), { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && declarationIdSchema.safeParse(entry.name).success)
    .map(({ name }) => name)
    .filter((id) => sums?.has(declarationFile(id, 'document')) ?? true)
    .sort()
}

async function bareListing(resources: Resources, id: string): Promise<Listing> {
  const editorial = await readResource(resources, declarationFile(id, 'editorial'), editorialSchema)
  const bare = { id, title: null, date: null, language: null }
  if (!editorial.ok) return { ...bare, shortTitle: id, parties: [] }
  const { shortTitle, states, edition } = editorial.value
  return { ...bare, shortTitle, parties: states, language: edition.language }
}
