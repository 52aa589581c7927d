import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BridgeError } from '#contract/errors'
import type { IntegrityProblem, Reading } from '#contract/library/reading'
import type { Declaration } from '#core/document/declaration'
import { type Editorial, editorialSchema } from '#core/document/editorial'
import { sourcesSchema } from '#core/document/evidence'
import { glossarySchema, termsOf } from '#core/document/glossary'
import { findWordDifference } from '#core/document/parse/proof-of-words'
import { relationsSchema } from '#core/document/relations'
import { verifyDeclaration } from '#core/document/verify'
import { failure, ok, type Result } from '#core/result'
import { timelineSchema } from '#core/timeline/timeline'
import { type Beside, declarationFile, sharedFiles, sourceFile } from './declaration-files'
import { alteration, type Resources, readBytes, readResource, sha256 } from './read-resource'

/**
 * Reads a declaration with everything beside it, and verifies it. A file beside it that cannot be read leaves its part
 * empty and is told in `problems`; so does one that was altered since the app was built: nothing of it is shown, quoted
 * or printed. A document that was altered is shown, told in `problems`, and not `verified`.
 *
 * @param id - of a declaration that the folder holds
 * @returns a failure (`damaged`) when its document cannot be read or has another form
 */
export async function readDeclaration(
  resources: Resources,
  id: string,
): Promise<Result<Reading, BridgeError>> {
  const problems: IntegrityProblem[] = []
  const document = await readDocument(resources, declarationFile(id, 'document'), problems)
  if (!document.ok) return document
  const keep = <Value>(result: Result<Value, IntegrityProblem>): Value | null => {
    if (result.ok) return result.value
    problems.push(result.error)
    return null
  }
  const file = (name: Beside): string => declarationFile(id, name)
  const editorial = keep(await readResource(resources, file('editorial'), editorialSchema))
  const sourceProblem = await compareWithSource(resources, id, document.value, editorial)
  if (sourceProblem) problems.push(sourceProblem)
  const verified = problems.every((problem) => problem.file === file('editorial'))

  const relations = keep(await readResource(resources, file('relations'), relationsSchema))
  const timeline = keep(await readResource(resources, file('timeline'), timelineSchema))
  const ownTerms = keep(await readResource(resources, file('glossary'), glossarySchema))
  const ownSources = keep(await readResource(resources, file('sources'), sourcesSchema))
  const sharedTerms = keep(await readResource(resources, sharedFiles.glossary, glossarySchema))
  const sharedSources = keep(await readResource(resources, sharedFiles.sources, sourcesSchema))
  return ok({
    declaration: document.value,
    editorial,
    relations: relations?.relations ?? [],
    events: timeline?.events ?? [],
    glossary: termsOf(ownTerms?.entries ?? [], sharedTerms?.entries ?? []),
    sources: [...(ownSources?.sources ?? []), ...(sharedSources?.sources ?? [])],
    verified,
    provenance: null,
    problems,
  })
}

async function readDocument(
  resources: Resources,
  file: string,
  problems: IntegrityProblem[],
): Promise<Result<Declaration, BridgeError>> {
  const bytes = await readBytes(resources, file)
  if (!bytes.ok) return failure(damaged(bytes.error))
  const altered = alteration(resources, file, bytes.value)
  if (altered) problems.push(altered)
  const checked = verifyDeclaration(bytes.value.toString('utf8'), sha256)
  if (checked.ok) return checked
  const { problem: verification, unverified } = checked.error
  const problem: IntegrityProblem = { file, what: 'not-verified', verification }
  if (!unverified) return failure(damaged(problem))
  problems.push(problem)
  return ok(unverified)
}

const damaged = (problem: IntegrityProblem): BridgeError => ({
  code: 'damaged',
  why: { about: 'library', what: 'damaged', problem },
})

/**
 * Compares a document with the source it was compiled from: whoever alters a document can also alter the hash inside
 * it. The app's own texts come with their source; a folder of somebody else's may leave it out.
 */
async function compareWithSource(
  resources: Resources,
  id: string,
  declaration: Declaration,
  editorial: Editorial | null,
): Promise<IntegrityProblem | null> {
  const source = sourceFile(id)
  const document = declarationFile(id, 'document')
  const expected = declaration.edition.sourceSha256
  if (editorial && editorial.edition.sourceSha256 !== expected)
    return { file: document, what: 'of-another-source' }
  const bytes = await readBytes(resources, source)
  if (!bytes.ok) {
    const isOptional = resources.sums?.has(source) !== true && !existsSync(join(resources.folder, source))
    return isOptional ? null : bytes.error
  }
  if (sha256(bytes.value) !== expected) return { file: source, what: 'source-changed' }
  if (!findWordDifference(declaration, bytes.value.toString('utf8'))) return null
  return { file: document, what: 'words-differ' }
}
