import { failure, ok, type Result } from '../result'
import { findInconsistency } from './consistency'
import { type Declaration, declarationSchema } from './declaration'
import { plainText } from './parse/words'
import { upgradeDocument } from './upgrade-document'

/** Which check of a compiled declaration failed. */
export type VerificationFailure =
  /** Not JSON at all, or cut short: nothing of it can be shown. */
  | { readonly code: 'unreadable'; readonly message: string; readonly unverified: null }
  /** JSON of another shape: nothing of it can be trusted. */
  | { readonly code: 'malformed'; readonly message: string; readonly unverified: null }
  /** Identifiers, numbers or spans do not fit the text. The document may be shown, marked as unverified. */
  | { readonly code: 'inconsistent'; readonly message: string; readonly unverified: Declaration }
  /** The words are not those the edition was compiled with. The document may be shown, marked as unverified. */
  | { readonly code: 'text-altered'; readonly message: string; readonly unverified: Declaration }

/** Levels of objects and lists in a document: a part of a text takes two. */
const deepest = 60

/** Whether a value lies deeper in lists and objects than that. Walks without calling itself, so that no depth ends it. */
function isDeeperThan(value: unknown, limit: number): boolean {
  const left: [value: unknown, depth: number][] = [[value, 0]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [at, depth] = next
    if (typeof at !== 'object' || at === null) continue
    if (depth > limit) return true
    for (const child of Object.values(at)) left.push([child, depth + 1])
  }
  return false
}

/**
 * Checks the content of a `document.json`: its shape, the SHA-256 of its official text, and that identifiers and spans
 * fit the text. A later check runs only when those before it held, so `code` also says what can still be trusted.
 *
 * @param json - the file's text
 * @param sha256 - SHA-256 of a string's UTF-8 bytes, in lower-case hexadecimal
 */
export function verifyDeclaration(
  json: string,
  sha256: (text: string) => string,
): Result<Declaration, VerificationFailure> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return failure({
      code: 'unreadable',
      message: `The document is not readable as JSON: ${cause}`,
      unverified: null,
    })
  }
  if (isDeeperThan(value, deepest))
    return failure({
      code: 'malformed',
      message: 'The document does not have the expected form: its parts lie too deep in each other',
      unverified: null,
    })
  const parsed = declarationSchema.safeParse(upgradeDocument(value))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
    const message = `The document does not have the expected form${where}: ${issue?.message ?? 'unknown reason'}`
    return failure({ code: 'malformed', message, unverified: null })
  }
  const declaration = parsed.data
  const expected = declaration.edition.textSha256
  const actual = sha256(plainText(declaration))
  if (actual !== expected) {
    const message = `The words of the document are not those of its edition: SHA-256 is ${actual}, ${expected} was expected`
    return failure({ code: 'text-altered', message, unverified: declaration })
  }
  const inconsistency = findInconsistency(declaration)
  if (inconsistency === null) return ok(declaration)
  const message = `Parts of the document do not fit its text: ${inconsistency}`
  return failure({ code: 'inconsistent', message, unverified: declaration })
}
