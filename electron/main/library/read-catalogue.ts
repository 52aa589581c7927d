import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue, IntegrityProblem } from '#contract/reading'
import { catalogueSchema, type Listing, librarySchema } from '#core/document/catalogue'
import { declarationIdSchema } from '#core/document/declaration'
import { editorialSchema } from '#core/document/editorial'
import { declarationFile, libraryFiles } from './declaration-files'
import { type Resources, readResource } from './read-resource'

/** What a folder of declarations holds, and what of its lists could not be used. */
export interface CatalogueReading extends Catalogue {
  readonly problems: readonly IntegrityProblem[]
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
  else if (resources.sums !== null) problems.push(compiled.error)
  const declarations = await Promise.all(
    ids.map(async (id) => known.get(id) ?? (await bareListing(resources, id))),
  )
  const named = await readResource(resources, libraryFiles.library, librarySchema)
  if (!named.ok && resources.sums !== null) problems.push(named.error)
  const first = named.ok && ids.includes(named.value.default) ? named.value.default : (ids[0] ?? null)
  return { default: first, declarations, problems }
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
