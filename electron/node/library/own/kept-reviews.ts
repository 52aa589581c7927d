import { type OwnTextFacts, ownTextFactsSchema } from '#core/library/own-text'
import type { Database } from '../../store/sqlite'
import { checksumOf, checksumOfBytes, pack, parsed, unpack } from './packed'

/** A review that is not at its end, as it was kept: the caller parses it. */
export interface KeptReview {
  /** The draft it began with. */
  readonly draft: unknown
  /** What was done to it since, in order. */
  readonly actions: readonly unknown[]
  /** What the list said of the text when the two last agreed: it may have been corrected there since. */
  readonly listed: OwnTextFacts
}

/** What of a review is to be kept. */
export interface ReviewPart {
  /** The draft it began with, where this is its first part: what was kept of a review before goes. */
  readonly draft: object | null
  /** How many actions there were before these. */
  readonly from: number
  readonly actions: readonly object[]
  /** What the list says of the text, as far as the review knows. */
  readonly listed: OwnTextFacts
}

/** Writes a part of a review; inside a transaction. */
export function writeReview(
  database: Database,
  id: string,
  { draft, from, actions, listed }: ReviewPart,
): void {
  if (draft !== null) {
    removeReview(database, id)
    const { bytes } = pack(Buffer.from(JSON.stringify(draft)))
    database.run(
      'INSERT INTO reviews (text, draft, checksum, listed, listed_checksum) VALUES (?, ?, ?, ?, ?)',
      [id, bytes, checksumOfBytes(bytes, id), ...listedFields(id, listed)],
    )
  } else writeListed(database, id, listed)
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

/** Keeps what the list says of a text beside its review, where one is kept; inside a transaction. */
export function writeListed(database: Database, id: string, listed: OwnTextFacts): void {
  database.run('UPDATE reviews SET listed = ?, listed_checksum = ? WHERE text = ?', [
    ...listedFields(id, listed),
    id,
  ])
}

function listedFields(id: string, listed: OwnTextFacts): readonly [string, number] {
  const json = JSON.stringify(listed)
  return [json, checksumOf(id, json)]
}

/** Reads what was kept of a review: `null` where there is none, `altered` where it is not what was written. */
export function readReview(database: Database, id: string): KeptReview | 'altered' | null {
  const row = database.get('SELECT draft, checksum, listed, listed_checksum FROM reviews WHERE text = ?', id)
  if (!row) return null
  const { draft: packed, checksum } = row
  if (!(packed instanceof Uint8Array) || checksumOfBytes(packed, id) !== Number(checksum)) return 'altered'
  const draft = unpacked(packed)
  if (draft === null) return 'altered'
  const { listed: json, listed_checksum: sum } = row
  if (typeof json !== 'string' || checksumOf(id, json) !== Number(sum)) return 'altered'
  const listed = ownTextFactsSchema.safeParse(parsed(json))
  if (!listed.success) return 'altered'
  const actions: unknown[] = []
  const rows = database.all(
    'SELECT number, action, checksum FROM review_actions WHERE text = ? ORDER BY number',
    id,
  )
  for (const { number, action, checksum: actionSum } of rows) {
    if (typeof action !== 'string' || Number(number) !== actions.length) return 'altered'
    if (checksumOf(id, Number(number), action) !== Number(actionSum)) return 'altered'
    actions.push(parsed(action))
  }
  return { draft, actions, listed: listed.data }
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
