import type { Declaration } from '#core/document/declaration'
import type { GlossaryEntry } from '#core/document/glossary'
import { unitsOf } from '#core/document/units'
import { checkEvidence, checkUnique, type Report, reporterFor } from './checks'
import type { Problem } from './problem'

/** Terms of one file, and what they may rest on. */
export interface Glossary {
  readonly file: string
  readonly entries: readonly GlossaryEntry[]
  /** Those that all declarations share, which a declaration may define for itself under the same id. */
  readonly shared: readonly GlossaryEntry[]
  readonly sources: ReadonlySet<string>
  /** The declaration they belong to; `null` for shared terms, which rest on no one text. */
  readonly declaration: Declaration | null
}

/** Checks terms against their sources and the words of the official text. */
export function checkGlossary({ file, entries, shared, sources, declaration }: Glossary): Problem[] {
  const problems: Problem[] = []
  const report = reporterFor(file, problems)
  checkUnique(
    entries.map(({ id }) => id),
    report,
  )
  const own = new Set(entries.map(({ id }) => id))
  checkUnique(
    [...shared.filter(({ id }) => !own.has(id)), ...entries].flatMap(({ forms }) => forms),
    report,
  )
  for (const entry of entries) {
    checkEvidence(entry.id, entry, sources, report)
    if (entry.rating === null && entry.sources.length > 0)
      report(entry.id, 'names sources and carries no rating')
    if (entry.rating === null && (entry.statedIn ?? []).length === 0)
      report(entry.id, 'carries no rating and names no part of an official text that bears it out')
    checkPlaces(entry, declaration, report)
  }
  return problems
}

/** Every part in which a term is said to be stated is there and has the term in its words. */
function checkPlaces(
  { id, forms, statedIn = [] }: GlossaryEntry,
  declaration: Declaration | null,
  report: Report,
): void {
  const units = declaration ? unitsOf(declaration) : []
  const texts = new Map<string, string>(units.map(({ eId, text }) => [eId, text]))
  for (const place of statedIn) {
    const text = place.declaration === declaration?.id ? texts.get(place.eId) : undefined
    if (text === undefined)
      report(id, `is said to be stated in the unknown ${place.eId} of ${place.declaration}`)
    else if (!forms.some((form) => text.includes(form)))
      report(id, `is said to be stated in ${place.eId} of ${place.declaration}, whose words do not name it`)
  }
}
