import type { Declaration } from '#core/document/declaration'
import type { EId } from '#core/document/eid'
import type { Lookup } from '#core/document/lookup'
import { resolveReferences } from '#core/document/references'
import { partsSetWithin } from '#core/document/units'
import { terminalWords } from '#words/terminal/en'
import { wordsFor } from '#words/words'
import { type DeclarationCommand, printed, refused } from '../command'
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
  usage: '<id…>',
  summary: terminalWords.summaries.show,
  options: {},
  run: ({ lookup, trust, reading: { declaration } }, positionals) => {
    if (positionals.length === 0) return refused(terminalWords.reader.nothingToShow)
    const resolved = resolveReferences(positionals.join(','), lookup)
    if (!resolved.ok) return refused(wordsFor('en').referenceProblem(resolved.error))
    const shown = entriesText(withParts(resolved.value, lookup, declaration), lookup)
    const origin = trustLines(trust).join('\n')
    return printed(origin === '' ? shown : `${shown}\n\n${origin}`)
  },
}
