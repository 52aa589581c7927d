import type { Rating } from '#core/document/evidence'
import type { Problem } from './problem'

/** What supports a statement: how well, and by which sources. */
interface Evidence {
  readonly rating: Rating | null
  readonly sources: readonly string[]
}

/** A reporter of problems in one file. */
export type Report = (id: string | null, reason: string) => void

/** A list of problems and a way to add to it for one file. */
export function reporterFor(file: string, problems: Problem[]): Report {
  return (id, reason) => {
    problems.push({ file, id, reason })
  }
}

/** Reports every identifier that stands more than once. */
export function checkUnique(ids: readonly string[], report: Report): void {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) report(id, 'stands more than once')
    seen.add(id)
  }
}

/** Reports unknown and repeated sources, and ratings that their sources do not bear out (facts.md, ratings). */
export function checkEvidence(
  id: string,
  { rating, sources }: Evidence,
  known: ReadonlySet<string>,
  report: Report,
): void {
  for (const source of sources) if (!known.has(source)) report(id, `names the unknown source “${source}”`)
  if (new Set(sources).size < sources.length) report(id, 'names a source twice')
  if (rating === 'C2' && sources.length < 2) report(id, 'is rated C2 and names fewer than two sources')
  if (rating === 'C1' && sources.length < 1) report(id, 'is rated C1 and names no source')
}
