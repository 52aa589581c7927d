import type { OwnTextEntry, OwnTextList, OwnTextsFailure, UnreadableText } from '#contract/library/own-texts'
import { type Declaration, documentFormat } from '#core/document/declaration'
import { verifyDeclaration } from '#core/document/verify'
import { type OwnText, type OwnTextFacts, ownTextRecord, ownTextSchema } from '#core/library/own-text'
import { StoreFault } from '#core/notes/store'
import { readRecord } from '#core/records/read-record'
import { failure, ok, type Result } from '#core/result'
import { guard } from '../../store/failures'
import { oweScrub, scrub } from '../../store/scrub'
import type { Database } from '../../store/sqlite'
import { type KeptReview, type ReviewPart, readReview, removeReview, writeReview } from './kept-reviews'
import { checksumOf, checksumOfBytes, pack, sha256, unpack } from './packed'

/** A text as it comes in. */
export interface NewText {
  readonly listing: OwnText
  readonly declaration: Declaration
  /** The file it was read from, byte for byte. */
  readonly bytes: Uint8Array
}

/** A text read anew, or corrected in a review: its declaration and what the list says of it, facts apart. */
export interface NewEdition extends Pick<OwnText, 'state' | 'words' | 'doubts' | 'provenance'> {
  readonly declaration: Declaration
  /** What is said of the text from now on; left out where that stays. */
  readonly facts?: OwnTextFacts
}

type Answer<Value> = Result<Value, OwnTextsFailure>

/**
 * The reader's own texts in their file. When `ok` comes back from a change, it is on the disk, and what was not answered
 * for is not there at all. Texts are named by their ids; each is checked when it is read.
 */
export interface OwnTexts {
  /** Counts changes: what was read at a count is what there is for as long as it stands. */
  readonly sequence: () => Answer<number>
  /** @param bin - without the texts in the bin, these only, or both */
  readonly list: (bin?: 'without' | 'only' | 'with') => Answer<OwnTextList>
  readonly get: (id: string) => Answer<OwnTextEntry>
  /** Whether a text has that id, in the bin or out of it, readable or not. */
  readonly has: (id: string) => Answer<boolean>
  /** The text that a file with this SHA-256 was taken in as; `null` where none was. */
  readonly ofFile: (fileSha256: string) => Answer<string | null>
  /** The text with what its reader says of it now. */
  readonly open: (id: string) => Answer<{ readonly entry: OwnTextEntry; readonly declaration: Declaration }>
  /** The file as it was taken in, byte for byte. */
  readonly file: (id: string) => Answer<Uint8Array>
  readonly add: (text: NewText) => Answer<OwnTextEntry>
  /** Puts another edition beside those there are, or in the place of one with its id, and reads it from now on. */
  readonly saveEdition: (id: string, edition: NewEdition) => Answer<OwnTextEntry>
  /** What was kept of a review of a text that is not at its end; `null` for none. */
  readonly review: (id: string) => Answer<KeptReview | null>
  /** Keeps a part of a review, beside what the text is: a review that was left is taken up again from it. */
  readonly keepReview: (id: string, part: ReviewPart) => Answer<void>
  /** Takes a text in that waited for a review, as it is. */
  readonly accept: (id: string) => Answer<OwnTextEntry>
  readonly rename: (id: string, facts: OwnTextFacts) => Answer<OwnTextEntry>
  readonly bin: (id: string, now: Date) => Answer<OwnTextEntry>
  readonly back: (id: string) => Answer<OwnTextEntry>
  /** Removes a text in the bin, its editions and its file, and leaves no byte of them in the library's file. */
  readonly remove: (id: string) => Answer<void>
  readonly close: () => void
}

interface Held {
  readonly file: string
  /** Ends the claim on the file. */
  readonly release: () => void
}

const COLUMNS = ['id', 'listing', 'position', 'sequence', 'binned_at', 'checksum'].join(', ')
const BIN = { without: 'WHERE binned_at IS NULL', only: 'WHERE binned_at IS NOT NULL', with: '' } as const

type Row = Readonly<Record<string, unknown>>

/** Thrown inside a transaction to undo it. */
class Refusal extends Error {
  constructor(readonly failure: OwnTextsFailure) {
    super(failure.what)
  }
}

const refuse = (what: OwnTextsFailure): never => {
  throw new Refusal(what)
}

/** @param database - open, of the current schema, and claimed */
export function createOwnTexts(database: Database, { file, release }: Held): OwnTexts {
  function answer<Value>(work: () => Value): Answer<Value> {
    try {
      if (!database.isOpen) throw new StoreFault({ code: 'closed' })
      return ok(guard(file, work))
    } catch (error) {
      if (error instanceof Refusal) return failure(error.failure)
      if (error instanceof StoreFault)
        return failure({ what: 'store', failure: error.failure, setAside: null })
      throw error
    }
  }

  function transaction<Value>(work: () => Value): Answer<Value> {
    return answer(() => {
      database.exec('BEGIN IMMEDIATE')
      try {
        const value = work()
        database.exec('COMMIT')
        return value
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK')
        throw error
      }
    })
  }

  /** Counts on by one, a removal too, so that no count ever names two changes. */
  const nextSequence = (): number => {
    database.exec(
      "INSERT INTO meta VALUES ('sequence', '1') ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1",
    )
    return Number(database.get("SELECT value FROM meta WHERE key = 'sequence'")?.['value'])
  }

  const rowOf = (id: string): Row =>
    database.get(`SELECT ${COLUMNS} FROM texts WHERE id = ?`, id) ?? refuse({ what: 'no-such-text', id })

  function entryOf(id: string): OwnTextEntry {
    const read = readEntry(rowOf(id))
    return read.ok ? read.value : refuse({ what: 'unreadable', part: 'listing', ...read.error })
  }

  function write(listing: OwnText, known: number | null, binnedAt: string | null): OwnTextEntry {
    // What could not be read again is not written: it would be in the way for ever.
    if (!ownTextSchema.safeParse(listing).success)
      return refuse({ what: 'unreadable', part: 'listing', id: listing.id, why: 'malformed' })
    const sequence = nextSequence()
    const position = known ?? sequence
    const json = JSON.stringify(listing)
    const checksum = checksumOf(listing.id, json, position, sequence, binnedAt)
    database.run(
      `INSERT INTO texts (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET listing = excluded.listing, sequence = excluded.sequence,
         binned_at = excluded.binned_at, checksum = excluded.checksum`,
      [listing.id, json, position, sequence, binnedAt, checksum],
    )
    return { ...listing, binnedAt, sequence }
  }

  /** Writes a text's listing anew. */
  function change(
    id: string,
    changed: (entry: OwnTextEntry) => {
      readonly listing?: Partial<OwnText>
      readonly binnedAt?: string | null
    },
  ): OwnTextEntry {
    const entry = entryOf(id)
    const { binnedAt: wasBinned, sequence: _sequence, ...listing } = entry
    const { listing: more = {}, binnedAt = wasBinned } = changed(entry)
    return write({ ...listing, ...more }, Number(rowOf(id)['position']), binnedAt)
  }

  function writeEdition(id: string, declaration: Declaration, fileSha256: string): void {
    const { bytes } = pack(Buffer.from(JSON.stringify(declaration)))
    const edition = declaration.edition.id
    database.run('INSERT OR REPLACE INTO editions (text, id, file, tree, checksum) VALUES (?, ?, ?, ?, ?)', [
      id,
      edition,
      fileSha256,
      bytes,
      checksumOfBytes(bytes, id, edition, fileSha256),
    ])
  }

  function declarationOf({ id, edition, ...facts }: OwnTextEntry): Declaration {
    const damaged = (why: UnreadableText['why']) => refuse({ what: 'unreadable', part: 'words', id, why })
    const row = database.get('SELECT file, tree, checksum FROM editions WHERE text = ? AND id = ?', [
      id,
      edition,
    ])
    const { file: from, tree, checksum } = row ?? {}
    if (!(tree instanceof Uint8Array) || typeof from !== 'string') return damaged('altered')
    if (checksumOfBytes(tree, id, edition, from) !== Number(checksum)) return damaged('altered')
    const json = unpack(tree, 'deflated')
    if (json === null) return damaged('altered')
    const verified = verifyDeclaration(Buffer.from(json).toString('utf8'), sha256)
    if (!verified.ok) return damaged(isNewer(json) ? 'newer' : 'malformed')
    return withFacts(verified.value, facts)
  }

  return {
    sequence: () =>
      answer(() => Number(database.get("SELECT value FROM meta WHERE key = 'sequence'")?.['value'] ?? 0)),
    list: (bin = 'without') =>
      answer(() => {
        const texts: OwnTextEntry[] = []
        const unreadable: UnreadableText[] = []
        const rows = database.all(`SELECT ${COLUMNS} FROM texts ${BIN[bin]}`)
        // Sorted here: SQLite would carry the listings through its sorter.
        rows.sort((one, other) => Number(one['position']) - Number(other['position']))
        for (const row of rows) {
          const read = readEntry(row)
          if (read.ok) texts.push(read.value)
          else unreadable.push(read.error)
        }
        return { texts, unreadable }
      }),
    get: (id) => answer(() => entryOf(id)),
    has: (id) => answer(() => Boolean(database.get('SELECT 1 AS n FROM texts WHERE id = ?', id))),
    ofFile: (fileSha256) =>
      answer(() => {
        const text = database.get('SELECT text FROM editions WHERE file = ? LIMIT 1', fileSha256)?.['text']
        return typeof text === 'string' ? text : null
      }),
    open: (id) =>
      answer(() => {
        const entry = entryOf(id)
        return { entry, declaration: declarationOf(entry) }
      }),
    file: (id) =>
      answer(() => {
        const { provenance } = entryOf(id)
        const row = database.get('SELECT packing, bytes FROM files WHERE sha256 = ?', provenance.fileSha256)
        const { packing, bytes: kept } = row ?? {}
        const bytes =
          kept instanceof Uint8Array ? unpack(kept, packing === 'plain' ? 'plain' : 'deflated') : null
        if (bytes === null || sha256(bytes) !== provenance.fileSha256)
          return refuse({ what: 'unreadable', part: 'file', id, why: 'altered' })
        return bytes
      }),
    add: ({ listing, declaration, bytes }) =>
      transaction(() => {
        const { id, provenance } = listing
        const { fileSha256 } = provenance
        const same = database.get('SELECT text FROM editions WHERE file = ? LIMIT 1', fileSha256)?.['text']
        if (typeof same === 'string')
          return refuse({ what: 'same-file', id: same, binned: rowOf(same)['binned_at'] !== null })
        if (database.get('SELECT 1 AS n FROM texts WHERE id = ?', id)) return refuse({ what: 'id-taken', id })
        const packed = pack(bytes)
        database.run('INSERT INTO files (sha256, packing, bytes) VALUES (?, ?, ?)', [
          fileSha256,
          packed.packing,
          packed.bytes,
        ])
        writeEdition(id, declaration, fileSha256)
        return write(listing, null, null)
      }),
    review: (id) =>
      answer(() => {
        entryOf(id)
        const kept = readReview(database, id)
        if (kept === 'altered') return refuse({ what: 'unreadable', part: 'review', id, why: 'altered' })
        return kept
      }),
    keepReview: (id, part) =>
      transaction(() => {
        entryOf(id)
        writeReview(database, id, part)
      }),
    saveEdition: (id, { declaration, state, words, doubts, provenance, facts }) =>
      transaction(() => {
        const { fileSha256 } = entryOf(id).provenance
        writeEdition(id, declaration, fileSha256)
        const { id: edition, textSha256 } = declaration.edition
        const { title } = declaration
        // What is taken in is at the end of its review.
        if (state === 'accepted') removeReview(database, id)
        return change(id, () => ({
          listing: { ...facts, title, edition, textSha256, state, words, doubts, provenance },
        }))
      }),
    accept: (id) =>
      transaction(() => {
        removeReview(database, id)
        return change(id, () => ({ listing: { state: 'accepted' } }))
      }),
    rename: (id, facts) => transaction(() => change(id, () => ({ listing: facts }))),
    bin: (id, now) => transaction(() => change(id, () => ({ binnedAt: now.toISOString() }))),
    back: (id) => transaction(() => change(id, () => ({ binnedAt: null }))),
    remove: (id) => {
      const removed = transaction(() => {
        if (rowOf(id)['binned_at'] === null) return refuse({ what: 'not-binned', id })
        // No other text has the same file: see `add`.
        database.run('DELETE FROM files WHERE sha256 IN (SELECT file FROM editions WHERE text = ?)', id)
        database.run('DELETE FROM editions WHERE text = ?', id)
        removeReview(database, id)
        database.run('DELETE FROM texts WHERE id = ?', id)
        nextSequence()
        oweScrub(database)
        return undefined
      })
      return removed.ok ? answer(() => scrub(database)) : removed
    },
    close: () => {
      if (database.isOpen) database.close()
      release()
    },
  }
}

function readEntry(row: Row): Result<OwnTextEntry, UnreadableText> {
  const { id, listing, position, sequence, binned_at: binnedAt, checksum } = row
  const name = String(id)
  if (typeof listing !== 'string' || (binnedAt !== null && typeof binnedAt !== 'string'))
    return failure({ id: name, why: 'altered' })
  if (checksumOf(name, listing, Number(position), Number(sequence), binnedAt) !== Number(checksum))
    return failure({ id: name, why: 'altered' })
  const read = readRecord(ownTextRecord, parsed(listing))
  if (!read.ok) return failure({ id: name, why: read.error.reason })
  if (read.value.id !== name) return failure({ id: name, why: 'malformed' })
  return ok({ ...read.value, binnedAt, sequence: Number(sequence) })
}

/** A value of JSON; `null` where it is none: whoever can write a row can also write its checksum. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
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
