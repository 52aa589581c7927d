import type { BridgeError } from '#contract/errors'
import type { Briefing } from '#core/briefing/briefing'
import type { BriefingMaterial, BriefingNote } from '#core/briefing/material'
import { materialOf } from '#core/briefing/material-of'
import { failure, ok, type Result } from '#core/result'
import type { Library } from '../library/library'

/**
 * Everything a briefing draws on, read afresh from the library. A declaration that is gone is left to be reported as
 * missing; one that does not match its fingerprint is refused, because an extract quotes it.
 *
 * @param notes - the notes of the store, private and binned ones too: `chooseNotes` is the gate
 * @param accessed - day of access for citations, `YYYY-MM-DD`
 */
export function readMaterial(
  briefing: Briefing,
  library: Library,
  notes: readonly BriefingNote[],
  accessed: string,
): Result<BriefingMaterial, BridgeError> {
  const listed = library.listings().map(({ id }) => id)
  const named = new Set(
    briefing.items.flatMap((item) => {
      if (item.kind === 'passage' || item.kind === 'frame') return [item.declaration]
      return item.kind === 'search' ? [item.record.declaration] : []
    }),
  )
  const known = listed.filter((id) => named.has(id))
  const parts: BriefingMaterial[] = []
  for (const id of known.length > 0 ? known : listed.slice(0, 1)) {
    const opened = library.open(id)
    if (!opened.ok) return opened
    if (!opened.value.verified) return failure(unverified(opened.value.declaration.shortTitle))
    parts.push(materialOf({ ...opened.value, notes, accessed }))
  }
  const [first] = parts
  if (!first)
    return failure({ code: 'not-found', message: 'The library holds no declaration to quote from.' })
  return ok({
    ...first,
    declarations: parts.flatMap(({ declarations }) => declarations),
    cite: (declaration, eId, style) => {
      const home = parts.find(({ declarations }) => declarations[0]?.declaration.id === declaration.id)
      return (home ?? first).cite(declaration, eId, style)
    },
  })
}

function unverified(title: string): BridgeError {
  return {
    code: 'damaged',
    message: `“${title}” does not match its fingerprint and may not be quoted. Nothing was written; your briefing is safe. Reinstall the reader to bring back the official text.`,
  }
}
