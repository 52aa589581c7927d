import type { Database } from '../../store/sqlite'
import { checksumOf, checksumOfBytes, pack, parsed, unpack } from './packed'

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
  const draft = unpacked(packed)
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

/** Keeps the draft that an edition was accepted as; inside a transaction. */
export function writeAcceptedDraft(database: Database, text: string, edition: string, draft: object): void {
  const { bytes } = pack(Buffer.from(JSON.stringify(draft)))
  database.run(
    'INSERT OR REPLACE INTO accepted_drafts (text, edition, draft, checksum) VALUES (?, ?, ?, ?)',
    [text, edition, bytes, checksumOfBytes(bytes, text, edition)],
  )
}

/** The draft that an edition was accepted as, which the caller parses: `null` where there is none. */
export function readAcceptedDraft(database: Database, text: string, edition: string): unknown {
  const row = database.get('SELECT draft, checksum FROM accepted_drafts WHERE text = ? AND edition = ?', [
    text,
    edition,
  ])
  if (!row) return null
  const { draft: packed, checksum } = row
  if (!(packed instanceof Uint8Array) || checksumOfBytes(packed, text, edition) !== Number(checksum))
    return 'altered'
  return unpacked(packed) ?? 'altered'
}

/** Forgets the drafts that a text's editions were accepted as; inside a transaction. */
export function removeAcceptedDrafts(database: Database, text: string): void {
  database.run('DELETE FROM accepted_drafts WHERE text = ?', text)
}

/** Forgets what was kept of a review; inside a transaction. */
export function removeReview(database: Database, id: string): void {
  database.run('DELETE FROM reviews WHERE text = ?', id)
  database.run('DELETE FROM review_actions WHERE text = ?', id)
}

const unpacked = (bytes: Uint8Array): unknown =>
  parsed(Buffer.from(unpack(bytes, 'deflated') ?? []).toString('utf8'))
