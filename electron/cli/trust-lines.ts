import type { QuotableTrust } from '#core/document/trust'
import { wordsFor } from '#words/words'

/** Where an imported text is from, and by what the file is found again; nothing for a bundled text. */
export function trustLines(trust: QuotableTrust): readonly string[] {
  if (trust.kind === 'verified') return []
  const words = wordsFor('en').trust
  const { statement } = trust
  return [`— ${words.own(statement)}`, `— ${words.fileDigest}: ${statement.fileSha256}`]
}
