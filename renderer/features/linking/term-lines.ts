import type { Reading } from '#contract/library/reading'
import type { CitationWords } from '#core/document/citation-words'
import type { GlossaryEntry } from '#core/document/glossary'
import type { Lookup } from '#core/document/lookup'
import { termSources } from '#core/document/term-sources'
import { message } from '../../i18n/messages'
import { nameOf } from '../../i18n/names'

/** The sources of a term as lines to read and to copy; the declaration itself is one, by the parts that name the term. */
export function termLines(
  entry: GlossaryEntry,
  reading: Reading,
  lookup: Lookup,
  words: Pick<CitationWords, 'source'>,
): readonly string[] {
  const { parts, lines } = termSources(entry, reading.declaration, reading.sources, words)
  const names = parts.flatMap((eId) => {
    const part = lookup.get(eId)
    return part ? [nameOf(part)] : []
  })
  if (names.length === 0) return lines
  return [message('reference.named', reading.declaration.shortTitle, names.join(', ')), ...lines]
}
