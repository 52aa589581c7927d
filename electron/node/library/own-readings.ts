import type { BridgeError } from '#contract/errors'
import type { OwnTextEntry, OwnTextsFailure } from '#contract/library/own-texts'
import type { IntegrityProblem, LibraryListing, Reading } from '#contract/library/reading'
import { sourcesSchema } from '#core/document/evidence'
import { glossarySchema, termsOf } from '#core/document/glossary'
import { failure, ok, type Result } from '#core/result'
import { sharedFiles } from './declaration-files'
import type { OwnTexts } from './own/own-texts'
import { type Resources, readResource } from './read-resource'

/** An own text as a list of the library has it. */
export function listingOfOwn({
  id,
  shortTitle,
  title,
  parties,
  date,
  language,
  state,
  provenance,
  textSha256,
}: OwnTextEntry): LibraryListing {
  return { id, shortTitle, title, parties, date, language, imported: state, provenance, textSha256 }
}

/** The error of a call that own texts could not answer. */
export function ownTextsError(fault: OwnTextsFailure): BridgeError {
  const code =
    fault.what === 'no-such-text' ? 'not-found' : fault.what === 'unreadable' ? 'damaged' : 'not-saved'
  return { code, why: { about: 'library', what: 'own-texts', failure: fault } }
}

/**
 * An own text with what belongs to it: the terms that all declarations share, and where it came from. Nobody has written
 * editorial matter for it.
 */
export async function readOwn(
  own: OwnTexts,
  resources: Resources,
  id: string,
): Promise<Result<Reading, BridgeError>> {
  const opened = own.open(id)
  if (!opened.ok) return failure(ownTextsError(opened.error))
  const { entry, declaration } = opened.value
  const problems: IntegrityProblem[] = []
  const terms = await readResource(resources, sharedFiles.glossary, glossarySchema)
  const sources = await readResource(resources, sharedFiles.sources, sourcesSchema)
  for (const read of [terms, sources]) if (!read.ok) problems.push(read.error)
  return ok({
    declaration,
    editorial: null,
    relations: [],
    events: [],
    glossary: termsOf([], terms.ok ? terms.value.entries : []),
    sources: sources.ok ? sources.value.sources : [],
    verified: true,
    provenance: entry.provenance,
    imported: entry.state,
    problems,
  })
}
