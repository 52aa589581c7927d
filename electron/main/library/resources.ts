import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeclarationListing, IntegrityProblem, Reading } from '#contract/reading'
import { type Declaration, declarationIdSchema } from '#core/document/declaration'
import { type Editorial, editorialSchema } from '#core/document/editorial'
import { sourcesSchema } from '#core/document/evidence'
import { glossarySchema } from '#core/document/glossary'
import { sourceWords, wordsOf } from '#core/document/parse/words'
import { relationsSchema } from '#core/document/relations'
import { verifyDeclaration } from '#core/document/verify'
import { failure, ok, type Result } from '#core/result'
import { timelineSchema } from '#core/timeline/timeline'
import { alteration, type Resources, readBytes, readResource, sha256 } from './read-resource'

/** Why a declaration cannot be shown at all. */
export interface ReadingFailure {
  /** `not-found`: no such folder; `damaged`: its document cannot be read or has another form. */
  readonly code: 'not-found' | 'damaged'
  readonly message: string
}

/**
 * The declarations in a resources folder, by id. A folder whose editorial data cannot be read is listed under its id;
 * one that came into the app's own resources after the app was built is not listed.
 * This module runs under plain Node: the terminal uses it too.
 */
export function listDeclarations(resources: Resources): DeclarationListing[] {
  const folder = join(resources.folder, 'declarations')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && declarationIdSchema.safeParse(entry.name).success)
    .filter(({ name }) => resources.sums?.has(documentFile(name)) ?? true)
    .map(({ name }) => {
      const editorial = readResource(resources, `declarations/${name}/editorial.json`, editorialSchema)
      return { id: name, shortTitle: editorial.ok ? editorial.value.shortTitle : name }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function documentFile(id: string): string {
  return `declarations/${id}/document.json`
}

/**
 * Reads a declaration with everything beside it, and verifies it. A file beside it that cannot be read leaves its part
 * empty and is told in `problems`; so does one that was altered since the app was built: nothing of it is shown, quoted
 * or printed. A document that was altered is shown, told in `problems`, and not `verified`.
 */
export function readDeclaration(resources: Resources, id: string): Result<Reading, ReadingFailure> {
  const known = listDeclarations(resources).map((listing) => listing.id)
  if (!known.includes(id))
    return failure({
      code: 'not-found',
      message: `There is no declaration “${id}”. There is: ${known.join(', ')}.`,
    })

  const problems: IntegrityProblem[] = []
  const folder = `declarations/${id}`
  const document = readDocument(resources, documentFile(id), problems)
  if (!document.ok) return document
  const keep = <Value>(result: Result<Value, IntegrityProblem>): Value | null => {
    if (result.ok) return result.value
    problems.push(result.error)
    return null
  }
  const editorial = keep(readResource(resources, `${folder}/editorial.json`, editorialSchema))
  const sourceProblem = compareWithSource(resources, folder, document.value, editorial)
  if (sourceProblem) problems.push(sourceProblem)
  const verified = problems.every(({ file }) => file === `${folder}/editorial.json`)

  return ok({
    declaration: document.value,
    editorial,
    relations: keep(readResource(resources, 'relations.json', relationsSchema))?.declarations[id] ?? [],
    events: keep(readResource(resources, 'timeline.json', timelineSchema))?.events ?? [],
    glossary: keep(readResource(resources, 'glossary.json', glossarySchema))?.entries ?? [],
    sources: keep(readResource(resources, 'sources.json', sourcesSchema))?.sources ?? [],
    verified,
    problems,
  })
}

function readDocument(
  resources: Resources,
  file: string,
  problems: IntegrityProblem[],
): Result<Declaration, ReadingFailure> {
  const bytes = readBytes(resources, file)
  if (!bytes.ok) return failure({ code: 'damaged', message: bytes.error.message })
  const altered = alteration(resources, file, bytes.value)
  if (altered) problems.push(altered)
  const checked = verifyDeclaration(bytes.value.toString('utf8'), sha256)
  if (checked.ok) return checked
  const { message, unverified } = checked.error
  if (!unverified) return failure({ code: 'damaged', message: `${file}: ${message}` })
  problems.push({ file, message: `${file}: ${message}` })
  return ok(unverified)
}

/**
 * Compares a document with the source it was compiled from, where that lies beside it: whoever alters a document can
 * also alter the hash inside it.
 */
function compareWithSource(
  resources: Resources,
  folder: string,
  declaration: Declaration,
  editorial: Editorial | null,
): IntegrityProblem | null {
  const file = `${folder}/source.txt`
  const expected = declaration.edition.sourceSha256
  if (editorial && editorial.edition.sourceSha256 !== expected)
    return {
      file: `${folder}/document.json`,
      message: `${folder}/document.json was compiled from another source than its edition names.`,
    }
  const path = join(resources.folder, file)
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  if (sha256(bytes) !== expected)
    return {
      file,
      message: `${file} is not the source that the document was compiled from: its SHA-256 differs.`,
    }
  if (sourceWords(declaration).join(' ') === wordsOf(bytes.toString('utf8')).join(' ')) return null
  return {
    file: `${folder}/document.json`,
    message: `The words of ${folder}/document.json are not those of the source it was compiled from.`,
  }
}
