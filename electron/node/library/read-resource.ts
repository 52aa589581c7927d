import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { IntegrityProblem } from '#contract/library/reading'
import type { ResourceSums } from '#core/document/resource-sums'
import { failure, ok, type Result } from '#core/result'

/** A folder of declarations and what stands beside them. */
export interface Resources {
  readonly folder: string
  /**
   * What its files must be, byte for byte; `null` for a folder of somebody else's, whose texts are only held against
   * the hashes that they carry themselves.
   */
  readonly sums: ResourceSums | null
}

/** Reads a JSON file below the resources and parses it with its schema. A file that was altered is not read. */
export async function readResource<Schema extends z.ZodType>(
  resources: Resources,
  file: string,
  schema: Schema,
): Promise<Result<z.output<Schema>, IntegrityProblem>> {
  const text = await readText(resources, file)
  if (!text.ok) return text
  let value: unknown
  try {
    value = JSON.parse(text.value)
  } catch (error) {
    return failure({ file, what: 'not-json', reason: reasonOf(error) })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') ?? ''
  return failure({ file, what: 'other-format', place, reason: issue?.message ?? '' })
}

/** Reads a file below the resources as UTF-8. A file that was altered is not read. */
async function readText(resources: Resources, file: string): Promise<Result<string, IntegrityProblem>> {
  const bytes = await readBytes(resources, file)
  if (!bytes.ok) return bytes
  const problem = alteration(resources, file, bytes.value)
  return problem ? failure(problem) : ok(bytes.value.toString('utf8'))
}

/** Reads a file below the resources whatever its bytes are, for what is shown and marked when it was altered. */
export async function readBytes(
  { folder }: Resources,
  file: string,
): Promise<Result<Buffer, IntegrityProblem>> {
  try {
    return ok(await readFile(join(folder, file)))
  } catch (error) {
    return failure({ file, what: 'unreadable', reason: reasonOf(error) })
  }
}

/** Why the bytes of a file are not those that the app was built with, or `null` when they are. */
export function alteration({ sums }: Resources, file: string, bytes: Uint8Array): IntegrityProblem | null {
  if (sums === null) return null
  const expected = sums.get(file)
  if (expected === undefined) return { file, what: 'not-there-at-build' }
  return sha256(bytes) === expected ? null : { file, what: 'changed-since-build' }
}

/** SHA-256 in lower-case hexadecimal; a text counts as its UTF-8 bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
