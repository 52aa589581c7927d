import type { OwnTextEntry, UnreadableText } from '#contract/library/own-texts'
import { ownTextRecord } from '#core/library/own-text'
import { readRecord } from '#core/records/read-record'
import { failure, ok, type Result } from '#core/result'
import { checksumOf, parsed } from './packed'

/** A row of `texts`, as SQLite gives it. */
export type TextRow = Readonly<Record<string, unknown>>

/** The checksum that a row has or would have. */
function checksumWith(row: TextRow, sequence: number, binnedAt: string | null): number {
  return checksumOf(String(row['id']), String(row['listing']), Number(row['position']), sequence, binnedAt)
}

function isAsWritten(row: TextRow): boolean {
  const { sequence, binned_at: binnedAt, checksum } = row
  const binned = typeof binnedAt === 'string' ? binnedAt : null
  return checksumWith(row, Number(sequence), binned) === Number(checksum)
}

/**
 * The checksum of a row that cannot be read and is moved. What was as it was written, such as a row of a later version,
 * stays so; what was damaged must not become right by being moved.
 */
export function checksumAfter(row: TextRow, sequence: number, binnedAt: string | null): number {
  const right = checksumWith(row, sequence, binnedAt)
  return isAsWritten(row) ? right : right + 1
}

/** What the list says of a text, or why that cannot be read. */
export function readEntry(row: TextRow): Result<OwnTextEntry, UnreadableText> {
  const { id, listing, sequence, binned_at: binnedAt } = row
  const name = String(id)
  if (typeof listing !== 'string' || (binnedAt !== null && typeof binnedAt !== 'string'))
    return failure({ id: name, why: 'altered' })
  if (!isAsWritten(row)) return failure({ id: name, why: 'altered' })
  const read = readRecord(ownTextRecord, parsed(listing))
  if (!read.ok) return failure({ id: name, why: read.error.reason })
  if (read.value.id !== name) return failure({ id: name, why: 'malformed' })
  return ok({ ...read.value, binnedAt, sequence: Number(sequence) })
}
