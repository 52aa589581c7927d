import type { Database } from '../../store/sqlite'
import { checksumOf, checksumOfBytes, pack, unpack } from './packed'

/** A review that is not at its end, as it was kept: the caller parses it. */
export interface KeptReview {
  /** The draft it began with. */
  readonly draft: unknown
  /** What was done to it since, in order. */
  readonly actions: readonly unknown[]
}

/** What of a review is to be kept. */
export interface ReviewPart {
  /** The draft it began with, where this is its first part: what was kept of a review before goes. */
  readonly draft: object | null
  /** How many actions there were before these. */
  readonly from: number
  readonly actions: readonly object[]
}

/** Writes a part of a review; inside a transaction. */
export function writeReview(database: Database, id: string, { draft, from, actions }: ReviewPart): void {
  if (draft !== null) {
    removeReview(database, id)
    const { bytes } = pack(Buffer.from(JSON.stringify(draft)))
    database.run('INSERT INTO reviews (text, draft, checksum) VALUES (?, ?, ?)', [
      id,
      bytes,
      checksumOfBytes(bytes, id),
    ])
  }
  for (const [index, action] of actions.entries()) {
    const json = JSON.stringify(action)
    const number = from + index
    database.run('INSERT INTO review_actions (text, number, action, checksum) VALUES (?, ?, ?, ?)', [
      id,
      number,
      json,
      checksumOf(id, number, json),
    ])
  }
}

/** Reads what was kept of a review: `null` where there is none, `altered` where it is not what was written. */
export function readReview(database: Database, id: string): KeptReview | 'altered' | null {
  const row = database.get('SELECT draft, checksum FROM reviews WHERE text = ?', id)
  if (!row) return null
  const { draft: packed, checksum } = row
  if (!(packed instanceof Uint8Array) || checksumOfBytes(packed, id) !== Number(checksum)) return 'altered'
  const draft = parsed(Buffer.from(unpack(packed, 'deflated') ?? []).toString('utf8'))
  if (draft === null) return 'altered'
  const actions: unknown[] = []
  const rows = database.all(
    'SELECT number, action, checksum FROM review_actions WHERE text = ? ORDER BY number',
    id,
  )
  for (const { number, action: json, checksum: sum } of rows) {
    if (typeof json !== 'string' || Number(number) !== actions.length) return 'altered'
    if (checksumOf(id, Number(number), json) !== Number(sum)) return 'altered'
    actions.push(parsed(json))
  }
  return { draft, actions }
}

/** Forgets what was kept of a review; inside a transaction. */
export function removeReview(database: Database, id: string): void {
  database.run('DELETE FROM reviews WHERE text = ?', id)
  database.run('DELETE FROM review_actions WHERE text = ?', id)
}

/** A value of JSON; `null` where it is none: whoever can write a row can also write its checksum. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
