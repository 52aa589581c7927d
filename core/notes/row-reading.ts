import { failure, ok, type Result } from '../result'
import type { Row } from './rows'
import { type StoreFailure, StoreFault } from './store'
import { readVersionsText, type Versions } from './versions'

/** Runs `work`; a {@link StoreFault} becomes a failure; any other error is a bug and is thrown again. */
export function attempt<Value>(work: () => Value): Result<Value, StoreFailure> {
  try {
    return ok(work())
  } catch (error) {
    if (error instanceof StoreFault) return failure(error.failure)
    throw error
  }
}

/** The fault of a row that does not parse. */
export function damagedRow(row: Row, cause: unknown): StoreFault {
  return new StoreFault(
    { code: 'damaged', detail: { kind: 'entry-unreadable', entry: row.kind, id: row.id } },
    { cause },
  )
}

/** The versions of a row. */
export function readVersions(row: Row): Versions {
  let versions: Versions | null = null
  let cause: unknown
  try {
    versions = readVersionsText(row.versions)
  } catch (error) {
    cause = error
  }
  if (versions) return versions
  throw damagedRow(row, cause)
}
