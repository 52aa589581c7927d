import type { Source } from '#core/document/evidence'
import { checkUnique, reporterFor } from './checks'
import type { Problem } from './problem'

/** Checks that no source stands twice, in its file or in the shared one. */
export function checkSources(
  file: string,
  sources: readonly Source[],
  shared: readonly Source[] = [],
): Problem[] {
  const problems: Problem[] = []
  checkUnique(
    [...shared, ...sources].map(({ key }) => key),
    reporterFor(file, problems),
  )
  return problems
}
