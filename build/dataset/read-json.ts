import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { failure, ok, type Result } from '#core/result'
import type { Problem } from './problem'

/** Reads a JSON file below `root` and parses it with its schema. */
export async function readJson<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): Promise<Result<z.output<Schema>, Problem>> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(join(root, file), 'utf8'))
  } catch (error) {
    return failure({ file, id: null, reason: error instanceof Error ? error.message : String(error) })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return failure({
    file,
    id: issue?.path.join('.') ?? null,
    reason: issue?.message ?? 'does not fit its schema',
  })
}
