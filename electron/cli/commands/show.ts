import type { Declaration } from '#core/document/declaration'
import type { EId } from '#core/document/eid'
import type { Lookup } from '#core/document/lookup'
import { resolveReferences } from '#core/document/references'
import { partsSetWithin } from '#core/document/units'
import { terminalWords } from '#words/terminal/en'
import { wordsFor } from '#words/words'
import { accountedWords } from '../accounted-words'
import { type DeclarationCommand, printed, refused } from '../command'
import { entryData } from '../entry-data'
import { entriesText } from '../entry-text'
import { trustLines } from '../trust-lines'

/** The things named, each with the points and items that hang on it: alone, the words that lead to them say little. */
function withParts(eIds: readonly EId[], lookup: Lookup, declaration: Declaration): readonly EId[] {
  const shown = eIds.flatMap((eId) => {
    const entry = lookup.get(eId)
    if (entry?.kind !== 'passage') return [eId]
    return [eId, ...partsSetWithin(declaration, entry.unit).map((part) => part.eId)]
  })
  return [...new Set(shown)]
}

/** `show <id…>`: chosen parts. */
export const showCommand: DeclarationCommand = {
  name: 'show',
  reads: 'declaration',
  usage: '[--json] <id…>',
  summary: terminalWords.summaries.show,
  options: { json: { type: 'boolean', default: false } },
  run: (
    { lookup, trust, own, ownId, reading: { declaration, provenance, imported } },
    positionals,
    { json },
  ) => {
    if (positionals.length === 0) return refused(terminalWords.reader.nothingToShow)
    const resolved = resolveReferences(positionals.join(','), lookup)
    if (!resolved.ok) return refused(wordsFor('en').referenceProblem(resolved.error))
    const eIds = withParts(resolved.value, lookup, declaration)
    if (json) {
      const origin = provenance ? { provenance, awaitsReview: imported === 'review' } : {}
      const accounted = ownId === null ? {} : accountedWords(own, ownId)
      const units = eIds.flatMap((eId) => lookup.get(eId) ?? []).map(entryData)
      return printed(JSON.stringify({ declaration: declaration.id, units, ...origin, ...accounted }, null, 2))
    }
    const shown = entriesText(eIds, lookup)
    const origin = trustLines(trust).join('\n')
    return printed(origin === '' ? shown : `${shown}\n\n${origin}`)
  },
}
