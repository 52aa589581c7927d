import { ok, type Result } from '../../result'
import { type Declaration, documentFormat } from '../declaration'
import type { Editorial } from '../editorial'
import { parseDeclaration } from './parse-declaration'
import { type ParseFailure, parseFailure } from './parse-failure'
import { plainText } from './words'

/** What compiling a declaration takes. The hash function comes from outside, since core has none. */
export interface CompileInput {
  /** The source's characters, decoded as UTF-8. */
  readonly source: string
  /** SHA-256 of the source's bytes, in lower-case hexadecimal. */
  readonly sourceSha256: string
  /** What the source cannot say itself: name, states, edition, signatories. */
  readonly editorial: Editorial
  /** SHA-256 of a string's UTF-8 bytes, in lower-case hexadecimal. */
  readonly sha256: (text: string) => string
}

/**
 * Makes the content of `document.json` from a source and its editorial data.
 *
 * @returns a failure on line 1 when the source is not the one that the editorial data were written for, else the
 * parser's failure
 */
export function compileDocument(input: CompileInput): Result<Declaration, ParseFailure> {
  const { source, sourceSha256, editorial, sha256 } = input
  if (sourceSha256 !== editorial.edition.sourceSha256)
    return parseFailure(
      { code: 'other-source', actual: sourceSha256, expected: editorial.edition.sourceSha256 },
      1,
    )
  const parsed = parseDeclaration(source, { states: editorial.states })
  if (!parsed.ok) return parsed
  const { id, label, language } = editorial.edition
  return ok({
    format: documentFormat,
    id: editorial.declaration,
    shortTitle: editorial.shortTitle,
    states: editorial.states,
    edition: { id, label, language, sourceSha256, textSha256: sha256(plainText(parsed.value)) },
    ...parsed.value,
    signatories: editorial.signatories,
  })
}
