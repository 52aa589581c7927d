import { failure, ok, type Result } from '../result'
import { findInconsistency, type Inconsistency } from './consistency'
import { type Declaration, declarationSchema } from './declaration'
import { plainText } from './parse/words'
import { upgradeDocument } from './upgrade-document'

/** Which check of a compiled declaration failed. */
export type VerificationProblem =
  /** Not JSON at all, or cut short: nothing of it can be shown. `detail` is what the parser of JSON says. */
  | { readonly code: 'unreadable'; readonly detail: string }
  /** JSON whose parts lie deeper in each other than any text has them: nothing of it can be trusted. */
  | { readonly code: 'too-deep' }
  /** JSON of another shape: nothing of it can be trusted. `at` is the path of the first fault, `detail` the schema's word. */
  | { readonly code: 'malformed'; readonly at: string; readonly detail: string }
  /** Identifiers, numbers or spans do not fit the text. The document may be shown, marked as unverified. */
  | { readonly code: 'inconsistent'; readonly inconsistency: Inconsistency }
  /** The words are not those the edition was compiled with. The document may be shown, marked as unverified. */
  | { readonly code: 'text-altered'; readonly actual: string; readonly expected: string }

/** A failed check, and the document where it may be shown for all that. */
export interface VerificationFailure {
  readonly problem: VerificationProblem
  readonly unverified: Declaration | null
}

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
 * fit the text. A later check runs only when those before it held, so the code also says what can still be trusted.
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
    const detail = error instanceof Error ? error.message : String(error)
    return failure({ problem: { code: 'unreadable', detail }, unverified: null })
  }
  if (isDeeperThan(value, deepest)) return failure({ problem: { code: 'too-deep' }, unverified: null })
  const parsed = declarationSchema.safeParse(upgradeDocument(value))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const [at, detail] = [issue?.path.join('.') ?? '', issue?.message ?? '']
    return failure({ problem: { code: 'malformed', at, detail }, unverified: null })
  }
  const declaration = parsed.data
  const expected = declaration.edition.textSha256
  const actual = sha256(plainText(declaration))
  if (actual !== expected)
    return failure({ problem: { code: 'text-altered', actual, expected }, unverified: declaration })
  const inconsistency = findInconsistency(declaration)
  if (inconsistency === null) return ok(declaration)
  return failure({ problem: { code: 'inconsistent', inconsistency }, unverified: declaration })
}
