import { type WordAccount, wordAccountRecord } from '#core/library/word-account'
import { readRecord } from '#core/records/read-record'
import type { Database } from '../../store/sqlite'
import { checksumOfBytes, pack, parsed, unpack } from './packed'

/** Keeps the account of an edition’s words, in the place of an earlier one; inside a transaction. */
export function writeAccount(database: Database, text: string, edition: string, account: WordAccount): void {
  const { packing, bytes } = pack(Buffer.from(JSON.stringify(account)))
  database.run(
    'INSERT OR REPLACE INTO accounts (text, edition, packing, account, checksum) VALUES (?, ?, ?, ?, ?)',
    [text, edition, packing, bytes, checksumOfBytes(bytes, text, edition, packing)],
  )
}

/** The account of an edition's words: `null` where none was kept, `altered` where it is not what was written. */
export function readAccount(
  database: Database,
  text: string,
  edition: string,
): WordAccount | 'altered' | 'newer' | 'malformed' | null {
  const row = database.get('SELECT packing, account, checksum FROM accounts WHERE text = ? AND edition = ?', [
    text,
    edition,
  ])
  if (!row) return null
  const { packing, account, checksum } = row
  if (!(account instanceof Uint8Array) || typeof packing !== 'string') return 'altered'
  if (checksumOfBytes(account, text, edition, packing) !== Number(checksum)) return 'altered'
  const json = unpack(account, packing)
  if (json === null) return 'altered'
  const read = readRecord(wordAccountRecord, parsed(Buffer.from(json).toString('utf8')))
  return read.ok ? read.value : read.error.reason
}
