import { createHash } from 'node:crypto'
import type { Declaration } from '#core/document/declaration'
import { declarationOf, type TextFacts } from '#core/import/declaration-of'
import { proposedFacts } from '#core/import/proposed-facts'
import { recognise } from '#core/import/recognise'
import type { SourceText } from '#core/import/source-text'

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The declaration that a source text becomes, as it is proposed but for the facts given. */
export function declarationFrom(source: SourceText, given: Partial<TextFacts> = {}): Declaration {
  const text = recognise(source)
  const facts = { ...proposedFacts(text, 'meadows.txt'), id: 'meadows', ...given }
  const edition = { id: 'imported-1', label: 'meadows.txt', sourceSha256: sha256('meadows'), sha256 }
  return declarationOf(text, facts, edition)
}
