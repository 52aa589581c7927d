import { referenceItems } from '#core/document/citation'
import type { CitationWords } from '#core/document/citation-words'
import type { CslItem } from '#core/document/csl-json'
import { buildLookup } from '#core/document/lookup'
import { trustOf } from '#core/document/trust'
import type { TextReferences } from '#core/notes/exchange/export-references'
import type { Library } from './library'

/**
 * The references to these texts for reference managers. A text that cannot be opened, or is altered and so may not be
 * cited, is left out: its notes are exported all the same.
 *
 * @param ids - of declarations
 * @param accessed - `YYYY-MM-DD`
 * @param wordsIn - the words of references in a text's language
 */
export async function textReferencesOf(
  library: Pick<Library, 'open'>,
  ids: Iterable<string>,
  accessed: string,
  wordsIn: (language: string) => CitationWords,
): Promise<TextReferences> {
  const references = new Map<string, CslItem>()
  // One after another: there may be thousands, and only a few are kept open.
  for (const id of new Set(ids)) {
    const opened = await library.open(id)
    const trust = opened.ok ? trustOf(opened.value) : null
    if (!opened.ok || trust === null || trust.kind === 'altered') continue
    const { declaration, events, sources } = opened.value
    const words = wordsIn(declaration.edition.language)
    const lookup = buildLookup(declaration, events)
    const [item] = referenceItems([], { declaration, trust, lookup, sources, accessed, words })
    if (item) references.set(id, item)
  }
  return references
}
