import type { z } from 'zod'

/** What reading a kept file came to. */
export type FileReading<Content> =
  /** `isOutdated`: what was left out on reading must leave the disk too. */
  | { readonly kind: 'read'; readonly content: Content; readonly isOutdated?: boolean }
  | { readonly kind: 'absent' }
  /** Not JSON, not our shape, or written by a newer version: to be set aside, never overwritten. */
  | { readonly kind: 'unreadable'; readonly reason: 'damaged' | 'other-format' }

/**
 * Reads JSON of a known shape.
 *
 * @param text - content of the file, or `null` when there is none
 */
export function readJson<Content>(text: string | null, schema: z.ZodType<Content>): FileReading<Content> {
  if (text === null) return { kind: 'absent' }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { kind: 'unreadable', reason: 'damaged' }
  }
  const parsed = schema.safeParse(json)
  return parsed.success
    ? { kind: 'read', content: parsed.data }
    : { kind: 'unreadable', reason: 'other-format' }
}
