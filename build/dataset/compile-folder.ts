import { createHash } from 'node:crypto'
import type { Declaration } from '#core/document/declaration'
import { declarationSchema } from '#core/document/declaration'
import type { Editorial } from '#core/document/editorial'
import { compileDocument } from '#core/document/parse/compile-document'
import { failure, ok, type Result } from '#core/result'
import { sayProblem } from '#words/problem'
import { wordsFor } from '#words/words'
import type { Problem } from './problem'

/** SHA-256 in lower-case hexadecimal; a string counts as its UTF-8 bytes. */
function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/**
 * Compiles the source of one declaration.
 *
 * @param folder - path below `resources/`, for messages: `declarations/pk-tj-2021-06-02`
 */
export function compileFolder(
  folder: string,
  source: Uint8Array,
  editorial: Editorial,
): Result<Declaration, Problem> {
  const compiled = compileDocument({
    source: new TextDecoder('utf-8', { ignoreBOM: true }).decode(source),
    sourceSha256: sha256(source),
    editorial,
    sha256,
  })
  if (!compiled.ok) {
    const { line } = compiled.error
    const reason = sayProblem(wordsFor('en').sourceProblems, compiled.error)
    return failure({ file: `${folder}/source.txt:${line}`, id: null, reason })
  }
  const checked = declarationSchema.safeParse(compiled.value)
  if (checked.success) return ok(checked.data)
  const [issue] = checked.error.issues
  return failure({
    file: `${folder}/document.json`,
    id: issue?.path.join('.') ?? null,
    reason: `does not fit its schema: ${issue?.message ?? 'unknown reason'}`,
  })
}
