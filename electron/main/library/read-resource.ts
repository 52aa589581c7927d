import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { IntegrityProblem } from '#contract/reading'
import { failure, ok, type Result } from '#core/result'

/** Reads a JSON file below the resources and parses it with its schema. */
export function readResource<Schema extends z.ZodType>(
  resources: string,
  file: string,
  schema: Schema,
): Result<z.output<Schema>, IntegrityProblem> {
  const text = readText(resources, file)
  if (!text.ok) return text
  let value: unknown
  try {
    value = JSON.parse(text.value)
  } catch (error) {
    return failure({ file, message: `${file} is not readable as JSON: ${reasonOf(error)}` })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const place = issue && issue.path.length > 0 ? issue.path.join('.') : 'its root'
  const message = `${file} does not have the expected form at ${place}: ${issue?.message ?? ''}`
  return failure({ file, message })
}

/** Reads a file below the resources as UTF-8. */
export function readText(resources: string, file: string): Result<string, IntegrityProblem> {
  try {
    return ok(readFileSync(join(resources, file), 'utf8'))
  } catch (error) {
    return failure({ file, message: `${file} cannot be read: ${reasonOf(error)}` })
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
