import type { z } from 'zod'
import { failure, ok, type Result } from '../result'

/** How records of one kind are read, whichever version wrote them. */
export interface RecordKind<Value> {
  /** The format that is written now, counted from 1. */
  readonly format: number
  /** The upgrades by n: each turns a record of format n into one of format n + 1. */
  readonly upgrades: Readonly<Record<number, (record: object) => object>>
  readonly schema: z.ZodType<Value>
}

/** Why a record cannot be read: a later version wrote it, or it does not have the form of its format. */
export type Unreadable =
  | { readonly reason: 'newer'; readonly format: number }
  /** `place`: the first part that is wrong, as a path; empty for the whole. */
  | { readonly reason: 'malformed'; readonly place: string }

/**
 * Reads a record and upgrades it step by step to the current format. What cannot be read is not changed: the caller
 * shows the record with the reason and leaves it where it is.
 */
export function readRecord<Value>(kind: RecordKind<Value>, value: unknown): Result<Value, Unreadable> {
  if (typeof value !== 'object' || value === null || !('format' in value))
    return failure({ reason: 'malformed', place: '' })
  const { format } = value
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    return failure({ reason: 'malformed', place: 'format' })
  if (format > kind.format) return failure({ reason: 'newer', format })
  let record: object = value
  for (let step = format; step < kind.format; step += 1) {
    const upgrade = kind.upgrades[step]
    if (!upgrade) throw new Error(`There is no upgrade from format ${step} of a record`)
    record = upgrade(record)
  }
  const parsed = kind.schema.safeParse(record)
  if (parsed.success) return ok(parsed.data)
  return failure({ reason: 'malformed', place: parsed.error.issues[0]?.path.join('.') ?? '' })
}
