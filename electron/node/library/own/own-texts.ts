import type { OwnTextEntry, OwnTextList, OwnTextsFailure, UnreadableText } from '#contract/library/own-texts'
import type { Declaration } from '#core/document/declaration'
import { type OwnText, type OwnTextFacts, ownTextSchema } from '#core/library/own-text'
import type { WordAccount } from '#core/library/word-account'
import { StoreFault } from '#core/notes/store'
import { failure, ok, type Result } from '#core/result'
import { guard } from '../../store/failures'
import { oweScrub, scrub } from '../../store/scrub'
import type { Database } from '../../store/sqlite'
import { readAccount, writeAccount } from './kept-accounts'
import { readEdition, writeEdition } from './kept-editions'
import {
  type KeptReview,
  type ReviewPart,
  readAcceptedDraft,
  readReview,
  removeAcceptedDrafts,
  removeReview,
  writeAcceptedDraft,
  writeListed,
  writeReview,
} from './kept-reviews'
import { checksumOf, pack, sha256, unpack } from './packed'
import { checksumAfter, readEntry, type TextRow } from './text-row'

/** A text as it comes in. */
export interface NewText {
  readonly listing: OwnText
  readonly declaration: Declaration
  /** What became of the words of its file. */
  readonly account: WordAccount
  /** The file it was read from, byte for byte. */
  readonly bytes: Uint8Array
  /** The draft of the review that it was accepted in. */
  readonly draft?: object
}

/** A text read anew, or corrected in a review: its declaration and what the list says of it, facts apart. */
export interface NewEdition extends Pick<OwnText, 'state' | 'words' | 'doubts' | 'provenance'> {
  readonly declaration: Declaration
  /** What became of the words of its file in this edition. */
  readonly account: WordAccount
  /** What is said of the text from now on; left out where that stays. */
  readonly facts?: OwnTextFacts
  /** The draft of the review that it was accepted in. */
  readonly draft?: object
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
  /** What became of the words of its file; `null` of a text that came in before that was kept. */
  readonly account: (id: string) => Answer<WordAccount | null>
  readonly add: (text: NewText) => Answer<OwnTextEntry>
  /** Puts another edition beside those there are, or in the place of one with its id, and reads it from now on. */
  readonly saveEdition: (id: string, edition: NewEdition) => Answer<OwnTextEntry>
  /** What was kept of a review of a text that is not at its end; `null` for none. */
  readonly review: (id: string) => Answer<KeptReview | null>
  /**
   * The draft that the edition which is read was accepted as, from which its revision begins: what was kept, or `altered`.
   * `null` of one that came in without a review.
   */
  readonly acceptedDraft: (id: string) => Answer<unknown>
  /** Keeps a part of a review, beside what the text is: a review that was left is taken up again from it. */
  readonly keepReview: (id: string, part: ReviewPart) => Answer<void>
  /** Takes a text in that waited for a review, as it is; what is kept of a review stays. */
  readonly accept: (id: string) => Answer<OwnTextEntry>
  readonly rename: (id: string, facts: OwnTextFacts) => Answer<OwnTextEntry>
  /** Also puts aside one that cannot be listed, as it is; the answer is `null` then. */
  readonly bin: (id: string, now: Date) => Answer<OwnTextEntry | null>
  readonly back: (id: string) => Answer<OwnTextEntry | null>
  /**
   * Removes a text in the bin, readable or not, its editions and its file, and leaves no byte of them in the library's
   * file.
   */
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

  const rowOf = (id: string): TextRow =>
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

  /** Moves a text into the bin or out of it; of one that cannot be listed nothing else is touched. */
  function move(id: string, binnedAt: string | null): OwnTextEntry | null {
    const row = rowOf(id)
    if (readEntry(row).ok) return change(id, () => ({ binnedAt }))
    const sequence = nextSequence()
    const checksum = checksumAfter(row, sequence, binnedAt)
    database.run('UPDATE texts SET binned_at = ?, sequence = ?, checksum = ? WHERE id = ?', [
      binnedAt,
      sequence,
      checksum,
      id,
    ])
    return null
  }

  function declarationOf(entry: OwnTextEntry): Declaration {
    const read = readEdition(database, entry)
    return typeof read === 'string'
      ? refuse({ what: 'unreadable', part: 'words', id: entry.id, why: read })
      : read
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
    account: (id) =>
      answer(() => {
        const account = readAccount(database, id, entryOf(id).edition)
        return typeof account === 'string'
          ? refuse({ what: 'unreadable', part: 'account', id, why: account })
          : account
      }),
    add: ({ listing, declaration, account, bytes, draft }) =>
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
        writeEdition(database, id, declaration, fileSha256)
        writeAccount(database, id, declaration.edition.id, account)
        if (draft) writeAcceptedDraft(database, id, declaration.edition.id, draft)
        return write(listing, null, null)
      }),
    review: (id) =>
      answer(() => {
        entryOf(id)
        const kept = readReview(database, id)
        if (kept === 'altered') return refuse({ what: 'unreadable', part: 'review', id, why: 'altered' })
        return kept
      }),
    acceptedDraft: (id) => answer(() => readAcceptedDraft(database, id, entryOf(id).edition)),
    keepReview: (id, part) =>
      transaction(() => {
        entryOf(id)
        writeReview(database, id, part)
      }),
    saveEdition: (id, { declaration, account, state, words, doubts, provenance, facts, draft }) =>
      transaction(() => {
        const { fileSha256 } = entryOf(id).provenance
        writeEdition(database, id, declaration, fileSha256)
        const { id: edition, textSha256 } = declaration.edition
        writeAccount(database, id, edition, account)
        if (draft) writeAcceptedDraft(database, id, edition, draft)
        const { title } = declaration
        // What is taken in is at the end of its review.
        if (state === 'accepted') removeReview(database, id)
        const entry = change(id, () => ({
          listing: { ...facts, title, edition, textSha256, state, words, doubts, provenance },
        }))
        if (facts) writeListed(database, id, facts)
        return entry
      }),
    accept: (id) => transaction(() => change(id, () => ({ listing: { state: 'accepted' } }))),
    rename: (id, facts) => transaction(() => change(id, () => ({ listing: facts }))),
    bin: (id, now) => transaction(() => move(id, now.toISOString())),
    back: (id) => transaction(() => move(id, null)),
    remove: (id) => {
      const removed = transaction(() => {
        if (rowOf(id)['binned_at'] === null) return refuse({ what: 'not-binned', id })
        // No other text has the same file: see `add`.
        database.run('DELETE FROM files WHERE sha256 IN (SELECT file FROM editions WHERE text = ?)', id)
        database.run('DELETE FROM editions WHERE text = ?', id)
        database.run('DELETE FROM accounts WHERE text = ?', id)
        removeReview(database, id)
        removeAcceptedDrafts(database, id)
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
