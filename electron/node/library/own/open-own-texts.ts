import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { OwnTextsFailure } from '#contract/library/own-texts'
import { attempt } from '#core/notes/row-reading'
import { StoreFault } from '#core/notes/store'
import { failure, ok, type Result } from '#core/result'
import { closeQuietly, connect } from '../../store/connection'
import { nameStaged, readHeader, setAside } from '../../store/database-file'
import { guard, guardOpening } from '../../store/failures'
import { removeDraft } from '../../store/files'
import { claimStore } from '../../store/holder'
import { hasOwnSchema, migrate, readSchemaVersion } from '../../store/schema'
import { scrub } from '../../store/scrub'
import type { Database } from '../../store/sqlite'
import { expectOwnFiles } from '../../store/strangers'
import { createOwnTexts, type OwnTexts } from './own-texts'
import { librarySteps } from './schema'

/** The file of own texts in a data folder, or in a folder that the terminal names. */
export const libraryFileName = 'library.db'

export interface OpenOwnTexts {
  /** Path of the file; its folder is made when it is not there. */
  readonly file: string
  /** Whether an empty library is made where there is none; else that is a failure, `not-found`. */
  readonly create: boolean
  readonly now: Date
}

/**
 * Opens the reader's own texts under the rules of the notes: one process at a time, log mode, a schema to the letter. No
 * text is read and none listed: each is looked at when it is asked for. A file that is no library of ours is set aside,
 * never deleted, and a second call begins with an empty one.
 *
 * Who holds the file says so by the file's own claim, which every version of this app makes: a lock without one was left
 * by a process that has ended, and is cleared.
 */
export function openOwnTexts(options: OpenOwnTexts): Result<OwnTexts, OwnTextsFailure> {
  const { file, create, now } = options
  if (!create && !existsSync(file) && !existsSync(`${file}-wal`))
    return failure({ what: 'store', failure: { code: 'not-found' }, setAside: null })
  const claimed = attempt(() =>
    guard(file, () => {
      mkdirSync(dirname(file), { recursive: true })
      return claimStore(file)
    }),
  )
  if (!claimed.ok) return failure({ what: 'store', failure: claimed.error, setAside: null })
  const release = claimed.value
  const opened = attempt(() => guardOpening(file, () => openClaimed(file)))
  if (opened.ok) return ok(createOwnTexts(opened.value, { file, release }))
  const aside = opened.error.code === 'damaged' ? attempt(() => guard(file, () => setAside(file, now))) : null
  release()
  if (aside && !aside.ok) return failure({ what: 'store', failure: aside.error, setAside: null })
  return failure({
    what: 'store',
    failure: opened.error,
    setAside: aside ? basename(aside.value) : null,
  })
}

function openClaimed(file: string): Database {
  expectOwnFiles(file)
  if (!existsSync(file)) make(file)
  if (readHeader(file) !== 'log') throw new StoreFault({ code: 'damaged' })
  const database = connect(file, true)
  try {
    const version = readSchemaVersion(database)
    if (version > librarySteps.length) throw new StoreFault({ code: 'newer-schema' })
    if (version < 1 || !hasOwnSchema(database, version, librarySteps))
      throw new StoreFault({ code: 'damaged' })
    migrate(database, librarySteps)
    // Owed since a kill between a removal and its scrubbing. That it cannot be done now must not keep the texts shut.
    attempt(() => guard(file, () => scrub(database)))
    return database
  } catch (error) {
    closeQuietly(database)
    throw error
  }
}

function make(file: string): void {
  // A log without its database holds texts that cannot be read: it is evidence, not rubbish.
  if (existsSync(`${file}-wal`)) throw new StoreFault({ code: 'damaged' })
  const staged = `${file}.new`
  removeDraft(staged)
  const database = connect(staged, true)
  try {
    migrate(database, librarySteps)
    // Nothing was removed from it yet.
    database.run("INSERT INTO meta VALUES ('scrub', 'done')")
  } finally {
    database.close()
  }
  nameStaged(staged, file)
}
