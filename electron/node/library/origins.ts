import { type ImportStatement, trustOf } from '#core/document/trust'
import type { Origins } from '#core/notes/exchange/origins'
import type { Library } from './library'

/**
 * Where those of these texts that were imported come from. A text that cannot be opened is left out: its notes are
 * exported all the same.
 *
 * @param ids - of declarations
 */
export async function originsOf(library: Pick<Library, 'open'>, ids: Iterable<string>): Promise<Origins> {
  const origins = new Map<string, ImportStatement>()
  // One after another: there may be thousands, and only a few are kept open.
  for (const id of new Set(ids)) {
    const opened = await library.open(id)
    const trust = opened.ok ? trustOf(opened.value) : null
    if (trust?.kind === 'imported') origins.set(id, trust.statement)
  }
  return origins
}
