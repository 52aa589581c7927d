import type { OwnTextEntry, UnreadableText } from '#contract/library/own-texts'
import { type Declaration, documentFormat } from '#core/document/declaration'
import { verifyDeclaration } from '#core/document/verify'
import type { OwnTextFacts } from '#core/library/own-text'
import type { Database } from '../../store/sqlite'
import { checksumOfBytes, pack, sha256, unpack } from './packed'

/** Keeps the tree of an edition, in the place of an earlier one with its id; inside a transaction. */
export function writeEdition(
  database: Database,
  text: string,
  declaration: Declaration,
  fileSha256: string,
): void {
  const { bytes } = pack(Buffer.from(JSON.stringify(declaration)))
  const edition = declaration.edition.id
  database.run('INSERT OR REPLACE INTO editions (text, id, file, tree, checksum) VALUES (?, ?, ?, ?, ?)', [
    text,
    edition,
    fileSha256,
    bytes,
    checksumOfBytes(bytes, text, edition, fileSha256),
  ])
}

/** The edition that is read of a text, with what its reader says of it now; or why it cannot be read. */
export function readEdition(
  database: Database,
  { id, edition, ...facts }: OwnTextEntry,
): Declaration | UnreadableText['why'] {
  const row = database.get('SELECT file, tree, checksum FROM editions WHERE text = ? AND id = ?', [
    id,
    edition,
  ])
  const { file, tree, checksum } = row ?? {}
  if (!(tree instanceof Uint8Array) || typeof file !== 'string') return 'altered'
  if (checksumOfBytes(tree, id, edition, file) !== Number(checksum)) return 'altered'
  const json = unpack(tree, 'deflated')
  if (json === null) return 'altered'
  const verified = verifyDeclaration(Buffer.from(json).toString('utf8'), sha256)
  if (!verified.ok) return isNewer(json) ? 'newer' : 'malformed'
  return withFacts(verified.value, facts)
}

/** Whether a document says of itself that it is of a later format than this version writes. */
function isNewer(json: Uint8Array): boolean {
  const [, format] = /^\{"format":(\d+)/.exec(Buffer.from(json.subarray(0, 40)).toString('latin1')) ?? []
  return Number(format ?? 0) > documentFormat
}

/** A text with what its reader says of it now, which may be other than when it came in. */
function withFacts(
  declaration: Declaration,
  { shortTitle, parties, date, place, language }: OwnTextFacts,
): Declaration {
  return {
    ...declaration,
    shortTitle,
    states: [...parties],
    edition: { ...declaration.edition, language: language ?? declaration.edition.language },
    signature: date === null ? null : { place, date },
  }
}
