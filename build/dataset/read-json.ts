import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { failure, ok, type Result } from '#core/result'
import type { Problem } from './problem'

/** Reads a JSON file below `root` and parses it with its schema; every fault found is a problem with the entry's id. */
export async function readJson<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): Promise<Result<z.output<Schema>, Problem[]>> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(join(root, file), 'utf8'))
  } catch (error) {
    return failure([{ file, id: null, reason: error instanceof Error ? error.message : String(error) }])
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return failure(
    parsed.error.issues.map(({ path, message }) => ({
      file,
      id: nearestId(value, path),
      reason: `${path.join('.')}: ${message}`,
    })),
  )
}

/** The identifier of the innermost entry on a path that carries one. */
function nearestId(value: unknown, path: readonly PropertyKey[]): string | null {
  let current: unknown = value
  let id: string | null = null
  for (const key of [...path, '']) {
    if (typeof current !== 'object' || current === null) break
    const entry = current as Readonly<Record<PropertyKey, unknown>>
    const own = entry['eId'] ?? entry['id'] ?? entry['key']
    if (typeof own === 'string') id = own
    current = entry[key]
  }
  return id
}
